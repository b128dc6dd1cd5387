import type { PrintedBlock, PrintedDocument } from '../../../shared/recognise/printed-document.ts';
import { Budget } from '../budget.ts';
import { Counter } from '../docx/numbering.ts';
import { damaged, Refusal, saveAgain } from '../refusal.ts';
import { openCompoundFile } from './compound-file.ts';
import { readLists } from './lists.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { RawParagraph } from './paragraphs.ts';
import { readPieces } from './pieces.ts';
import { readRuns } from './runs.ts';
import { defineTable, sprmsOf } from './sprms.ts';
import type { Sprm } from './sprms.ts';
import { tableOfEdges } from './table-of-edges.ts';
import type { EdgedCell } from './table-of-edges.ts';

const word97 = 0xa5ec;
const beforeWord97 = 0xa5dc;
/** Places in the file's head ([MS-DOC] 2.5): of each a u32 offset into the table stream, then its length. */
const at = { characters: 0x00fa, paragraphs: 0x0102, clx: 0x01a2, lists: 0x02e2, overrides: 0x02ea } as const;

/** Lengths in characters of what stands beside the text. */
const besideText = { footnotes: 0x50, textBoxes: 0x64 } as const;

/** Reads a .doc of Word 97 to 2003, or a .wps that is one. */
export function readDoc(bytes: Buffer): PrintedDocument {
  const stream = openCompoundFile(bytes);
  const document = stream('WordDocument');
  if (!document) {
    if (stream('EncryptedPackage'))
      throw new Refusal('文件加了密码，读不出来。请先用 Word 或 WPS 去掉密码，再选用它。');
    if (stream('Workbook') ?? stream('Book'))
      throw new Refusal('这是 Excel 表格，不是年度报告。请选用 Word 格式的报告。');
    throw new Refusal(`这不是 Word 的 .doc 文件，本程序读不了。${saveAgain}`);
  }
  const identity = document.readUInt16LE(0);
  if (identity === beforeWord97) throw new Refusal(`这是 Word 95 或更早的文件，本程序读不了。${saveAgain}`);
  if (identity !== word97) throw new Refusal(damaged);
  const flags = document.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0)
    throw new Refusal('文件加了密码，读不出来。请先用 Word 或 WPS 去掉密码，再选用它。');
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (!table) throw new Refusal(damaged);
  const part = (place: number): Buffer => {
    const from = document.readUInt32LE(place);
    return table.subarray(from, from + document.readUInt32LE(place + 4));
  };
  const budget = new Budget();
  const pieces = readPieces(document, part(at.clx), document.readUInt32LE(0x4c));
  const runs = {
    paragraphs: readRuns(document, part(at.paragraphs), 'paragraphs'),
    characters: readRuns(document, part(at.characters), 'characters'),
  };
  const placeOf = (place: number): number =>
    document.readUInt32LE(place + 4) === 0 ? 0 : document.readUInt32LE(place);
  const lists =
    placeOf(at.lists) === 0 ? undefined : readLists(table, placeOf(at.lists), placeOf(at.overrides));
  const counter = lists && new Counter(lists, { standard: '', numberingOf: () => undefined });
  const { found, pictures, hasDeletions } = paragraphsOf(pieces, runs, budget);
  return {
    blocks: blocksOf(found, stream('Data'), counter, budget),
    pictures,
    remarks: [
      ...(hasDeletions ? ['文件里有修订记录，是按接受全部修订读的，请核对。'] : []),
      ...(document.readUInt32LE(besideText.footnotes) > 0
        ? ['文件里有脚注，脚注的文字没有读入，请对照原文。']
        : []),
      ...(document.readUInt32LE(besideText.textBoxes) > 0
        ? ['文件里有文本框，文本框里的文字没有读入，请对照原文。']
        : []),
    ],
  };
}

interface Properties {
  level: number;
  endsRow: boolean;
  endsCell: boolean;
  list: { numId: string; level: number } | undefined;
  sprms: readonly Sprm[];
}

function propertiesOf({ properties, end }: RawParagraph, data: Buffer | undefined): Properties {
  const sprms = (properties?.sprms ?? []).flatMap((sprm) =>
    sprm.code === 0x6646 ? fromData(sprm, data) : [sprm],
  );
  const last = (code: number): Buffer | undefined => sprms.findLast((sprm) => sprm.code === code)?.value;
  const isOn = (code: number): boolean => last(code)?.[0] === 1;
  const nesting = Math.min(Math.max(last(0x6649)?.readInt32LE(0) ?? 0, 0), 50);
  const level = isOn(0x2416) ? Math.max(nesting, 1) : nesting;
  const list = last(0x460b)?.readUInt16LE(0) ?? 0;
  return {
    level,
    endsRow: level > 1 ? isOn(0x244c) : isOn(0x2417),
    endsCell: level > 1 ? isOn(0x244b) : end === '\u0007',
    list:
      list > 0 && list < 0x7ff
        ? { numId: String(list), level: Math.min(last(0x260a)?.[0] ?? 0, 8) }
        : undefined,
    sprms,
  };
}

/** Long lists of properties lie in the Data stream (sprmPHugePapx). */
function fromData({ value }: Sprm, data: Buffer | undefined): Sprm[] {
  const from = value.readUInt32LE(0);
  if (!data || from + 2 > data.length) return [];
  return sprmsOf(data.subarray(from + 2, from + 2 + data.readUInt16LE(from)));
}

interface OpenTable {
  rows: EdgedCell[][];
  cells: PrintedBlock[][];
  cell: PrintedBlock[];
}

function blocksOf(
  paragraphs: readonly RawParagraph[],
  data: Buffer | undefined,
  counter: Counter | undefined,
  budget: Budget,
): PrintedBlock[] {
  const body: PrintedBlock[] = [];
  const tables: OpenTable[] = [];
  const here = (): PrintedBlock[] => tables.at(-1)?.cell ?? body;
  const leave = (level: number): void => {
    while (tables.length > level) {
      const table = tables.pop();
      if (table && table.rows.length > 0) here().push(tableOfEdges(table.rows));
      else if (table) here().push(...table.cells.flat(), ...table.cell);
    }
  };
  for (const paragraph of paragraphs) {
    const { level, endsRow, endsCell, list, sprms } = propertiesOf(paragraph, data);
    leave(level);
    while (tables.length < level) tables.push({ rows: [], cells: [], cell: [] });
    const table = tables.at(-1);
    if (endsRow && table) {
      table.rows.push(edged(table.cells, sprms));
      table.cells = [];
      table.cell = [];
      continue;
    }
    const number = list && paragraph.text.trim() !== '' ? (counter?.next(list.numId, list.level) ?? '') : '';
    here().push({ kind: 'paragraph', text: number + paragraph.text });
    if (endsCell && table) {
      budget.piece();
      table.cells.push(table.cell);
      table.cell = [];
    }
  }
  leave(0);
  return body;
}

/** The cells of a row with the edges and merges its end mark says (sprmTDefTable, [MS-DOC] 2.9.327). */
function edged(cells: readonly PrintedBlock[][], sprms: readonly Sprm[]): EdgedCell[] {
  const definition = sprms.findLast((sprm) => sprm.code === defineTable)?.value;
  const count = definition?.[2] ?? 0;
  const edge = (index: number): number =>
    definition && index <= count && 5 + index * 2 <= definition.length
      ? definition.readInt16LE(3 + index * 2)
      : index * 1000;
  return cells.map((blocks, index) => {
    const at = 3 + (count + 1) * 2 + index * 20;
    const flags =
      definition && index < count && at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    const merge = sprms.findLast((sprm) => sprm.code === 0xd62b && sprm.value[1] === index)?.value[2];
    return {
      blocks,
      left: edge(index),
      right: edge(index + 1),
      fromAbove: (merge ?? (flags >> 5) & 3) === 1,
      fromLeft: (flags & 3) >= 2,
    };
  });
}
