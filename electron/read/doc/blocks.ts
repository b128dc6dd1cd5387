import type { PrintedBlock } from '../../../shared/recognise/pages/printed-document.ts';
import type { Budget } from '../budget.ts';
import type { Counter } from '../docx/numbering.ts';
import type { RawParagraph } from './paragraphs.ts';
import { codes, sprmsOf } from './sprms.ts';
import type { Sprm } from './sprms.ts';
import type { StyleProperties } from './style-sheet.ts';
import { tableOfEdges } from './table-of-edges.ts';
import type { EdgedCell } from './table-of-edges.ts';

/** What the paragraphs of a file stand on. */
export interface BlockContext {
  data: Buffer | undefined;
  styles: StyleProperties;
  counter: Counter | undefined;
  budget: Budget;
}

interface Properties {
  level: number;
  endsRow: boolean;
  endsCell: boolean;
  list: { numId: string; level: number } | undefined;
  sprms: readonly Sprm[];
}

function propertiesOf({ properties, end }: RawParagraph, { data, styles }: BlockContext): Properties {
  const own = (properties?.sprms ?? []).flatMap((sprm) =>
    sprm.code === codes.sprmPHugePapx ? fromData(sprm, data) : [sprm],
  );
  const sprms = [...styles(properties?.style ?? 0), ...own];
  const last = (code: number): Buffer | undefined => sprms.findLast((sprm) => sprm.code === code)?.value;
  const isOn = (code: number): boolean => last(code)?.[0] === 1;
  const nesting = Math.min(Math.max(last(codes.sprmPItap)?.readInt32LE(0) ?? 0, 0), 50);
  const level = isOn(codes.sprmPFInTable) ? Math.max(nesting, 1) : nesting;
  const list = last(codes.sprmPIlfo)?.readUInt16LE(0) ?? 0;
  return {
    level,
    endsRow: level > 1 ? isOn(codes.sprmPFInnerTtp) : isOn(codes.sprmPFTtp),
    endsCell: level > 1 ? isOn(codes.sprmPFInnerTableCell) : end === '\u0007',
    list:
      list > 0 && list < 0x7ff
        ? { numId: String(list), level: Math.min(last(codes.sprmPIlvl)?.[0] ?? 0, 8) }
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

/**
 * Paragraphs as blocks: those of cells put together to tables, numbers written out. What `beside` answers for the
 * anchors in a paragraph follows it, as it does where a .docx is read.
 */
export function blocksOf(
  paragraphs: readonly RawParagraph[],
  context: BlockContext,
  beside: (anchor: number) => readonly PrintedBlock[] = () => [],
): PrintedBlock[] {
  const { counter, budget } = context;
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
    const { level, endsRow, endsCell, list, sprms } = propertiesOf(paragraph, context);
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
    here().push({ kind: 'paragraph', text: number + paragraph.text }, ...paragraph.anchors.flatMap(beside));
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
  const definition = sprms.findLast((sprm) => sprm.code === codes.sprmTDefTable)?.value;
  const count = definition?.[2] ?? 0;
  const edge = (index: number): number =>
    definition && index <= count && 5 + index * 2 <= definition.length
      ? definition.readInt16LE(3 + index * 2)
      : index * 1000;
  return cells.map((blocks, index) => {
    const at = 3 + (count + 1) * 2 + index * 20;
    const flags =
      definition && index < count && at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
    const merge = sprms.findLast((sprm) => sprm.code === codes.sprmTVertMerge && sprm.value[1] === index)
      ?.value[2];
    return {
      blocks,
      left: edge(index),
      right: edge(index + 1),
      fromAbove: (merge ?? (flags >> 5) & 3) === 1,
      fromLeft: (flags & 3) >= 2,
    };
  });
}
