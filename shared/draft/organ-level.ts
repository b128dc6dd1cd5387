import type { OrganLevel } from '../form/edition.ts';

/** A county, a district or a banner, as the last place of a name; zones run by committees are none. */
const county = '(?:县|(?<!自治|经济|开发|高新|园|实验|示范|试验|合作|保税|度假|景|工业|新)区|旗)';
const bureau = '(?:局|委员会|委|办公室|办|中心|队|站|所|馆|厅|社)';

/** The ends of names, the first that fits decides. */
const names: readonly [RegExp, OrganLevel][] = [
  // many a title and signature says no more than 甲县乙镇
  [/[乡镇](?:人民)?政府$|(?<![城乡村集市])[乡镇]$/u, 'township'],
  [/(?:街道|办事处|街道办)$/u, 'street'],
  [/^(?:国务院|中华人民共和国|国家).{1,20}(?:部|委员会|局|署|总局|行|院)$/u, 'ministry'],
  [/(?:省|自治区)人民政府$/u, 'province'],
  [/^(?:北京|天津|上海|重庆)市人民政府$/u, 'province'],
  [/(?:自治州|盟|地区)(?:人民政府|行政公署|行署)$/u, 'city'],
  [/(?:县|(?<!自治)区|旗)(?:人民)?政府$/u, 'county'],
  [new RegExp(`${county}(?!管理)(?:城市|[^省市县]){1,24}${bureau}$`, 'u'), 'countyDepartment'],
  [/(?:省|自治区)[^市州县]{1,24}(?:厅|局|委员会|委|办公室)$/u, 'provinceDepartment'],
];

/**
 * What kind of body a name most probably means; `other` where it does not say. A guess to be shown, never a rule. The
 * last place named decides: 某某县人民政府某某街道办事处 is a street office. A 市 may be above a county or be one, so
 * the names of its bodies say nothing.
 */
export function guessOrganLevel(name: string): OrganLevel {
  const plain = name.replace(/\s+/gu, '');
  return names.find(([ends]) => ends.test(plain))?.[1] ?? 'other';
}
