import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/write/docx/index.ts';
import { typeAreaWidth } from '../../../../electron/write/docx/page.ts';
import { withinTypeArea } from '../../../../electron/write/docx/table.ts';
import { withText } from '../../../../shared/draft/draft.ts';
import type { GridRow } from '../../../../shared/form/grid.ts';
import { reportOf } from '../../../../shared/report/report.ts';
import type { Report, ReportTable } from '../../../../shared/report/report.ts';
import { emptyDraftOf, fullDraft } from '../../../cases/full.ts';
import { seedDraft } from '../../../cases/seeds.ts';
import { validate, validatorPath } from '../../../ooxml-validator.ts';
import { describeWith } from '../../../requires.ts';
import { hostileDraft, hostileTexts, ordinaryDrafts } from './drafts.ts';
import { partsOf, readBack } from './read-back.ts';
import type { ReadParagraph, ReadTable } from './read-back.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-docx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const all = [...ordinaryDrafts, ['hostile', hostileDraft()] as const];
/** What XML can hold of a text. */
const holdable = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
const withoutBreaks = (text: string): string => text.replace(/\n/g, '');

describeWith(validatorPath, '适用于本机的 Open XML 校验程序', 'the Open XML SDK', () => {
  it.each(all)('finds nothing wrong in %s', async (name, draft) => {
    const file = join(folder, `${name}.docx`);
    await writeFile(file, await writeDocx(reportOf(draft)));
    expect(await validate(file)).toEqual([]);
  });
});

describe.each(all)('%s', (_, draft) => {
  const report = reportOf(draft);

  it('holds every paragraph, in order and in its style', async () => {
    const read = readBack(await writeDocx(report));
    const paragraphs = read.filter((block): block is ReadParagraph => block.kind === 'paragraph');
    const styles = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3', 4: 'Heading4', body: 'Normal' } as const;
    const expected = report.blocks.flatMap((block) => {
      if (block.kind === 'table') return [];
      const style =
        block.kind === 'title' ? 'Title' : block.kind === 'paragraph' ? styles[block.level] : 'Signature';
      return [{ kind: 'paragraph', style, text: withoutBreaks(holdable(block.text)) }];
    });
    const written = paragraphs.filter(({ text }) => text !== '');
    expect(written.map((block) => ({ ...block, text: withoutBreaks(block.text) }))).toEqual(expected);
  });

  it('holds every table with exact merges, widths and values', async () => {
    const read = readBack(await writeDocx(report)).filter(
      (block): block is ReadTable => block.kind === 'table',
    );
    const tables = report.blocks.filter((block): block is ReportTable => block.kind === 'table');
    expect(read).toHaveLength(3);
    tables.forEach((table, index) => {
      const got = read[index];
      if (!got) throw new Error('table missing');
      const widths = withinTypeArea(table.widths);
      expect(got.columns).toEqual(widths);
      expect(got.width).toBe(sum(widths));
      expect(got.width).toBeLessThanOrEqual(typeAreaWidth);
      for (const row of got.rows) {
        expect(sum(row.cells.map((cell) => cell.span))).toBe(table.widths.length);
        expect(row.cantSplit).toBe(true);
        let column = 0;
        for (const cell of row.cells) {
          expect(cell.width).toBe(sum(widths.slice(column, column + cell.span)));
          column += cell.span;
        }
      }
      expect(pictureOf(got)).toEqual(pictureOfRows(table.rows, table));
    });
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What a reader sees at each place of the grid: the text of the cell that covers it. */
function pictureOf(table: ReadTable): string[][] {
  const picture: string[][] = [];
  for (const { cells } of table.rows) {
    const line: string[] = [];
    for (const { text, span, merge } of cells) {
      for (let count = 0; count < span; count += 1) {
        line.push(merge === 'continue' ? (picture.at(-1)?.[line.length] ?? '?') : text);
      }
      if (merge === 'continue') expect(text).toBe('');
    }
    picture.push(line);
  }
  return picture;
}

/** The same out of the report's own rows. */
function pictureOfRows(rows: readonly GridRow[], table: ReportTable): string[][] {
  const picture = rows.map(() => table.widths.map((): string | undefined => undefined));
  rows.forEach(({ cells }, top) => {
    for (const cell of cells) {
      const left = picture[top]?.indexOf(undefined) ?? -1;
      const text = cell.id === undefined ? cell.text : (table.values[cell.id] ?? '');
      for (let row = top; row < top + cell.rowSpan; row += 1)
        picture[row]?.fill(text, left, left + cell.colSpan);
    }
  });
  return picture.map((line) => line.map((text) => text ?? '?'));
}

it('the picture tells a value in the wrong place', async () => {
  const table = reportOf(fullDraft()).blocks.find((block): block is ReportTable => block.kind === 'table');
  const other = { ...fullDraft(), cells: { ...fullDraft().cells, 'disclosure.rules.made': 4 } };
  const [got] = readBack(await writeDocx(reportOf(other))).filter((block) => block.kind === 'table');
  if (!table || !got) throw new Error('table missing');
  expect(pictureOf(got)).not.toEqual(pictureOfRows(table.rows, table));
});

it('the same report gives the same bytes, also after another one', async () => {
  const once = await writeDocx(reportOf(seedDraft('002')));
  await writeDocx(reportOf(fullDraft()));
  expect(Buffer.from(await writeDocx(reportOf(seedDraft('002')))).equals(once)).toBe(true);
});

it('only the document and its properties differ between reports', async () => {
  const one = partsOf(await writeDocx(reportOf(fullDraft())));
  const other = partsOf(await writeDocx(reportOf(emptyDraftOf(2024, '另一乡人民政府'))));
  const differing = [...one.keys()].filter((path) => one.get(path) !== other.get(path));
  expect(differing.sort()).toEqual(['docProps/core.xml', 'word/document.xml']);
});

it('names the organ as author and nothing of the machine', async () => {
  const core = partsOf(await writeDocx(reportOf(fullDraft()))).get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:creator>测试市人民政府</dc:creator>');
  expect(core).toContain('<cp:lastModifiedBy>测试市人民政府</cp:lastModifiedBy>');
  expect(core).toContain('<dc:title>测试市人民政府2025年政府信息公开工作年度报告</dc:title>');
  expect(core.match(/2026-01-15T00:00:00Z/g)).toHaveLength(2);
  const undated = partsOf(await writeDocx(reportOf(emptyDraftOf(2024)))).get('docProps/core.xml') ?? '';
  expect(undated.match(/2025-01-01T00:00:00Z/g)).toHaveLength(2);
});

it('any text and title survives as far as XML can hold it', async () => {
  const texts = fc.string({ unit: 'binary', maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...hostileTexts.slice(0, 6)), async (random, hostile) => {
      const report = reportOf(withText(emptyDraftOf(2025), 'other', random + hostile));
      const read = readBack(await writeDocx(report)).map((block) =>
        block.kind === 'paragraph' ? block.text : '',
      );
      const last = report.blocks.filter((block) => block.kind === 'paragraph').at(-1)?.text ?? '';
      expect(read).toContain(holdable(last));
    }),
    { numRuns: 60 },
  );
});

describe('the page and its styles', () => {
  const part = async (path: string): Promise<string> =>
    partsOf(await writeDocx(reportOf(fullDraft()))).get(path) ?? '';
  const styleOf = async (id: string): Promise<string> =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
      await part('word/styles.xml'),
    )?.[0] ?? '';

  it('is A4 with a type area of 156 by 225 mm and a grid of 22 lines', async () => {
    const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(await part('word/document.xml'))?.[0] ?? '';
    const value = (name: string): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(section)?.[1]);
    expect([value('w'), value('h')]).toEqual([11906, 16838]);
    const millimetres = (twips: number): number => Math.round((twips / 1440) * 254) / 10;
    expect(['top', 'left', 'bottom', 'right'].map((side) => millimetres(value(side)))).toEqual([
      37, 28, 35, 26,
    ]);
    expect(section).toContain('w:type="lines"');
    expect(value('linePitch') / 20).toBeLessThanOrEqual(28.95);
    expect((225 / 25.4) * 72).toBeGreaterThanOrEqual((22 * value('linePitch')) / 20);
  });

  it('writes the body into Normal itself', async () => {
    const normal = await styleOf('Normal');
    expect(normal).toContain('<w:sz w:val="32"/>');
    expect(normal).toContain('<w:spacing w:val="-5"/>');
    expect(normal).toContain('w:lineRule="exact"');
    expect(normal).toContain('w:firstLineChars="200"');
    expect(normal).toMatch(
      /<w:rFonts(?=[^>]* w:ascii="Times New Roman")(?=[^>]* w:hAnsi="Times New Roman")(?=[^>]* w:cs="Times New Roman")(?=[^>]* w:eastAsia="仿宋_GB2312")(?=[^>]* w:hint="eastAsia")/,
    );
  });

  it.each([
    ['Title', '方正小标宋简体', '44', undefined],
    ['Heading1', '黑体', '32', '0'],
    ['Heading2', '楷体_GB2312', '32', '1'],
    ['Heading3', '仿宋_GB2312', '32', '2'],
    ['Heading4', '仿宋_GB2312', '32', '3'],
    ['TableHead', '宋体', '20', undefined],
  ])('%s is %s', async (id, font, size, outline) => {
    const style = await styleOf(id);
    expect(style).toContain(`w:eastAsia="${font}"`);
    expect(style).toContain(`<w:sz w:val="${size}"/>`);
    if (outline !== undefined) expect(style).toContain(`<w:outlineLvl w:val="${outline}"/>`);
    if (id.startsWith('Table')) expect(style).toContain('<w:snapToGrid w:val="0"/>');
    expect(style).not.toMatch(/<w:color w:val="(?!000000)/);
  });

  it('sets fonts and sizes in styles, never in runs', async () => {
    expect(await part('word/document.xml')).not.toMatch(/<w:rFonts|<w:sz /);
  });

  it('names what may stand in for the GB2312 fonts', async () => {
    const fonts = await part('word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(fonts).toContain('<w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/>');
  });

  it('repeats heads where they stand at the top only', async () => {
    const tables = readBack(await writeDocx(reportOf(fullDraft()))).filter((block) => block.kind === 'table');
    const headers = tables.map((table) => table.rows.filter((row) => row.header).length);
    expect(headers).toEqual([0, 3, 3]);
  });
});

describe('signature and date', () => {
  const indents = async (organ: string, date: string): Promise<number[]> => {
    const draft = { ...emptyDraftOf(2025), signature: { organ, date } };
    const document = partsOf(await writeDocx(reportOf(draft))).get('word/document.xml') ?? '';
    return [...document.matchAll(/<w:pStyle w:val="Signature"\/>.*?w:right="(\d+)"/gs)].map((match) =>
      Number(match[1]),
    );
  };
  const character = 315;

  it('stand two characters in, the date beginning two further right', async () => {
    // 16 characters over 3 and 7 halves: the date ends 9.5 characters from the edge
    expect(await indents('某某市某某区某某街道办事处政务公', '2026-01-15')).toEqual([
      2 * character,
      Math.floor(9.5 * character),
    ]);
  });
  it('a date that would not fit pushes a short signature left', async () => {
    const [signature = 0, date = 0] = await indents('某某乡', '2026-11-15');
    expect(date).toBe(2 * character);
    expect(signature).toBeGreaterThan(date);
  });
  it('follow an empty line', async () => {
    const read = readBack(await writeDocx(reportOf(fullDraft()))) as ReadParagraph[];
    const first = read.findIndex((block) => block.style === 'Signature');
    expect(read[first - 1]?.text).toBe('');
    expect(read[first - 2]?.text).not.toBe('');
  });
});

it('a table narrower than the type area keeps its widths, a wider one its proportions', () => {
  expect(withinTypeArea([2211, 2211])).toEqual([2211, 2211]);
  expect(withinTypeArea([typeAreaWidth, typeAreaWidth])).toEqual([
    Math.floor(typeAreaWidth / 2),
    Math.ceil(typeAreaWidth / 2),
  ]);
});

it('a paragraph with a long address is not justified, any other is', async () => {
  const address = '邮箱：zhengwugongkai_2025@example.gov.cn';
  const headings = ['1.网址', '（一）网址是', '（2）平台。网址是'].map(
    (start) => `${start} https://www.example.gov.cn/`,
  );
  const draft = withText(
    emptyDraftOf(2025),
    'preamble',
    ['没有地址的一段。', '（三）没有地址的。', address, ...headings].join('\n'),
  );
  const document = partsOf(await writeDocx(reportOf(draft))).get('word/document.xml') ?? '';
  const paragraphWith = (text: string): string =>
    document.split('<w:p>').find((paragraph) => paragraph.includes(text)) ?? '';
  for (const text of [address, '1.网址', '（一）网址', '（2）平台'])
    expect(paragraphWith(text)).toContain('<w:jc w:val="left"/>');
  for (const text of ['没有地址的一段', '（三）没有地址'])
    expect(paragraphWith(text)).not.toContain('<w:jc ');
});

it('a report of an unknown form is refused', async () => {
  const report: Report = { ...reportOf(fullDraft()), edition: '1999' };
  await expect(writeDocx(report)).rejects.toThrow('1999');
});
