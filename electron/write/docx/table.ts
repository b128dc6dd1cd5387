import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { headingOf } from '../../../shared/words/heading.ts';
import type { GridCell, GridRow } from '../../../shared/form/grid.ts';
import { typeAreaWidth } from './page.ts';
import { placeCells } from '../placement.ts';
import type { PlacedCell } from '../placement.ts';
import { hole } from './template.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Twips. Five digits stand on one line of table four's narrow columns; so they would not at 28. */
const margin = 15;
/** Low rows in the long table let tables three and four stand on one page. */
const rowHeight = (rows: number): number => (rows > 20 ? 300 : 360);

/**
 * Widths in proportion, no wider together than the type area: tables three and four of the circulating form stand out
 * of it by 16 mm. Edges are rounded, not widths, so that no twip is lost.
 */
export function withinTypeArea(widths: readonly number[]): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.min(1, typeAreaWidth / whole);
  let official = 0;
  let edge = 0;
  return widths.map((width) => {
    official += width;
    const before = edge;
    edge = Math.floor(official * scale);
    return edge - before;
  });
}

/** A table of the form, with a hole for each value. */
export function docxTable(rows: readonly GridRow[], official: readonly number[]): Table {
  const widths = withinTypeArea(official);
  const firstBody = rows.findIndex((row) => !row.head);
  const headsOnTop = rows.findLastIndex((row) => row.head) < firstBody;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 20, bottom: 20, left: margin, right: margin, marginUnitType: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: placeCells(rows, widths).map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          // where heads come again further down, the first ones would be wrong on a second page
          ...(headsOnTop && index < firstBody ? { tableHeader: true } : {}),
          height: { value: rowHeight(rows.length), rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellOf(cell, index < rows.length - 1)),
        }),
    ),
  });
}

/** Rows that keep with the next one keep the whole table on a page. */
function cellOf({ cell, width, merge }: PlacedCell, keepNext: boolean): TableCell {
  const text = cell.id === undefined ? cell.text : hole(cell.id);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(merge === 'none'
      ? {}
      : { verticalMerge: merge === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: styleOf(cell),
        ...(keepNext ? { keepNext } : {}),
        children: merge === 'continues' ? [] : [new TextRun(text)],
      }),
    ],
  });
}

function styleOf(cell: GridCell): string {
  if (cell.kind === 'value') return 'TableValue';
  // numbered items read as a list
  return cell.kind === 'label' && headingOf(cell.text) ? 'TableLabel' : 'TableHead';
}
