import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { tableIds, tableOf } from '../../../shared/form/edition.ts';
import type { Edition } from '../../../shared/form/edition.ts';
import { gridOf } from '../../../shared/form/grid.ts';
import type { Level } from '../../../shared/words/heading.ts';
import type { BlockName, Form } from './form.ts';
import { indentMark, page } from './page.ts';
import { patchParts } from './patch.ts';
import { styles } from './styles.ts';
import { docxTable } from './table.ts';
import { hole, templateOf } from './template.ts';

/** Stands between the blocks of the compiled document, which is cut there. */
const cut = '⟦cut⟧';

/** The empty report of an edition, compiled by the docx library. Takes tenths of a second: keep the answer. */
export async function compileForm(edition: Edition): Promise<Form> {
  const blocks = prototypes(edition);
  const document = new Document({
    title: hole('title'),
    creator: hole('organ'),
    lastModifiedBy: hole('organ'),
    styles,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { ...page.margins, header: 850, footer: page.footer, gutter: 0 },
          },
          grid: { type: DocumentGridType.LINES, linePitch: page.linePitch },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [...blocks.values()]
          .flatMap((block) => [new Paragraph(cut), block])
          .concat(new Paragraph(cut)),
      },
    ],
  });
  const files = unzipSync(await Packer.toBuffer(document));
  const compiled = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const { 'word/document.xml': text = '', 'docProps/core.xml': core = '', ...parts } = patchParts(compiled);
  const [before = '', ...rest] = text.split(/<w:p><w:r><w:t[^>]*>⟦cut⟧<\/w:t><\/w:r><\/w:p>/u);
  const after = rest.pop() ?? '';
  if (rest.length !== blocks.size) throw new Error('the compiled form was not cut into its blocks');
  const named = [...blocks.keys()].map((name, index) => [name, templateOf(rest[index] ?? '')] as const);
  return {
    parts,
    core: templateOf(core),
    document: { before, after },
    blocks: Object.fromEntries(named) as Form['blocks'],
  };
}

/** One block of every kind, with holes. */
function prototypes(edition: Edition): Map<BlockName, FileChild> {
  const text = new TextRun(hole('text'));
  const rest = new TextRun({ style: 'BodyCharacters', text: hole('rest') });
  const blocks = new Map<BlockName, FileChild>([
    ['title', new Paragraph({ heading: HeadingLevel.TITLE, children: [text] })],
    ['gap', new Paragraph({ keepNext: true })],
    ['signature', new Paragraph({ style: 'Signature', indent: { right: indentMark }, children: [text] })],
  ]);
  const levels = [
    HeadingLevel.HEADING_1,
    HeadingLevel.HEADING_2,
    HeadingLevel.HEADING_3,
    HeadingLevel.HEADING_4,
  ];
  // where an address goes to the next line whole, a justified line before it would be torn apart
  const kinds = [
    ['', {}],
    ['WithAddress', { alignment: AlignmentType.LEFT }],
  ] as const;
  for (const [kind, aligned] of kinds) {
    blocks.set(`body${kind}`, new Paragraph({ ...aligned, children: [text] }));
    levels.forEach((heading, index) => {
      const name = `level${String(index + 1)}` as `level${Level}`;
      blocks.set(`${name}${kind}`, new Paragraph({ heading, ...aligned, children: [text] }));
      blocks.set(
        `${name}AndText${kind}`,
        new Paragraph({ heading, ...aligned, keepNext: false, children: [text, rest] }),
      );
    });
  }
  for (const id of tableIds) {
    const table = tableOf(edition, id);
    blocks.set(id, docxTable(gridOf(table), table.widths));
  }
  return blocks;
}

/** — 1 — one character in from the outer edge (GB/T 9704-2012, 7.5). */
function pageNumber(pages: 'odd' | 'even'): Footer {
  const odd = pages === 'odd';
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: 280 } : { left: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
