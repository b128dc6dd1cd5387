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

/** The lines of an organ's contact, with what they are called on the screen. */
export const contactLines: readonly ['address' | 'postcode' | 'phone' | 'email' | 'website', string][] = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['email', '电子邮箱'],
  ['website', '网址'],
];

/** Renames the organ; title and signature follow while they still carry the old name. */
export function renameOrgan(draft: Draft, name: string): void {
  if (draft.title === titleOf(draft.organ.name, draft.year)) draft.title = titleOf(name, draft.year);
  if (draft.signature.organ === draft.organ.name) draft.signature.organ = name;
  // a kind that was guessed from the old name follows, one that was chosen stays
  if (draft.organ.level === guessOrganLevel(draft.organ.name)) draft.organ.level = guessOrganLevel(name);
  draft.organ.name = name;
}
