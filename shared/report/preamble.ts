import type { Organ } from '../draft/draft.ts';
import { editionForYear } from '../form/editions/index.ts';
import { inChineseCount } from '../words/chinese-count.ts';
import { headingOf } from '../words/heading.ts';

/**
 * The usual preamble of a report, which the official form has not: its basis, its six parts, its period, and where more
 * can be asked as far as the organ's details are known. Empty for a year without a form.
 */
export function preambleOf(organ: Organ, year: number): string {
  const edition = editionForYear(year);
  if (!edition) return '';
  const { number, title } = edition.notice;
  const parts = edition.sections.map((section) => section.title.slice(headingOf(section.title)?.length ?? 0));
  return [
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${title}（${number}）要求，现公布${organ.name}${String(year)}年政府信息公开工作年度报告。`,
    `本报告由${parts.join('，')}${inChineseCount(parts.length)}个部分组成。`,
    `本报告所列数据的统计期限自${String(year)}年1月1日起至${String(year)}年12月31日止。`,
    organ.website === '' ? '' : `本报告电子版可在${organ.website}查阅、下载。`,
    contactOf(organ),
  ].join('');
}

function contactOf({ name, address, postcode, phone, email }: Organ): string {
  const lines = (
    [
      ['地址', address],
      ['邮编', postcode],
      ['电话', phone],
      ['电子邮箱', email],
    ] as const
  ).flatMap(([label, value]) => (value === '' ? [] : [`${label}：${value}`]));
  return lines.length === 0 ? '' : `如对本报告有疑问，请与${name}联系（${lines.join('，')}）。`;
}
