import type { TableId } from '../../../../shared/form/edition.ts';
import type { CaseCell, CaseReport, CaseRow } from './printed-case.ts';

/** A way real reports depart from the official layout (formats §7). */
export interface Variant {
  name: string;
  /** nothing is lost by it, so every cell must be read, with or without a note */
  lossless: boolean;
  change: (report: CaseReport) => CaseReport;
}

function withTable(
  id: TableId,
  change: (rows: CaseRow[], report: CaseReport) => CaseRow[],
): Variant['change'] {
  return (report) => {
    const rows = report.tables.get(id);
    if (!rows) return report;
    return { ...report, tables: new Map([...report.tables, [id, change(rows, report)]]) };
  };
}
const reprinted = (cell: CaseCell, printed: string): CaseCell => ({ ...cell, printed });
const eachCell =
  (change: (cell: CaseCell) => string): Variant['change'] =>
  (report) => ({
    ...report,
    tables: new Map(
      [...report.tables].map(([id, rows]) => [
        id,
        rows.map((row) => row.map((cell) => reprinted(cell, change(cell)))),
      ]),
    ),
  });
const labels = (change: (text: string) => string): Variant['change'] =>
  eachCell((cell) => (cell.kind === 'value' ? cell.printed : change(cell.printed)));
const values = (change: (text: string) => string): Variant['change'] =>
  eachCell((cell) =>
    cell.kind === 'value' && !(cell.id ?? '').endsWith('amount') ? change(cell.printed) : cell.printed,
  );
const headings =
  (change: (title: string) => string): Variant['change'] =>
  (report) => ({ ...report, headings: change });
const blank: CaseCell = { kind: 'value', text: '', printed: '', colSpan: 1, rowSpan: 1 };
const isRow = (row: CaseRow, id: string): boolean =>
  row.some((cell) => cell.id?.startsWith(`${id}.`) ?? false);
const valuesOf = (row: CaseRow): CaseCell[] => row.filter((cell) => cell.kind === 'value');
const firstOf = (row: CaseRow): CaseCell => row[0] ?? blank;

const numbers = '一二三四五六';

export const variants: readonly Variant[] = [
  { name: '（六）其他处理 as the other edition has it', lossless: true, change: otherEdition },
  {
    name: '其他对外管理服务事项 in two rows',
    lossless: false,
    change: withTable('disclosure', (rows) =>
      rows.flatMap((row) => {
        if (!isRow(row, 'disclosure.otherServices')) return [row];
        const half = (name: string, label: CaseCell[]): CaseRow => [
          ...label,
          { ...blank, kind: 'label', printed: name },
          ...valuesOf(row).map((cell) => reprinted(cell, '3')),
        ];
        return [half('行政确认', [{ ...firstOf(row), rowSpan: 2 }]), half('行政给付', [])];
      }),
    ),
  },
  {
    name: 'marks of another program',
    lossless: true,
    change: values((text) => `[bookmark: _GoBack]  ${text}`),
  },

  {
    name: 'split heads',
    lossless: true,
    change: labels((text) =>
      text
        .replace('本年新', '本年新\n')
        .replace('商业企业', '商业 企业')
        .replace('对外公开', '对外公开\n')
        .replace('本年增/减', '本年增/'),
    ),
  },
  {
    name: 'two heads 本年新',
    lossless: true,
    change: labels((text) => text.replace(/本年新(?:制作|公开)数量/u, '本年新')),
  },
  {
    name: 'inner spaces',
    lossless: true,
    change: labels((text) =>
      text.replace('规章', '规 章').replace('第二十条', '第二十条 ').replace('（', '(').replace('）', ')'),
    ),
  },
  {
    name: 'truncated heads',
    lossless: true,
    change: labels((text) =>
      text
        .replace('现行有效件数', '现行有效件')
        .replace('采购项目数量', '采购项目数')
        .replace('采购总金额', '采购总金额(万元)'),
    ),
  },
  {
    name: 'guidance in labels',
    lossless: true,
    change: labels((text) =>
      text
        .replace(/^规章$/u, '规章(设区的市、自治州人民政府应提供相关数据)')
        .replace(/^规范性文件$/u, '规范性文件(行政机关制定发布的决定、公告)')
        .replace('本年增/减', '本年增/减(指2020年增加或减少的事项数，减用负值表示)'),
    ),
  },
  {
    name: 'mixed names of documents',
    lossless: true,
    change: labels((text) => (text === '规范性文件' ? '行政规范性文件' : text)),
  },
  {
    name: 'label worded otherwise',
    lossless: true,
    change: labels((text) =>
      text
        .replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开')
        .replace(
          '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          '申请人无正当理由逾期不补正',
        ),
    ),
  },
  { name: 'padded cells', lossless: true, change: values((text) => `\n ${text}  `) },
  {
    name: 'units in cells',
    lossless: true,
    change: values((text) => (/^\d+$/u.test(text) ? `${text}件` : text)),
  },
  { name: 'first caption missing', lossless: true, change: withTable('disclosure', (rows) => rows.slice(1)) },
  {
    name: 'no captions',
    lossless: true,
    change: withTable('disclosure', (rows) => rows.filter((row) => firstOf(row).kind !== 'caption')),
  },
  {
    name: 'no heads below the first',
    lossless: true,
    change: withTable('disclosure', (rows) =>
      rows.filter((row, index) => index < 2 || !row.some((cell) => cell.kind === 'head')),
    ),
  },
  {
    name: 'trailing empty cells',
    lossless: true,
    change: (report) => ({
      ...report,
      tables: new Map(
        [...report.tables].map(([id, rows]) => [id, rows.map((row) => [...row, { ...blank }])]),
      ),
    }),
  },
  {
    name: 'cells unmerged',
    lossless: true,
    change: withTable('disclosure', (rows) =>
      rows.map((row) =>
        row.flatMap((cell) =>
          cell.kind === 'value' && cell.colSpan > 1
            ? [{ ...cell, colSpan: 1 }, ...Array.from({ length: cell.colSpan - 1 }, () => ({ ...blank }))]
            : [cell],
        ),
      ),
    ),
  },
  {
    name: 'local row',
    lossless: true,
    change: withTable('disclosure', (rows) =>
      rows.flatMap((row) =>
        isRow(row, 'disclosure.normativeDocuments')
          ? [
              row,
              [
                reprinted(firstOf(row), '其他主动公开文件（通知、公告）'),
                ...valuesOf(row).map((cell) => reprinted(cell, '7')),
              ],
            ]
          : [row],
      ),
    ),
  },
  {
    name: 'run together 规章000',
    lossless: false,
    change: withTable('disclosure', (rows) =>
      rows.map((row) =>
        isRow(row, 'disclosure.rules')
          ? [{ ...reprinted(firstOf(row), row.map((cell) => cell.printed.trim()).join('')), colSpan: 4 }]
          : row,
      ),
    ),
  },
  {
    name: 'last labels shifted left',
    lossless: false,
    change: withTable('requests', (rows) => shiftedLeft(rows)),
  },
  {
    name: 'labels overwritten by zeros',
    lossless: false,
    change: withTable('requests', (rows) =>
      rows.map((row) =>
        isRow(row, 'requests.granted') || isRow(row, 'requests.partial')
          ? row.map((cell) => (cell.printed.startsWith('（') ? reprinted(cell, ' 0') : cell))
          : row,
      ),
    ),
  },
  {
    name: 'sub-labels lost',
    lossless: false,
    change: withTable('requests', (rows) =>
      rows.map((row) =>
        row.some((cell) => cell.id?.startsWith('requests.refused.') ?? false)
          ? row.map((cell) => (/^\d\./u.test(cell.printed) ? reprinted(cell, '') : cell))
          : row,
      ),
    ),
  },
  {
    name: 'last column lost',
    lossless: false,
    change: withTable('requests', (rows) =>
      rows.map((row) => (valuesOf(row).length === 7 ? row.slice(0, -1) : row)),
    ),
  },
  {
    name: 'column lost with its head',
    lossless: false,
    change: withTable('requests', (rows) =>
      rows.map((row) =>
        row
          .filter((cell) => cell.printed !== '法律服务机构' && cell.id?.endsWith('.legal') !== true)
          .map((cell) =>
            cell.printed === '法人或其他组织' || cell.printed === '申请人情况'
              ? { ...cell, colSpan: cell.colSpan - 1 }
              : cell,
          ),
      ),
    ),
  },
  {
    name: 'data columns merged',
    lossless: false,
    change: merged(
      withTable('requests', (rows) =>
        rows.map((row) => {
          const cells = valuesOf(row);
          const last = cells.at(-1);
          return cells.length === 7 && last
            ? [...row.filter((cell) => cell.kind !== 'value'), { ...blank, colSpan: 6 }, last]
            : row;
        }),
      ),
    ),
  },
  {
    name: 'heads in another order',
    lossless: true,
    change: withTable('requests', (rows) => rows.map((row) => swapped(row))),
  },
  {
    name: 'a row missing',
    lossless: false,
    change: withTable('requests', (rows) => rows.filter((row) => !isRow(row, 'requests.refused.thirdParty'))),
  },
  {
    name: 'stray value in table four',
    lossless: false,
    change: withTable('disputes', (rows) =>
      rows.map((row) => (valuesOf(row).length === 15 ? [...row, { ...blank, printed: '0' }] : row)),
    ),
  },
  { name: 'headings missing', lossless: true, change: headings(() => '') },
  {
    name: 'headings （一）',
    lossless: true,
    change: headings((title) => `（${title.slice(0, 1)}）${title.slice(2)}`),
  },
  {
    name: 'headings 1.',
    lossless: true,
    change: headings((title) => `${String(numbers.indexOf(title.slice(0, 1)) + 1)}.${title.slice(2)}`),
  },
  {
    name: 'headings with a space',
    lossless: true,
    change: headings((title) => `${title.slice(0, 1)} 、${title.slice(2)}`),
  },
  {
    name: 'headings altered',
    lossless: true,
    change: headings((title) =>
      title
        .replace('总体情况', '概述')
        .replace('收到和处理政府信息公开申请情况', '依申请政府信息情况')
        .replace('行政复议、行政诉讼', '行政复议与行政诉讼')
        .replace('存在的主要问题及改进情况', '信息公开存在的主要问题和改进措施'),
    ),
  },
];

/** （六）其他处理 as the other edition prints it: one row for three, or three for one. */
function otherEdition(report: CaseReport): CaseReport {
  const rows = report.tables.get('requests');
  if (!rows) return report;
  const isOther = (row: CaseRow): boolean => row.some((cell) => cell.id?.includes('.otherHandling') ?? false);
  const first = rows.findIndex(isOther);
  if (first === -1) return report;
  const old = rows[first] ?? [];
  const label: CaseCell = { ...blank, kind: 'label', printed: '（六）其他处理', colSpan: 2 };
  const plain = valuesOf(old);
  const names = ['1.申请人无正当理由逾期不补正', '2.申请人逾期未按收费通知要求缴纳费用', '3.其他'];
  const changed: CaseRow[] =
    report.edition.id === '2021'
      ? [[label, ...plain.map((cell) => reprinted(cell, '0'))]]
      : names.map((name, index) => [
          ...(index === 0 ? [{ ...label, colSpan: 1, rowSpan: 3 }] : []),
          { ...label, printed: name, colSpan: 1 },
          ...plain.map((cell) => reprinted(cell, index === 2 ? cell.printed : '0')),
        ]);
  const rest = rows
    .map((row, index) => {
      // 三、本年度办理结果 reaches over as many rows more or fewer
      const grown = report.edition.id === '2021' ? -2 : 2;
      return index < first
        ? row.map((cell) =>
            cell.printed.startsWith('三、') ? { ...cell, rowSpan: cell.rowSpan + grown } : cell,
          )
        : row;
    })
    .filter((row) => !isOther(row));
  const texts = new Map(report.texts);
  if (report.edition.id === '2021') {
    for (const id of texts.keys()) if (id.includes('.otherHandling')) texts.set(id, '0');
  } else {
    // an empty cell beside zeros stays an empty sum
    for (const [id, text] of texts)
      if (id.includes('.otherHandling') && text.trim() === '') texts.set(id, '');
  }
  return {
    ...report,
    texts,
    tables: new Map([
      ...report.tables,
      ['requests', [...rest.slice(0, first), ...changed, ...rest.slice(first)]],
    ]),
  };
}

/** Rows of the last group lose the label cells continued from above, as a paste from a page does. */
function shiftedLeft(rows: CaseRow[]): CaseRow[] {
  const from = rows.findIndex((row) => isRow(row, 'requests.rejected.reconfirm'));
  if (from === -1) return rows;
  return rows.map((row, index) => {
    if (index < from)
      return row.map((cell) =>
        cell.rowSpan > 1 && cell.kind === 'label'
          ? { ...cell, rowSpan: Math.min(cell.rowSpan, from - index) }
          : cell,
      );
    const label = row.filter((cell) => cell.kind === 'label');
    return [...label.map((cell) => ({ ...cell, colSpan: 1 })), ...valuesOf(row), { ...blank }];
  });
}

/** What stood in the merged cells is not printed at all. */
function merged(change: Variant['change']): Variant['change'] {
  return (report) => {
    const texts = [...report.texts].filter(([id]) => !id.startsWith('requests.') || id.endsWith('.total'));
    return change({ ...report, texts: new Map(texts) });
  };
}

/** 总计 printed first instead of last. */
function swapped(row: CaseRow): CaseRow {
  const cells = valuesOf(row);
  const total = cells.length === 7 ? cells.at(-1) : row.find((cell) => cell.printed === '总计');
  if (!total) return row;
  const rest = row.filter((cell) => cell !== total);
  const at = rest.findIndex((cell) => cell.kind === 'value' || cell.printed === '自然人');
  return [...rest.slice(0, at), total, ...rest.slice(at)];
}
