import { cellsOf, tableOf } from '../../../../shared/form/edition.ts';
import type { CellId, Edition, TableId } from '../../../../shared/form/edition.ts';
import { gridOf } from '../../../../shared/form/grid.ts';
import type { GridCell } from '../../../../shared/form/grid.ts';
import { textCell } from '../../../../shared/recognise/pages/printed-document.ts';
import type {
  PrintedBlock,
  PrintedDocument,
  PrintedRow,
} from '../../../../shared/recognise/pages/printed-document.ts';
import { editionOfCase, printedTexts } from '../../../cases/printed.ts';
import type { PrintedCase } from '../../../cases/printed.ts';

/** A grid cell with the text printed in it; what variants of layout change. */
export type CaseCell = GridCell & { printed: string };
export type CaseRow = CaseCell[];
/** A case laid out: its tables as grids, to be changed by variants and written by builders. */
export interface CaseReport {
  edition: Edition;
  year: number;
  organ: string;
  tables: Map<TableId, CaseRow[]>;
  /** what is printed in each cell that is shown */
  texts: Map<CellId, string>;
  headings: (title: string) => string;
}

/** The visible texts of a case, also of tables that are shown in part. */
export function visibleTexts(printed: PrintedCase): Map<CellId, string> {
  const texts = printedTexts(printed);
  const ids = [...cellsOf(editionOfCase(printed)).keys()].filter((id) => id.startsWith('requests.'));
  const rows = printed.table3 ?? [];
  if (rows.length > 0 && rows.every((row) => row.cells.length === 7)) {
    rows.flatMap((row) => row.cells).forEach((text, index) => texts.set(ids[index] ?? '', text));
  }
  return texts;
}

/** Lays a case out as the official form prints it. Tables of which nothing is shown are left out. */
export function layOut(printed: PrintedCase): CaseReport {
  const edition = editionOfCase(printed);
  const texts = visibleTexts(printed);
  const tables = new Map<TableId, CaseRow[]>();
  for (const { id } of edition.tables) {
    const shown = [...texts.keys()].some((cell) => cell.startsWith(`${id}.`));
    if (!shown) continue;
    const rows = gridOf(tableOf(edition, id)).map((row) =>
      row.cells.map((cell) => ({
        ...cell,
        printed: cell.id === undefined ? cell.text : (texts.get(cell.id) ?? ''),
      })),
    );
    tables.set(id, rows);
  }
  return {
    edition,
    year: Number.parseInt(String(printed.year), 10),
    organ: '青山县红旗镇人民政府',
    tables,
    texts,
    headings: (title) => title,
  };
}

/** The whole report as a document: title, preamble, six sections, signature. */
export function documentOf(report: CaseReport): PrintedDocument {
  const paragraph = (text: string): PrintedBlock => ({ kind: 'paragraph', text });
  const blocks: PrintedBlock[] = [
    paragraph(`${report.organ}${String(report.year)}年政府信息公开工作年度报告`),
    paragraph('根据《中华人民共和国政府信息公开条例》规定，编制本报告。'),
  ];
  for (const section of report.edition.sections) {
    const title = report.headings(section.title);
    if (title !== '') blocks.push(paragraph(title));
    const rows = section.table && report.tables.get(section.table);
    if (rows) blocks.push({ kind: 'table', grid: true, rows: rows.map(printedRow) });
    if (!section.table) blocks.push(paragraph(`这里是${section.id}的内容，共有若干项工作。`));
  }
  blocks.push(paragraph(report.organ), paragraph(`${String(report.year + 1)}年1月15日`));
  return { blocks, pictures: 0, doubts: [] };
}

function printedRow(row: CaseRow): PrintedRow {
  return row.map((cell) => textCell(cell.printed, cell.colSpan, cell.rowSpan));
}
