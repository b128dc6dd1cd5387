import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import type { Recognised } from '../../../shared/recognise/recognise.ts';
import type { Result } from '../../../shared/result.ts';
import { workSince } from '../../work-since.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface TestSheet {
  rows: string;
  merged?: readonly string[];
  state?: string;
}
/** A workbook as Excel and WPS write it: texts shared, or where `prefix` says so, as the Open XML SDK does. */
function workbook(sheets: readonly TestSheet[], texts: readonly string[] = [], prefix = ''): Uint8Array {
  const p = prefix === '' ? '' : `${prefix}:`;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0"?><${p}${name} xmlns${prefix === '' ? '' : `:${prefix}`}="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</${p}${name}>`;
  const files: Record<string, string> = {
    'xl/workbook.xml': root(
      'workbook',
      `<${p}sheets>${sheets.map(({ state = 'visible' }, index) => `<${p}sheet name="表${String(index)}" sheetId="${String(index + 1)}" state="${state}" r:id="rId${String(index + 1)}"/>`).join('')}</${p}sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Target="worksheets/sheet${String(index + 1)}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': root(
      'sst',
      texts.map((text) => `<${p}si><${p}t>${text}</${p}t></${p}si>`).join(''),
    ),
  };
  sheets.forEach(({ rows, merged = [] }, index) => {
    const content = `<${p}sheetData>${rows}</${p}sheetData><${p}mergeCells>${merged.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`;
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = root('worksheet', content);
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, values: readonly (string | number)[], hidden = false): string =>
  `<row r="${String(number)}"${hidden ? ' hidden="1"' : ''}>${values
    .map((value, column) => {
      const reference = `${String.fromCharCode(65 + column)}${String(number)}`;
      return typeof value === 'number'
        ? `<c r="${reference}"><v>${String(value)}</v></c>`
        : inline(reference, value);
    })
    .join('')}</row>`;

const read = (bytes: Uint8Array): Promise<Result<Recognised>> => readReport({ name: '数字.xlsx', bytes });
const cellsOfFile = async (bytes: Uint8Array): Promise<unknown> => {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.draft.cells;
};

const disclosure = [
  row(1, ['某某乡2025年信息公开数字']),
  row(2, ['第二十条第（一）项']),
  row(3, ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
  row(4, ['规章', 0, 0, 0]),
  row(5, ['行政规范性文件', 2, 1, 30]),
  row(6, ['第二十条第（八）项']),
  row(7, ['信息内容', '本年收费金额（单位：万元）']),
  row(8, ['行政事业性收费', 14.4675]),
].join('');
const expected = {
  'disclosure.rules.made': 0,
  'disclosure.rules.repealed': 0,
  'disclosure.rules.inForce': 0,
  'disclosure.normativeDocuments.made': 2,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.normativeDocuments.inForce': 30,
  'disclosure.fees.amount': '14.4675',
};

describe('numbers in a workbook', () => {
  it.each([
    ['merged over its columns', ['A2:D2', 'A6:D6', 'B7:D7', 'B8:D8']],
    ['not merged at all', []],
    ['merged over more than there is', ['A2:XFD2', 'B8:XFD8']],
  ])('are read from table two %s', async (_, merged) => {
    expect(await cellsOfFile(workbook([{ rows: disclosure, merged }]))).toEqual(expected);
  });

  it('are read with the year that stands above the table', async () => {
    const result = await read(workbook([{ rows: disclosure }]));
    expect(result.ok && result.value.draft.year).toBe(2025);
  });

  it('are those on show: hidden sheets and rows are left out', async () => {
    const hidden = disclosure.replace('<v>30</v>', '<v>31</v>');
    const rows = row(5, ['行政规范性文件', 9, 9, 9], true) + disclosure;
    const sheets = [
      { rows: hidden, state: 'hidden' },
      { rows: rows.replace(row(5, ['行政规范性文件', 9, 9, 9], true), '') },
    ];
    expect(await cellsOfFile(workbook(sheets))).toEqual(expected);
    const withHiddenRow = disclosure.replace(
      row(5, ['行政规范性文件', 2, 1, 30]),
      row(5, ['行政规范性文件', 2, 1, 30], true),
    );
    expect(await cellsOfFile(workbook([{ rows: withHiddenRow }]))).not.toHaveProperty([
      'disclosure.normativeDocuments.made',
    ]);
  });

  it('are not those of formulas that nobody worked out, which is said', async () => {
    const rows = disclosure
      .replace('<v>30</v>', '<f>SUM(B4:B5)</f>')
      .replace('<v>1</v>', '<f>1+0</f><v>1</v>');
    const result = await read(workbook([{ rows }]));
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.draft.cells).not.toHaveProperty(['disclosure.normativeDocuments.inForce']);
    expect(result.value.draft.cells['disclosure.normativeDocuments.repealed']).toBe(1);
    expect(result.value.notes.map(({ message }) => message).join('\n')).toContain('有 1 格是公式');
  });

  it('keep the digits Excel shows, not those of its arithmetic', async () => {
    const rows = disclosure.replace('14.4675', '14.467500000000001');
    expect(await cellsOfFile(workbook([{ rows }]))).toMatchObject({ 'disclosure.fees.amount': '14.4675' });
  });

  it('are read whatever prefix the file gives its elements', async () => {
    const rows = disclosure.replaceAll(/<(\/?)(row|c|v|is|t)(?=[ >])/g, '<$1x:$2');
    expect(await cellsOfFile(workbook([{ rows }], [], 'x'))).toEqual(expected);
  });

  it('may be texts that cells name by number', async () => {
    const rows = disclosure.replace(inline('A5', '行政规范性文件'), '<c r="A5" t="s"><v>0</v></c>');
    expect(await cellsOfFile(workbook([{ rows }], ['行政规范性文件']))).toEqual(expected);
  });
});

describe('a workbook that is no table of a report', () => {
  it.each([
    ['empty', workbook([{ rows: '' }])],
    ['of something else', workbook([{ rows: row(1, ['姓名', '电话']) + row(2, ['张三', 123]) }])],
    [
      'with merges over everything',
      workbook([{ rows: row(1, ['年龄', 1]), merged: ['A1:XFD1048576', 'B2:XFD1048576'] }]),
    ],
  ])('%s is refused with what to do', async (_, bytes) => {
    const result = await read(bytes);
    expect(!result.ok && result.failure.message).toMatch(/^数字\.xlsx：.*请/u);
  });

  it('is refused in time, however many cells and merges it claims', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => row(index + 1, [1, 2, 3])).join('');
    const merged = Array.from({ length: 15_000 }, (_, index) => `A${String(index + 1)}:C1048576`);
    const worked = workSince();
    const result = await read(workbook([{ rows, merged }]));
    expect(result.ok).toBe(false);
    expect(worked()).toBeLessThan(5000);
  });
});
