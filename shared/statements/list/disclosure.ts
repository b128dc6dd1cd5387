import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition } from '../../form/edition.ts';
import { bareLabel } from './labels.ts';
import type { Statement } from './statement.ts';

/** 无行政许可事项, 没有行政处罚权: who has none decides on none. */
const power =
  '(?:事项|项目|职[权责能]|权[限力]?)(?<=(?:无|没有|未有|不具有)[^，。；\\d]{0,24})(?=(?:情况|信息)?[，。；、和及与或]|$)';
const subjectWords: Readonly<Record<string, readonly string[]>> = {
  rules: ['(?:(?:[省市州]|自治区)?政府|部门|地方)?规章(?!制度)'],
  normativeDocuments: ['(?:[省市县区镇乡]?政府|部门)?(?:行政)?规范性文件'],
  permits: [
    `行政许可${power}`,
    '行政许可(?!法|事项|证)',
    '行政许可事项(?=(?:共(?:计)?)?\\d+件)',
    '(?<!行政)许可决定',
    '许可(?<=等(?:各类|各项)?许可)(?=\\d+[件项])',
    '(?<=^|[，、；。：]|作出|办理)许可(?=\\d+件[^。]{0,40}处罚)',
  ],
  penalties: [
    `行政处罚${power}`,
    '行政处罚(?!法|事项|案卷)',
    '(?<=^|[，、；。：]|[作做]出了?|下达|各类|的)处罚决定(?!书)',
    '处罚(?<=许可[^。]{0,40}[，、；]处罚)(?=\\d+件)',
  ],
  coercion: [
    `行政强制${power}`,
    '行政强制(?:措施|执行)?(?!法|事项)',
    '(?<=^|[，、；。：]|[作做]出了?|下达|各类|的)强制决定(?!书)',
    '强制(?<=处罚[^。]{0,40}[，、；]强制)(?=\\d+[件次])',
  ],
  fees: [
    '(?:行政)?事业性收费',
    '(?<=^|[，；。])收费(?=(?:总)?金额[共为]?\\d[\\d.]*万元)',
    '(?<=表[中内二]的?)收费(?=\\d[\\d.]*万?元)',
    '收费(?<=(?:处罚|强制)[^。]{0,40}[，、；]收费)(?=\\d[\\d.]*万?元)',
  ],
  procurement: ['政府集中采购(?:方式采购)?(?!目录|限额|标准)', '集中采购(?=(?:项目)?数?量?\\d)'],
  otherServices: ['(?:其[他它])?对外管理(?:和|与)?服务事项'],
};
/** Where the form counts the matters themselves, they are named besides what was decided on them. */
const matterWords: Readonly<Record<string, readonly string[]>> = {
  permits: ['(?:行政)?许可(?:事项|项目)', '(?<=^|[，；。])许可(?=：)'],
  penalties: ['(?:行政)?处罚(?:事项|项目|权力)', '(?<=^|[，；。])处罚(?=：)'],
  coercion: ['(?:行政)?强制(?:措施|执行)?(?:事项|项目|权力)', '(?<=^|[，；。])强制(?=：)'],
  fees: ['(?<=^|[，；。])收费(?:项目|事项|(?=：))'],
};
const partWords: Readonly<Record<string, readonly string[]>> = {
  made: [
    '(?:新)?(?:制[发定]|出台)(?:[、和及与]|以及)(?:修订|修改|更新)',
    '新(?:发布|公布)(?=(?:的|政府|部门|行政){0,2}(?:规章|规范性文件)(?![^，。；\\d]{0,4}解读))',
    // 发布规范性文件10件，废止2件: beside what was repealed or holds it is what was made
    '发布(?=(?:行政)?规范性文件\\d+[件份个][，、](?:宣布)?(?:废止|现行有效|继续有效|失效)(?:的|行政|规范性|文件|共计?|总计){0,6}\\d)',
    '(?:新)?制发(?:并?(?:公开|公布|发布|印发))?',
    '(?:新)?制定(?:出台|印发|发布|并?(?:公开|公布|发布|印发))?',
    '(?:新)?制订',
    '(?:新)?出台(?:并(?:公开|公布|发布|印发))?',
    '新?印发(?:并(?:公开|公布|发布))?',
    '新增(?<=[无未没][^，。；\\d]{0,3}新增)的?(?=(?:行政)?规范性文件)',
    '新制作(?:并公开)?',
    '制作(?=(?:行政)?规范性文件)|制作(?<=[：，](?:当年|本年|全年)?制作)(?=\\d+[件份个])',
  ],
  repealed: ['(?:宣布|清理并?)?(?:失效[和及与、或]*)?废止(?:[和及与、或]*失效)?'],
  inForce: [
    '现行有效',
    '有效(?:存量|总量|数量|件数)(?=[由从为共\\d])',
    '继续执行(?=的?(?:共|有|为)?\\d|的?(?:行政)?规范性文件)',
    '继续有效',
    '(?:继续)?保留有效(?=的?(?:共|有|为)?\\d)',
    '(?:目前|现|仍然?|依然|至今|眼下|手头)有效',
    '有效(?<=(?:废止|制发|制定|新出)[^。]{0,24}[，、；]有效)(?=(?:的?(?:还|共)?有?)\\d+[件份个])',
    '(?:年末|年底)有效的?(?=共?\\d)',
    '有效(?<=年初的?(?:现行)?有效)的?',
    '现[有存](?:有效的?|(?=(?:行政)?规范性文件))',
  ],
  disclosed: ['新公开'],
  totalDisclosed: [
    '(?:历年(?:来|以来)?)?(?:累计|一?共)?(?:已)?对外公开(?:的)?(?:(?:行政)?规范性文件|文件)?总(?:数量?|量|计)?',
    '(?:历年(?:来|以来)?)?(?:累计|一共)(?:已)?对外公开',
    '历年(?:来|以来)?(?:累计)?(?:已)?(?:对外)?公开(?=[^，。；\\d]{0,8}\\d+[件份个])',
    '累计公开(?=的?(?:行政)?规范性文件)',
    '现行对外公开(?=的?(?:行政)?规范性文件)',
    '公开总数',
    '对外公开总',
    '对外公开(?=[^，。；]{0,12}总)',
  ],
  lastYearItems: ['上一年项目'],
  projects: ['采购项目', '(?<=采购)项目'],
  decisions: ['处理决定(?:数量|数)?'],
  amount: [
    '(?:采购|收费)(?:项目)?(?:的)?(?:总|合计)?(?:金额|资金|总额|额)',
    '总金额',
    '涉及(?:采购)?(?:资金|金额)',
  ],
};
/** What a row speaks of where the sentence names no column, the first that it has; money where it is money. */
const usualParts: readonly string[] = ['decisions', 'projects', 'amount'];

/** Everything that can be said of table two of an edition: its rows and its columns. */
export function disclosureStatements(edition: Edition): Statement[] {
  const statements: Statement[] = [];
  const parts = new Map<string, { name: string; isMoney: boolean }>();
  for (const block of tableOf(edition, 'disclosure').blocks) {
    const columns = leavesOf(block.columns).map(({ leaf }) => leaf);
    for (const column of columns) {
      parts.set(column.id, { name: bareLabel(column.label), isMoney: column.takes === 'amount' });
    }
    const usual = usualParts.flatMap((id) => columns.filter((column) => column.id === id))[0];
    const isOfMatters = columns.some(({ id }) => id === 'lastYearItems');
    const money = columns.find(({ takes }) => takes === 'amount');
    for (const { leaf: row } of leavesOf(block.rows)) {
      statements.push({
        id: `disclosure.${row.id}`,
        table: 'disclosure',
        axis: 'subject',
        kind: usual?.takes === 'amount' ? 'money' : 'document',
        isNoun: true,
        name: row.label,
        readings: [[row.id]],
        ...(usual ? { part: [usual.id] } : {}),
        ...(money && money !== usual ? { moneyPart: money.id } : {}),
        ...(isOfMatters ? { isOfMatters } : {}),
        words: [
          ...(isOfMatters ? (matterWords[row.id] ?? []) : []),
          ...(subjectWords[row.id] ?? [row.label]),
        ],
      });
    }
  }
  const decided = statements
    .filter(({ part }) => part?.includes('decisions'))
    .flatMap(({ readings }) => readings.flat());
  if (decided.length > 0)
    statements.push({
      id: 'disclosure.powers',
      table: 'disclosure',
      axis: 'subject',
      kind: 'document',
      isNoun: true,
      isJoined: true,
      name: '各项行政权力',
      readings: [decided],
      part: ['decisions'],
      words: ['行政权力(?:事项)?(?=[^，。；\\d]{0,12}处理决定)'],
    });
  for (const [id, { name, isMoney }] of parts) {
    const words =
      partWords[id] ?? [name.replace(/^本年|(?:件数|数量|数)$/gu, '')].filter((word) => word.length > 2);
    if (words.length === 0) continue;
    statements.push({
      id: `disclosure.${id}`,
      table: 'disclosure',
      axis: 'part',
      kind: isMoney ? 'money' : 'document',
      name,
      readings: [[id]],
      words,
    });
  }
  return statements;
}
