import { titleOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import { organLevels } from '../../shared/form/edition.ts';
import type { OrganLevel } from '../../shared/form/edition.ts';

const names: Record<OrganLevel, string> = {
  township: '乡、镇人民政府',
  street: '街道办事处',
  county: '县（市、区）人民政府',
  countyDepartment: '县（市、区）政府部门',
  city: '设区的市、自治州人民政府',
  cityDepartment: '设区的市政府部门',
  province: '省级人民政府',
  provinceDepartment: '省级政府部门',
  ministry: '国务院部门',
  other: '其他',
};

/** The kinds of organ with their names, the ones this program is made for first. */
export const levelOptions = [...organLevels]
  .sort((a, b) => Object.keys(names).indexOf(a) - Object.keys(names).indexOf(b))
  .map((value) => ({ value, label: names[value] }));

/** What is said where an organ's name is wanted and not given. */
export const nameWanted = '还没有填机关全称。请按公章上的名称填写，例如“新郑市城关乡人民政府”。';

/** An organ's contact of which nothing is known. */
export const noContact = { address: '', postcode: '', phone: '', email: '', website: '' };

/** The lines of an organ's contact, with what they are called on the screen. */
export const contactLines: readonly [keyof typeof noContact, string][] = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['email', '电子邮箱'],
  ['website', '网址'],
];

/** The draft under the organ's new name; title and signature follow while they still carry the old one. */
export function withOrganName(draft: Draft, name: string): Draft {
  const { organ, year, title, signature } = draft;
  // a kind that was guessed from the old name follows, one that was chosen stays
  const level = organ.level === guessOrganLevel(organ.name) ? guessOrganLevel(name) : organ.level;
  return {
    ...draft,
    organ: { ...organ, name, level },
    title: title === titleOf(organ.name, year) ? titleOf(name, year) : title,
    signature: signature.organ === organ.name ? { ...signature, organ: name } : signature,
  };
}

/** The draft with the organ's kind chosen. */
export function withOrganLevel(draft: Draft, level: OrganLevel): Draft {
  return { ...draft, organ: { ...draft.organ, level } };
}
