import { tify } from 'chinese-conv';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import { editions } from '../../../shared/form/editions/index.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import type { Edition, TableId } from '../../../shared/form/edition.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import { valueOf } from '../../value-of.ts';
import { writeTestDocx } from './builders/docx.ts';
import { cellLines, fullGrid } from './builders/grid.ts';
import { writeTestHtml } from './builders/html.ts';
import { numberedReport } from './builders/numbered-report.ts';
import { documentOf } from './builders/printed-case.ts';
import type { CaseCell, CaseReport, CaseRow } from './builders/printed-case.ts';
import { judge } from './judge.ts';

const read = async (name: string, content: Uint8Array | string): Promise<Recognised> =>
  valueOf(
    await readReport({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }),
  );
const html = (report: CaseReport): string => new TextDecoder().decode(writeTestHtml(documentOf(report)));
const saidOf = ({ notes }: Recognised): string => notes.map(({ message }) => message).join('\n');

function withTable(report: CaseReport, id: TableId, change: (rows: CaseRow[]) => CaseRow[]): CaseReport {
  return { ...report, tables: new Map([...report.tables, [id, change(report.tables.get(id) ?? [])]]) };
}
/** The report with other numbers in some cells. */
function withTexts(report: CaseReport, textOf: (id: string, text: string) => string): CaseReport {
  const texts = new Map([...report.texts].map(([id, text]) => [id, textOf(id, text)]));
  const printed = (cell: CaseCell): CaseCell =>
    cell.id === undefined ? cell : { ...cell, printed: texts.get(cell.id) ?? '' };
  const tables = [...report.tables].map(([id, rows]) => [id, rows.map((row) => row.map(printed))] as const);
  return { ...report, texts, tables: new Map(tables) };
}
/** Two of three numbers zero, the totals of the rows as they then are. */
function sparse(edition: Edition): (id: string, text: string) => string {
  let sum = 0;
  let index = 0;
  return (id, text) => {
    const cell = cellsOf(edition).get(id);
    const isTotal = cell?.column.label === '总计';
    index += isTotal ? 0 : 1;
    const number = isTotal ? String(sum) : index % 3 === 0 ? text : '0';
    sum = isTotal || cell?.table.id === 'disclosure' ? 0 : sum + Number(number);
    return number;
  };
}
/** The report as text, its tables written row by row. */
function textOf(report: CaseReport, tableText: (rows: readonly (readonly string[])[]) => string): string {
  return documentOf(report)
    .blocks.map((block) => {
      if (block.kind === 'paragraph') return block.text;
      const rows = fullGrid(block).map((row) =>
        row.flatMap(({ cell, goesOn }) => [
          goesOn ? '' : cellLines(cell).join(' '),
          ...Array.from({ length: cell.colSpan - 1 }, () => ''),
        ]),
      );
      return tableText(rows);
    })
    .join('\n');
}
const filled = (row: readonly string[]): string[] => row.filter((text) => text !== '');

describe.each(editions)('edition $id', (edition) => {
  const report = numberedReport(edition);
  const small = withTexts(report, (id, text) =>
    id.startsWith('disclosure.') ? String(text.length % 2) : text,
  );
  const zeros = withTexts(report, sparse(edition));

  describe('a column of last year’s numbers beside those of the form', () => {
    const extra = (text: (row: CaseRow) => string) => (rows: CaseRow[]) =>
      rows.map((row, index): CaseRow => {
        const isHead = !row.some(({ kind }) => kind === 'value');
        if (isHead && index > 0) return row;
        const cell = { kind: 'head', text: '', colSpan: 1 } as const;
        return [...row, { ...cell, rowSpan: isHead ? 3 : 1, printed: isHead ? '上年数' : text(row) }];
      });
    const blank = withTexts(report, (id, text) => (id.startsWith('requests.') ? '' : text));
    const cases = [
      [
        'blank cells',
        withTable(
          blank,
          'requests',
          extra(() => '7'),
        ),
      ],
      [
        'filled cells',
        withTable(
          report,
          'requests',
          extra(() => '7'),
        ),
      ],
      [
        'filled cells',
        withTable(
          report,
          'disputes',
          extra(() => '7'),
        ),
      ],
    ] as const;
    it.each(cases)('%s', async (_, changed) => {
      const bytes = [writeTestHtml(documentOf(changed)), writeTestDocx(documentOf(changed))];
      for (const recognised of [await read('a', bytes[0] ?? ''), await read('a', bytes[1] ?? '')]) {
        expect(judge(changed, recognised)).toMatchObject({ noted: [], silent: [] });
        expect(saidOf(recognised)).toContain('上年数');
      }
    });
    it.each(cases)('%s, its place lost', async (_, changed) => {
      const flat = withTable(changed, 'requests', (rows) =>
        rows.map((row) => row.map((cell) => ({ ...cell, colSpan: 1, rowSpan: 1 }))),
      );
      expect(judge(flat, await read('a', writeTestHtml(documentOf(flat)))).silent).toEqual([]);
    });
  });

  it.each([
    ['input', (text: string) => `<input type="text" value="${text}">`],
    ['textarea', (text: string) => `<textarea>${text}</textarea>`],
    ['select', (text: string) => `<select><option>-</option><option selected>${text}</option></select>`],
  ])('values in fields: %s', async (_, field) => {
    const page = html(report).replace(/<span>([\d.]+)<\/span>/gu, (__, text: string) => field(text));
    const recognised = await read('a.html', page);
    expect(judge(report, recognised)).toMatchObject({ noted: [], silent: [] });
    expect(recognised.notes).toEqual([]);
  });

  it('a page with control characters in it', async () => {
    const recognised = await read('a.html', html(report).replaceAll('</p>', '\u0001\u0008</p>'));
    expect(judge(report, recognised)).toMatchObject({ noted: [], silent: [] });
  });

  it('traditional characters', async () => {
    const recognised = await read('a.html', tify(html(report)));
    expect(judge(report, recognised)).toMatchObject({ noted: [], silent: [] });
    expect(recognised.draft.organ.name).toBe(report.organ);
    expect(saidOf(recognised)).toBe('原文是繁体字，已经转成简体字，请核对。');
  });

  it('labels and heads repeated in every cell that they should cover', async () => {
    const whole = documentOf(report);
    const blocks = whole.blocks.map((block) =>
      block.kind === 'paragraph'
        ? block
        : {
            ...block,
            rows: fullGrid(block).map((row) =>
              row.flatMap(({ cell }) =>
                Array.from({ length: cell.colSpan }, () => ({ ...cell, colSpan: 1, rowSpan: 1 })),
              ),
            ),
          },
    );
    for (const bytes of [writeTestHtml({ ...whole, blocks }), writeTestDocx({ ...whole, blocks })]) {
      expect(judge(report, await read('a', bytes))).toMatchObject({ noted: [], silent: [] });
    }
  });

  it.each(['（七）合计', '（七）合 计', '合计'])('%s', async (label) => {
    const page = html(report).replace('（七）总计', label);
    const recognised = await read('a.html', page);
    expect(judge(report, recognised)).toMatchObject({ noted: [], silent: [] });
    expect(recognised.notes).toEqual([]);
  });

  it.each([
    ['rows', (text: string) => `|${text}|`, ''],
    ['open', (text: string) => `| ${text}`, ''],
    ['closed', (text: string) => `${text} |`, '\n'],
    ['wiki', (text: string) => `| ${text}`, '\n|-'],
  ])('text with one cell a line, marked with a bar (%s)', async (_, cell, ending) => {
    const text = textOf(zeros, (rows) =>
      rows.map((row) => filled(row).map(cell).join('\n') + ending).join('\n'),
    );
    expect(judge(zeros, await read('a.txt', text))).toMatchObject({ noted: [], silent: [] });
  });

  it.each([
    ['│', ''],
    ['｜', ''],
    ['│', '├──┼──┼──┤'],
  ])('a table drawn with %s and rules of %s', async (bar, rule) => {
    const text = textOf(zeros, (rows) =>
      rows.map((row) => `${bar}${row.join(bar)}${bar}`).join(rule === '' ? '\n' : `\n${rule}\n`),
    );
    expect(judge(zeros, await read('a.txt', text))).toMatchObject({ noted: [], silent: [] });
  });

  it('rows with commas between', async () => {
    const text = textOf(report, (rows) => rows.map((row) => row.join(',')).join('\n'));
    expect(judge(report, await read('a.txt', text))).toMatchObject({ noted: [], silent: [] });
  });

  it('tabs with blanks for zeros', async () => {
    const blank = withTexts(zeros, (_, text) => (text === '0' ? '' : text));
    const text = textOf(blank, (rows) => rows.map((row) => row.join('\t')).join('\n'));
    expect(judge(blank, await read('a.txt', text))).toMatchObject({ noted: [], silent: [] });
  });

  it.each([
    ['spaces', ' '],
    ['commas', '，'],
  ])('each table in one line with %s', async (_, between) => {
    const text = textOf(zeros, (rows) => rows.map((row) => filled(row).join(between)).join(between));
    expect(judge(zeros, await read('a.txt', text))).toMatchObject({ noted: [], silent: [] });
  });

  it('rows whose cells ran together, of single digits', async () => {
    const together = (rows: readonly (readonly string[])[]): string =>
      rows.map((row) => row.join('')).join('\n');
    const disclosure = { ...small, tables: new Map([...small.tables].slice(0, 1)) };
    const ids = [...small.texts.keys()].filter((id) => id.startsWith('disclosure.'));
    const { draft } = await read('a.txt', textOf(disclosure, together));
    for (const id of ids) expect(String(draft.cells[id]), id).toBe(small.texts.get(id));
  });
});

describe.each(editions)('where one cannot say what was printed in edition $id', (edition) => {
  const small = withTexts(numberedReport(edition), sparse(edition));
  const isRow = (row: CaseRow, id: string): boolean => row.some((cell) => cell.id?.startsWith(`${id}.`));
  const blank: CaseCell = { kind: 'value', text: '', printed: '', colSpan: 1, rowSpan: 1 };
  const cases: readonly [string, TableId, (rows: CaseRow[], texts: Map<string, string>) => CaseRow[]][] = [
    [
      'one number for two rows',
      'requests',
      (rows, texts) => {
        for (const row of ['refused.stateSecret', 'refused.otherLaw']) texts.delete(`requests.${row}.person`);
        return rows.map((row) =>
          isRow(row, 'requests.refused.stateSecret')
            ? row.map((cell) => (cell.id?.endsWith('.person') ? { ...cell, rowSpan: 2 } : cell))
            : row.filter(({ id }) => id !== 'requests.refused.otherLaw.person'),
        );
      },
    ],
    [
      'a column lost and its cells put behind, where totals are blank',
      'requests',
      (rows, texts) => {
        for (const id of texts.keys()) if (/^requests.+(?:business|total)$/u.test(id)) texts.delete(id);
        return rows.map((row) =>
          row.some(({ kind }) => kind === 'value')
            ? [...row.filter(({ id }) => id?.endsWith('.business') !== true), blank]
            : row,
        );
      },
    ],
    [
      'last year’s column headed above the first block alone',
      'disclosure',
      (rows, texts) => {
        for (const id of texts.keys()) if (id.startsWith('disclosure.')) texts.set(id, '');
        return rows.map((row) => [
          ...row.map((cell) => (cell.id === undefined ? cell : { ...cell, printed: '' })),
          ...(row.some(({ kind }) => kind === 'value') ? [{ ...blank, printed: '7' }] : []),
        ]);
      },
    ],
    [
      'a blank cell before the numbers',
      'disclosure',
      (rows) =>
        rows.map((row) =>
          isRow(row, 'disclosure.fees')
            ? row.flatMap((cell) => (cell.kind === 'label' ? [cell, blank] : [cell]))
            : row,
        ),
    ],
  ];
  it.each(cases)('%s, it is said', async (_, id, change) => {
    const report = { ...small, texts: new Map(small.texts) };
    const changed = withTable(report, id, (rows) => change(rows, report.texts));
    for (const bytes of [writeTestHtml(documentOf(changed)), writeTestDocx(documentOf(changed))])
      expect(judge(changed, await read('a', bytes)).silent).toEqual([]);
  });

  it('letters for digits are quoted as values, and are no labels', async () => {
    const report = withTexts(small, (_, text) => (text === '0' ? 'O' : text.replace('1', 'l')));
    const recognised = await read('a.html', html(report));
    expect(judge(report, recognised).silent).toEqual([]);
    expect(saidOf(recognised)).toContain('印的是“O”，没有读入');
    expect(saidOf(recognised)).not.toContain('分成了');
  });

  it('rows of table three whose cells ran together, labels and all', async () => {
    const ones = withTexts(small, (id, text) => {
      if (!id.startsWith('requests.')) return text;
      return id.endsWith('.person') || id.endsWith('.total') ? '3' : '0';
    });
    const text = textOf(ones, (rows) => rows.map((row) => row.join('')).join('\n'));
    const { draft } = await read('a.txt', text);
    for (const [id, printed] of ones.texts)
      if (id.startsWith('requests.')) expect(String(draft.cells[id]), id).toBe(printed);
  });
});

describe('a row the author divided', () => {
  const [edition] = editions;
  const divided = (value: string): CaseReport | undefined => {
    if (!edition) return undefined;
    const report = withTexts(numberedReport(edition), (id, text) =>
      id.startsWith('disclosure.otherServices.') ? value : text,
    );
    return withTable(report, 'disclosure', (rows) =>
      rows.flatMap((row) => {
        if (!row.some(({ id }) => id?.startsWith('disclosure.otherServices.'))) return [row];
        const [label, ...values] = row;
        if (!label) return [row];
        const named = (printed: string): CaseCell => ({ ...label, printed });
        return [
          [{ ...label, rowSpan: 3 }, named('行政确认'), ...values],
          [named('行政给付'), ...values],
          [named('行政裁决'), ...values],
        ];
      }),
    );
  };
  it.each(['0', '3'])('in three of %s', async (value) => {
    const report = divided(value);
    if (!report) throw new Error('no edition');
    const recognised = await read('a.html', writeTestHtml(documentOf(report)));
    const { noted, silent } = judge(report, recognised);
    expect(silent).toEqual([]);
    expect(noted).toHaveLength(value === '0' ? 0 : 3);
    expect(saidOf(recognised)).toContain('「其他对外管理服务事项」分成了 3 行印');
  });
});

describe.each(editions)('a group of rows printed as one row in edition $id', (edition) => {
  const inGroup = (id: string | undefined): boolean => id?.startsWith('requests.refused.') === true;
  const grouped = (value: string): CaseReport => {
    const report = withTexts(numberedReport(edition), (id, text) => (inGroup(id) ? value : text));
    let met = 0;
    return withTable(report, 'requests', (rows) =>
      rows.flatMap((row) => {
        if (!row.some(({ id }) => inGroup(id)))
          return [row.map((cell) => (cell.text.startsWith('三、') ? { ...cell, rowSpan: 1 } : cell))];
        met += 1;
        const [label] = row.filter(({ text }) => text === '（三）不予公开');
        return met > 1 || !label ? [] : [[{ ...label, rowSpan: 1 }, ...row.filter(({ id }) => inGroup(id))]];
      }),
    );
  };
  it.each(['0', '3'])('of %s', async (value) => {
    const report = grouped(value);
    for (const bytes of [writeTestHtml(documentOf(report)), writeTestDocx(documentOf(report))]) {
      const recognised = await read('a', bytes);
      const { noted, silent } = judge(report, recognised);
      expect(silent).toEqual([]);
      expect(noted).toHaveLength(
        value === '0' ? 0 : [...report.texts.keys()].filter((id) => inGroup(id)).length,
      );
      expect(saidOf(recognised)).toContain('「（三）不予公开」只印了一行，没有分成 8 种情形');
    }
  });
});

it('a group printed as one row is none of the rows before it whose cells were left out', async () => {
  const zeros = ['0', '0', '0', '0', '0'];
  const lines = [
    '红旗镇人民政府2023年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...['申请人情况', '自然人', '法人或其他组织', '总计'],
    ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
    ...['一、本年新收政府信息公开申请数量', '4', ...zeros, '4'],
    ...['三、本年度办理结果', '（一）予以公开', '2', ...zeros, '2'],
    ...['（五）不予处理', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息'],
    ...['（六）其他处理', '2', ...zeros, '2'],
    '（七）总计',
  ];
  const { draft } = await read('a.txt', lines.join('\n'));
  expect(draft.cells['requests.new.person']).toBe(4);
  expect(draft.cells['requests.rejected.reconfirm.person']).toBeUndefined();
});

describe('who to reach', () => {
  const contact = async (preamble: string) =>
    (
      await read(
        'a.html',
        `<p>红旗镇人民政府2025年政府信息公开工作年度报告<p>${preamble}<p>一、总体情况<p>甲。`,
      )
    ).draft.organ;
  it.each([
    ['（地址：红旗镇中心街1号，电话：0399-6123456）', '0399-6123456'],
    ['如有疑问请联系（电话：（0399）6123456）。', '（0399）6123456'],
    ['联系方式:(0399)6123456', '(0399)6123456'],
  ])('%s', async (preamble, phone) => {
    expect((await contact(preamble)).phone).toBe(phone);
  });
  it.each([
    ['可在红旗镇人民政府网站（http://www.example.gov.cn/hq/）查阅。', 'http://www.example.gov.cn/hq/'],
    ['可在门户网站：www.example.gov.cn 下载', 'www.example.gov.cn'],
    ['网址：http://www.example.gov.cn，欢迎查阅', 'http://www.example.gov.cn'],
  ])('%s', async (preamble, website) => {
    expect((await contact(preamble)).website).toBe(website);
  });
});
