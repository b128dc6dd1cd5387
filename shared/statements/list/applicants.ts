import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition } from '../../form/edition.ts';
import { escaped } from './labels.ts';
import type { Statement } from './statement.ts';

const applicantWords: Readonly<Record<string, readonly string[]>> = {
  person: [
    '自然人',
    '公民个人',
    '公民',
    '个人(?!隐私|信息)',
    // 申请人为村民的12件; 居民9件、企业2件
    '(?:村民|居民|市民|群众)(?<=申请人(?:主要|均|都|多)?[为是系](?:本地|当地|辖区|本[乡镇街村])?(?:村民|居民|市民|群众))(?=的?(?:有|共)?\\d+[件份宗](?:[，、；。（]|申请))',
    '(?:村民|居民|市民|群众)(?=\\d+[件份宗][、，](?:商业|农业)?(?:企业|公司|法人|律师事务所|律所|法律服务|社会组织|社会公益|公益组织))',
  ],
  business: ['商业企业'],
  research: ['科研机构', '科研院所'],
  nonprofit: ['社会公益组织', '公益组织', '社会组织'],
  legal: ['法律服务机构', '律师事务所', '律所'],
  other: ['其[他它]组织'],
};
const businesses = [
  '企业(?!信用|名称|家)',
  '(?:养殖|种植|农业|房地产|开发|建筑|物业|民营|国有|工业|旅游|加工)企业(?=(?:提出|提交|申请)?的?\\d)',
  '公司',
];
/** 居民提出的申请: persons, or whoever applied. */
const people =
  '(?:农牧民|农民|牧民|渔民|村民|居民|市民|群众|公众)(?=(?:提出|提交|递交|申请)的?(?:政府)?(?:信息公开)?申请)';
const organisations = '法人(?:[和或及与、]|以及|或者)?其[他它]组织';

/** Who applied: the columns of table three and their group. */
export function applicants(edition: Edition): Statement[] {
  const columns = tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf(block.columns));
  const kinds = columns.filter(({ leaf }) => leaf.id !== 'total');
  const statement = (
    id: string,
    name: string,
    ids: readonly string[][],
    words: readonly string[],
  ): Statement => ({
    id: `requests.${id}`,
    table: 'requests',
    axis: 'part',
    kind: 'applicant',
    name,
    readings: ids,
    words,
  });
  const groups = new Map<string, string[]>();
  for (const { leaf, path } of kinds) {
    const name = path.length > 2 ? (path[1] ?? '') : '';
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), leaf.id]);
  }
  const all = [...groups.values()].flat();
  return [
    ...[...groups].map(([name, ids]) =>
      statement(
        name,
        name,
        [ids],
        [
          organisations,
          '法人(?:或|和|及)?组织',
          // 企业及其他组织 are whoever is no person
          '企业(?:单位)?(?:[和及与]|以及)其[他它](?:社会)?组织(?!.{0,6}(?:分别|各))',
          '法人(?:单位|机构)?(?!代表)',
          '单位(?=(?:申请|提出|提交)的?\\d)',
          '单位(?<=(?:个人|自然人|公民)[^。；]{0,14}[，、；]单位)(?=\\d)',
          escaped(name),
        ],
      ),
    ),
    {
      ...statement('people', '居民等申请人', [['person'], ['total']], [people]),
      isJoined: true,
    },
    ...kinds.flatMap(({ leaf }) => {
      const words = applicantWords[leaf.id] ?? [escaped(leaf.label)];
      // 企业 and 其他组织 are often said of all bodies together
      const readings = leaf.id === 'other' ? [[leaf.id], all] : [[leaf.id]];
      const own = statement(leaf.id, leaf.label, readings, words);
      if (leaf.id !== 'business') return [own];
      const loosely = statement('businesses', '企业', [[leaf.id], all], businesses);
      const joined: Statement = { ...loosely, isJoined: true };
      return [own, joined];
    }),
  ];
}
