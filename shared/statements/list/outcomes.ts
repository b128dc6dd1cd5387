import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition, Row } from '../../form/edition.ts';
import { bareLabel, escaped } from './labels.ts';
import { outcomeWords } from './outcome-words.ts';
import type { Statement } from './statement.ts';

/** 其他 stands for several things: these ids are spoken of only in other words than their label. */
const ownWordsOnly = new Set(['otherHandling.rest']);

/** What became of applications: the groups of table three and each of its rows. */
export function outcomes(edition: Edition): Statement[] {
  const leaves = tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf<Row>(block.rows));
  const results = leaves.filter(({ leaf, path }) => path.length > 1 && leaf.id !== 'handledTotal');
  const groups = new Map<string, string[]>();
  for (const { leaf, path } of results) {
    const name = bareLabel(path[1] ?? '');
    groups.set(name, [...(groups.get(name) ?? []), leaf.id]);
  }
  const statement = (
    id: string,
    name: string,
    rows: readonly string[],
    words: readonly string[],
  ): Statement => ({
    id: `requests.${id}`,
    table: 'requests',
    axis: 'subject',
    kind: 'outcome',
    name,
    readings: [rows],
    part: ['total'],
    words,
  });
  const ofGroups = [...groups].flatMap(([name, rows]) =>
    rows.length > 1 || outcomeWords[name]
      ? [statement(name, name, rows, outcomeWords[name] ?? [escaped(name)])]
      : [],
  );
  const ofLeaves = results.flatMap(({ leaf }) => {
    const name = bareLabel(leaf.label);
    if (groups.has(name) && outcomeWords[name]) return [];
    const label = ownWordsOnly.has(leaf.id) ? [] : [escaped(name)];
    // where the form has one row for all of （六）, 撤回 is counted there
    return [statement(leaf.id, name, [leaf.id], [...(outcomeWords[leaf.id] ?? []), ...label])];
  });
  const rest = results.some(({ leaf }) => leaf.id === 'otherHandling.rest')
    ? []
    : results.filter(({ leaf }) => leaf.id === 'otherHandling');
  const withdrawn = rest.map(({ leaf }) =>
    statement('withdrawn', '撤回申请', [leaf.id], outcomeWords['otherHandling.rest'] ?? []),
  );
  // 5件公开，3件不予公开: what is called public may be so in part
  const disclosed: Statement = {
    ...statement(
      'disclosed',
      '公开',
      ['granted'],
      [
        '(?<=\\d[件起宗份条](?:(?:均|都)?(?:已经?|依法){0,2}(?:予以|全部)?)?)公开(?=[，、；。])',
        '(?<=[，、；：（—中]已?)公开数?[了有的：]?(?=\\d+(?:[件起宗份]|[，、；。）]))',
        '(?<=^)公开(?=的?\\d+[件起宗份][，、；](?:予以)?部分公开)',
        // 4件向申请人提供了登记材料, 提供信息1件
        '(?:依法|已)?[向给]申请人(?:公开|提供)了?[^，。；\\d]{0,30}(?=[，。；])',
        '提供(?<=(?:审[查核理]|办理|答复|其中|(?:不予公开|无法提供|部分公开)的?\\d+[件起宗份]|(?:答复|回复|办结)(?:的|有|共|了){0,3}\\d+[件起宗份])[，、；：]?(?:依法)?提供)(?:了|的|所需|相关|有关|政府|申请){0,4}信息(?=的?\\d+[件起宗份])',
        '(?<!申请|主动|信息|不予?)公开类(?:答复|办件|结果|处理)',
      ],
    ),
    readings: [['granted'], ['granted', 'partial']],
  };
  const inAll: Statement = {
    ...statement(
      'disclosedInAll',
      '予以公开和部分公开',
      ['granted', 'partial'],
      [
        '(?:予以|同意|给予)?公开(?:或者?|和|及|与|以及)(?:予以)?部分(?:予以)?公开(?!.{0,4}(?:分别|各))',
        // 全部或部分公开的12件
        '(?:予以)?(?:全部|全文)(?:或者?|和|及|与|、)(?:予以)?部分公开(?!.{0,4}(?:分别|各))',
        '(?:予以|同意|给予)?公开(?:类(?:的|答复|办件|结果|处理){0,3})?（(?:含|包括)?(?:(?:予以)?公开(?:、|和|及|与))?部分公开）',
        '(?:予以|同意|给予)?公开、(?:予以)?部分(?:予以)?公开(?=(?:的|数|共|合计|[两二][项类者])*(?:\\d|占))',
      ],
    ),
    isJoined: true,
  };
  // 撤回申请等其他情形19件: the row for what is left of （六）, or all of it
  const rows =
    groups.get('其他处理') ?? results.flatMap(({ leaf }) => (leaf.id === 'otherHandling' ? [leaf.id] : []));
  const withdrawnAndMore: Statement = {
    ...statement('withdrawnAndMore', '撤回等其他情形', rows, [
      '(?:申请人)?(?:主动|自行)?撤[回销]了?(?:其)?(?:申请)?等其[他它](?:情形|情况|原因|方式|处理){1,2}(?<!(?:复议|诉讼|起诉)[^。；]{0,60})',
    ]),
    readings: [rows.slice(-1), rows],
  };
  return [inAll, withdrawnAndMore, ...ofLeaves, ...ofGroups, ...withdrawn, disclosed];
}
