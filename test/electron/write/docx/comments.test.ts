import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocxFile } from '../../../../electron/read/index.ts';
import { writeComments } from '../../../../electron/write/docx/comments/index.ts';
import { writeDocx } from '../../../../electron/write/docx/index.ts';
import type { Remark } from '../../../../shared/collection/remark.ts';
import type { Draft } from '../../../../shared/draft/draft.ts';
import { reportOf } from '../../../../shared/report/report.ts';
import { fullDraft } from '../../../cases/full.ts';
import { convert, libreofficePath } from '../../../libreoffice.ts';
import { validate, validatorPath } from '../../../ooxml-validator.ts';
import { printedCases } from '../../../cases/printed.ts';
import { describeWith } from '../../../requires.ts';
import { writeTestDocx } from '../../read/builders/docx.ts';
import { documentOf, layOut } from '../../read/builders/printed-case.ts';
import type { CaseReport } from '../../read/builders/printed-case.ts';
import { variants } from '../../read/builders/variants.ts';
import { valueOf } from '../../../value-of.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-comments-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const by = { author: '清河县政务公开办', date: '2026-02-01' };
const overview =
  '（一）主动公开情况。第一句在这里。第二句在中间。第三句在后面。\n（二）依申请公开情况。另一段话。';
const draft: Draft = { ...fullDraft(), texts: { ...fullDraft().texts, overview } };
const words = '第二句在中间。';
const at = overview.indexOf(words);
const remarks: Remark[] = [
  { text: '这一格不对\n请改正', cells: ['requests.handledTotal.total'], place: null, printed: [] },
  {
    text: '这一句不对',
    cells: [],
    place: { text: 'overview', from: at, to: at + words.length },
    printed: [],
  },
  { text: '整篇都要看 <&>', cells: [], place: null, printed: [] },
  { text: '同一格再说一次', cells: ['requests.handledTotal.total'], place: null, printed: [] },
  { text: '金额', cells: ['disclosure.fees.amount'], place: null, printed: [] },
  { text: '标题里的字', cells: [], place: null, printed: ['存在的主要问题'] },
  { text: '句子的一部分', cells: [], place: { text: 'overview', from: at, to: at + 3 }, printed: [] },
];

function commented(bytes: Buffer, given: readonly Remark[] = remarks) {
  const file = valueOf(readDocxFile({ name: '报告.docx', bytes }));
  const written = writeComments(file, given, by);
  if (!written) throw new Error('cannot be added to');
  return written;
}
const ours = async (): Promise<Buffer> => Buffer.from(await writeDocx(reportOf(draft)));
const partsOf = (bytes: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)));
const documentOfComments = (bytes: Uint8Array): string =>
  strFromU8(partsOf(bytes).get('word/document.xml') ?? new Uint8Array());

/** A draft without what was written into its file. */
function bare(read: Draft): Draft {
  const rest = { ...read };
  Reflect.deleteProperty(rest, 'comments');
  return rest;
}

/** The words between the marks of a comment. */
function rangeOf(document: string, id: number): string {
  const from = document.indexOf(`<w:commentRangeStart w:id="${String(id)}"/>`);
  const to = document.indexOf(`<w:commentRangeEnd w:id="${String(id)}"/>`);
  expect(from).toBeGreaterThan(-1);
  expect(to).toBeGreaterThan(from);
  return [...document.slice(from, to).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(([, text]) => text)
    .join('');
}

describe('comments in a unit’s own file', () => {
  it('stand at the very cells and words', async () => {
    const { bytes, placed } = commented(await ours());
    const document = documentOfComments(bytes);
    const total = String(draft.cells['requests.handledTotal.total']);
    expect(remarks.map((_, id) => rangeOf(document, id))).toEqual([
      total,
      words,
      expect.stringContaining('年政府信息公开工作年度报告'),
      total,
      draft.cells['disclosure.fees.amount'],
      '存在的主要问题',
      words.slice(0, 3),
    ]);
    expect(placed).toBe(remarks.length - 1);
  });

  it('leave every other part byte for byte, and the words as they were', async () => {
    const before = await ours();
    const { bytes } = commented(before);
    const [was, is] = [partsOf(before), partsOf(bytes)];
    const changed = new Set(['word/document.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']);
    for (const [name, content] of was) if (!changed.has(name)) expect(is.get(name), name).toEqual(content);
    expect([...is.keys()].filter((name) => !was.has(name))).toEqual(['word/comments.xml']);
    // without what was put in, the document is what it was
    const without = documentOfComments(bytes)
      .replace(/<w:commentRange(?:Start|End) [^>]*\/>/gu, '')
      .replace(/<w:r><w:commentReference [^>]*\/><\/w:r>/gu, '');
    const text = (xml: string): string => xml.replace(/<[^>]*>/gu, '');
    expect(text(without)).toBe(text(documentOfComments(before)));
    // a part that was not changed is not even packed anew
    const raw = (file: Buffer): Map<string, string> =>
      new Map(
        valueOf(readDocxFile({ name: 'a', bytes: file }))
          .raw()
          .map(({ name, local }) => [name, local.toString('base64')]),
      );
    expect(raw(bytes).get('word/styles.xml')).toBe(raw(before).get('word/styles.xml'));
    const again = valueOf(readDocxFile({ name: '报告.docx', bytes }));
    expect(bare(again.draft)).toEqual(valueOf(readDocxFile({ name: '报告.docx', bytes: before })).draft);
  });

  it('name the office and nobody else', async () => {
    const { bytes } = commented(await ours());
    const comments = strFromU8(partsOf(bytes).get('word/comments.xml') ?? new Uint8Array());
    expect(new Set([...comments.matchAll(/w:author="([^"]*)"/gu)].map(([, author]) => author))).toEqual(
      new Set([by.author]),
    );
    expect(comments).toContain('整篇都要看 &lt;&amp;&gt;');
  });

  it('come behind those that are there already', async () => {
    const { bytes } = commented(commented(await ours()).bytes, remarks.slice(0, 1));
    const comments = strFromU8(partsOf(bytes).get('word/comments.xml') ?? new Uint8Array());
    const ids = [...comments.matchAll(/<w:comment w:id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(rangeOf(documentOfComments(bytes), 7)).toBe(String(draft.cells['requests.handledTotal.total']));
  });

  it('go into a cell without any words, whose paragraph may be one empty element', async () => {
    const cells = { ...draft.cells };
    Reflect.deleteProperty(cells, 'requests.new.legal');
    const parts = unzipSync(await writeDocx(reportOf({ ...draft, cells })));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const empty = /<w:p>(?:(?!<\/w:p>).)*?<w:t[^>]*><\/w:t>(?:(?!<\/w:p>).)*?<\/w:p>(?=<\/w:tc>)/u;
    expect(xml).toMatch(empty);
    for (const written of [xml, xml.replace(empty, '<w:p/>')]) {
      const file = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(written) }));
      const { bytes, placed } = commented(file, [
        { text: '没有填', cells: ['requests.new.legal'], place: null, printed: [] },
      ]);
      expect([placed, rangeOf(documentOfComments(bytes), 0)]).toEqual([1, '']);
      const [range = ''] = /<w:commentRangeStart.*?<\/w:tc>/u.exec(documentOfComments(bytes)) ?? [];
      expect(range).toContain('<w:commentReference w:id="0"/>');
    }
  });

  it('go into words that several runs share, whatever the prefix', async () => {
    const parts = unzipSync(await ours());
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const plain = zipSync({
      ...parts,
      'word/document.xml': strToU8(
        xml
          .replace('第二句在中间。', '第二句</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>在中间。')
          .replaceAll('<w:', '<word:')
          .replaceAll('</w:', '</word:')
          .replaceAll(' w:', ' word:')
          .replace('xmlns:w=', 'xmlns:word='),
      ),
    });
    const { bytes } = commented(Buffer.from(plain));
    const document = documentOfComments(bytes).replaceAll('word:', 'w:');
    expect(rangeOf(document, 1)).toBe(words);
    expect(rangeOf(document, 6)).toBe(words.slice(0, 3));
  });

  it('are refused where the file is none', () => {
    expect(readDocxFile({ name: '网页.html', bytes: Buffer.from('<html><p>没有</p></html>') })).toMatchObject(
      { ok: false },
    );
  });
});

describeWith(validatorPath, '适用于本机的 Open XML 校验程序', 'the Open XML SDK', () => {
  it('finds nothing wrong in the comments', async () => {
    const file = join(folder, 'checked.docx');
    await writeFile(file, commented(await ours()).bytes);
    expect(await validate(file)).toEqual([]);
  });
});

describeWith(libreofficePath, 'LibreOffice', 'LibreOffice', () => {
  it('shows the comments where they belong, in a file of its own too', async () => {
    for (const name of ['ours', 'theirs']) {
      const file = join(folder, `${name}.docx`);
      await writeFile(file, await ours());
      const again =
        name === 'ours' ? file : await convert(file, 'docx', await mkdtemp(join(folder, 'again-')));
      const { bytes, placed } = commented(await readFile(again));
      expect(placed, name).toBe(remarks.length - 1);
      await writeFile(file, bytes);
      const odt = await convert(file, 'odt', folder);
      const content = strFromU8(unzipSync(await readFile(odt))['content.xml'] ?? new Uint8Array());
      const annotations = [...content.matchAll(/<office:annotation .*?<\/office:annotation>/gsu)].map(
        ([xml]) => xml,
      );
      expect(annotations.length, name).toBe(remarks.length);
      for (const annotation of annotations) expect(annotation).toContain(by.author);
      // the annotation on the cell stands in a cell with its number behind it
      const cell = content.slice(content.indexOf('这一格不对'));
      expect(cell.slice(0, cell.indexOf('</table:table-cell>')).replace(/<[^>]*>/gu, '')).toContain(
        String(draft.cells['requests.handledTotal.total']),
      );
    }
  });
});

describe('every cell of the printed cases', () => {
  const reports = [...printedCases.values()].map(layOut);
  const ways = [{ name: 'as printed', change: (report: CaseReport) => report }, ...variants];

  it.each(ways)('is found where it stands: $name', ({ change }) => {
    const some =
      change === ways[0]?.change
        ? reports.filter((_, at) => at % 4 === 0)
        : reports.filter((_, at) => at % 16 === 0);
    for (const report of some) {
      const printed = documentOf(change(report));
      for (const producer of ['word', 'libreoffice'] as const) {
        const bytes = Buffer.from(writeTestDocx(printed, producer));
        const read = readDocxFile({ name: 'a.docx', bytes });
        if (!read.ok) continue;
        const filled = Object.entries(read.value.draft.cells);
        const { bytes: after } = commented(
          bytes,
          filled.map(([id]) => ({ text: id, cells: [id], place: null, printed: [] })),
        );
        const document = documentOfComments(after);
        filled.forEach(([id, value], nth) => {
          const text = rangeOf(document, nth);
          // a label where the value is not known to be one cell's; never the number of another
          const digits = /\d[\d,.]*/u.exec(text)?.[0].replaceAll(',', '');
          if (/^[\s\d,.]+$/u.test(text)) expect([id, Number(digits)]).toEqual([id, Number(value)]);
        });
        const again = valueOf(readDocxFile({ name: 'a.docx', bytes: after })).draft;
        expect(bare(again)).toEqual(read.value.draft);
      }
    }
  });
});
