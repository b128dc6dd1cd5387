import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readReport } from '../../../../electron/read/index.ts';
import { writeBook } from '../../../../electron/write/xlsx/write-book.ts';
import { writeXlsx } from '../../../../electron/write/xlsx/write-xlsx.ts';
import type { Book } from '../../../../shared/collection/book.ts';
import type { Draft } from '../../../../shared/draft/draft.ts';
import { reportOf } from '../../../../shared/report/report.ts';
import { emptyDraftOf, fullDraft } from '../../../cases/full.ts';
import { seedDraft } from '../../../cases/seeds.ts';
import { convertAll, libreofficePath } from '../../../libreoffice.ts';
import { describeWith } from '../../../requires.ts';
import { validate, validatorPath } from '../../../ooxml-validator.ts';

/** Where Debian's Calc is, which LibreOffice needs for workbooks. */
const calc = '/usr/lib/libreoffice/program/libsclo.so';
const office = process.platform !== 'linux' || existsSync(calc) ? libreofficePath : undefined;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-xlsx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const drafts: readonly (readonly [string, Draft])[] = [
  ['full', fullDraft()],
  ['seed 002', seedDraft('002')],
  ['seed 000, whose sums are wrong', seedDraft('000')],
  ['empty', emptyDraftOf(2025)],
];

const cellsIn = async (name: string, bytes: Uint8Array): Promise<Draft['cells']> => {
  const read = await readReport({ name, bytes });
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.draft.cells;
};

const kinds = ['person', 'business', 'research', 'nonprofit', 'legal', 'other'];
const numbered = (some: readonly string[]): Draft => ({
  ...emptyDraftOf(2025),
  cells: Object.fromEntries(some.map((kind, index) => [`requests.new.${kind}`, index + 1])),
});

describeWith(office, 'LibreOffice 的 Calc', 'worked out by LibreOffice', () => {
  const whole = numbered(kinds);
  const oneLess = numbered(kinds.slice(1));
  const sheets = [
    ...drafts.slice(0, 3).map(([name, draft]) => ({ name, draft, cells: draft.cells })),
    { name: 'a sum of its parts', draft: whole, cells: { ...whole.cells, 'requests.new.total': 21 } },
    { name: 'a sum without one of them', draft: oneLess, cells: oneLess.cells },
  ];
  beforeAll(async () => {
    const files = sheets.map(({ name }) => join(folder, `${name}.xlsx`));
    for (const [index, { draft }] of sheets.entries())
      await writeFile(files[index] ?? '', await writeXlsx(reportOf(draft)));
    await convertAll(files, 'xlsx', join(folder, 'again'));
  });

  it.each(sheets)('$name has the numbers of the program', async ({ name, cells }) => {
    const again = await readFile(join(folder, 'again', `${name}.xlsx`));
    expect(await cellsIn('a.xlsx', again)).toEqual(cells);
  });
});

describeWith(validatorPath, '适用于本机的 Open XML 校验程序', 'the Open XML SDK', () => {
  it.each(drafts)('finds nothing wrong in %s', async (name, draft) => {
    const file = join(folder, `${name}-checked.xlsx`);
    await writeFile(file, await writeXlsx(reportOf(draft)));
    expect(await validate(file)).toEqual([]);
  });
});

describe('the workbook', () => {
  const parts = async (draft: Draft): Promise<Map<string, string>> =>
    new Map(
      Object.entries(unzipSync(await writeXlsx(reportOf(draft)))).map(([path, bytes]) => [
        path,
        strFromU8(bytes),
      ]),
    );

  it('has a sheet a table, with the merges of the form', async () => {
    const files = await parts(fullDraft());
    const workbook = files.get('xl/workbook.xml') ?? '';
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '表二',
      '表三',
      '表四',
    ]);
    const requests = files.get('xl/worksheets/sheet2.xml') ?? '';
    // the corner, （一）予以公开, （三）不予公开 over its eight rows
    for (const range of ['A2:C4', 'A7:A28', 'B7:C7', 'B9:B16']) expect(requests).toContain(`ref="${range}"`);
  });

  it.each([
    ['full', fullDraft(), fullDraft().cells],
    ['without one part', numbered(kinds.slice(1)), numbered(kinds.slice(1)).cells],
  ])('says what its sums come to, for programs that add nothing up: %s', async (_, draft, cells) => {
    expect(await cellsIn('a.xlsx', await writeXlsx(reportOf(draft)))).toEqual(cells);
  });

  it('adds up only what the report adds up too', async () => {
    const right = (await parts(fullDraft())).get('xl/worksheets/sheet2.xml') ?? '';
    const wrong =
      (await parts({ ...fullDraft(), cells: { ...fullDraft().cells, 'requests.new.total': 1 } })).get(
        'xl/worksheets/sheet2.xml',
      ) ?? '';
    expect(right).toContain('SUM(D5:I5)');
    expect(wrong).not.toContain('SUM(D5:I5)');
  });
});

test('the sums of a county say what they come to as well, exactly', async () => {
  const report = (unit: string, amount: string, count: number) => ({
    unit,
    edition: '2021',
    cells: { 'disclosure.fees.amount': amount, 'disclosure.permits.decisions': count },
  });
  const book: Book = {
    title: '青河县',
    edition: '2021',
    roll: [],
    reports: [report('甲乡', '0.1', 3), report('乙乡', '0.2', 4)],
    findings: [],
    outliers: [],
    shared: [],
  };
  const sheet = strFromU8(unzipSync(await writeBook(book))['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
  const sums = [...sheet.matchAll(/<f>SUM\(\w+4:\w+5\)<\/f><v>([^<]*)<\/v>/gu)].map(([, sum]) => sum);
  expect(sums.filter((sum) => sum !== '0').sort()).toEqual(['0.3', '7']);
  expect(sheet).not.toMatch(/<\/f><\/c>/u);
});

const long = '123456789012.34567890123456789';

test.each([
  ['12.5', false],
  ['999999999999.999', false],
  ['0.000000000000012', true],
  [long, true],
])('the amount %s stands in it with all its digits', async (amount, isWords) => {
  const draft = { ...emptyDraftOf(2025), cells: { 'disclosure.fees.amount': amount } };
  const parts = unzipSync(await writeXlsx(reportOf(draft)));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(text('xl/worksheets/sheet1.xml').includes(`<v>${amount}</v>`)).toBe(!isWords);
  expect(text('xl/sharedStrings.xml').includes(`>${amount}<`)).toBe(isWords);
});

test('so does the sum of such in a county’s workbook, which Excel would leave it out of', async () => {
  const report = (unit: string, amount: string) => ({
    unit,
    edition: '2021',
    cells: { 'disclosure.fees.amount': amount },
  });
  const book: Book = {
    title: '青河县',
    edition: '2021',
    roll: [],
    reports: [report('甲乡', long), report('乙乡', '0.00009')],
    findings: [],
    outliers: [],
    shared: [],
  };
  const parts = unzipSync(await writeBook(book));
  const words = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('');
  expect(words).toContain(`>${long}<`);
  expect(words).toContain('>123456789012.34576890123456789<');
});
