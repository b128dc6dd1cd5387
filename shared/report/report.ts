import type { CellId, Edition, TableId } from '../form/edition.ts';
import { tableOf } from '../form/edition.ts';
import { editionOf, titleOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { gridOf } from '../form/grid.ts';
import type { GridRow } from '../form/grid.ts';
import { headingOf } from '../words/heading.ts';
import type { Level } from '../words/heading.ts';
import { printCell } from '../draft/number.ts';
import type { ReportFormat } from './report-file.ts';

/** The report as a document: what every writer and the preview consume. */
export interface Report {
  title: string;
  organ: string;
  year: number;
  /** the official form its tables are printed on */
  edition: string;
  /** of the signature, ISO 8601; empty where there is none */
  date: string;
  blocks: ReportBlock[];
}
export type ReportBlock =
  | { kind: 'title'; text: string }
  | { kind: 'paragraph'; level: Level | 'body'; text: string }
  | ReportTable
  | { kind: 'signature'; text: string }
  | { kind: 'date'; text: string };
export interface ReportTable {
  kind: 'table';
  table: TableId;
  /** widths of the grid's columns in twips */
  widths: readonly number[];
  rows: readonly GridRow[];
  /** what is printed in each value cell; nothing for cells that are not filled */
  values: Readonly<Record<CellId, string>>;
}

/** The draft as a document, with the official section titles of its edition whatever its texts came from. */
export function reportOf(draft: Draft): Report {
  const edition = editionOf(draft);
  const title = draft.title.trim() || titleOf(draft.organ.name, draft.year);
  const blocks: ReportBlock[] = linesOf(title).map((text) => ({ kind: 'title', text }));
  blocks.push(...paragraphs(draft.texts.preamble));
  for (const section of edition.sections) {
    blocks.push({ kind: 'paragraph', level: 1, text: section.title });
    if (section.table) blocks.push(tableBlock(edition, section.table, draft));
    blocks.push(...paragraphs(draft.texts[section.text]));
  }
  if (draft.signature.organ !== '') blocks.push({ kind: 'signature', text: draft.signature.organ });
  if (draft.signature.date !== '') blocks.push({ kind: 'date', text: printDate(draft.signature.date) });
  return {
    title: title.replace(/\s+/g, ''),
    organ: draft.organ.name,
    year: draft.year,
    edition: draft.edition,
    date: draft.signature.date,
    blocks,
  };
}

/** A paragraph a line; empty lines separate nothing and are dropped. */
export function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function paragraphs(text: string | undefined): ReportBlock[] {
  return linesOf(text).map((line) => ({
    kind: 'paragraph',
    level: headingOf(line)?.level ?? 'body',
    text: line,
  }));
}

function tableBlock(edition: Edition, id: TableId, draft: Draft): ReportTable {
  const table = tableOf(edition, id);
  const rows = gridOf(table);
  const values: Record<CellId, string> = {};
  for (const { cells } of rows) {
    for (const cell of cells) if (cell.id !== undefined) values[cell.id] = printCell(draft.cells[cell.id]);
  }
  return { kind: 'table', table: id, widths: table.widths, rows, values };
}

/** 2021-01-15 → 2021年1月15日 (GB/T 9704-2012, 7.3.5.4: Arabic numerals, no leading zero). */
export function printDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}

/** 机关+年份+年政府信息公开工作年度报告, without what a file system refuses. */
export function fileNameOf(draft: Draft, extension: ReportFormat): string {
  const name = titleOf(draft.organ.name, draft.year)
    // eslint-disable-next-line no-control-regex -- control characters are what Windows refuses in names
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '')
    .slice(0, 120);
  return `${name}.${extension}`;
}
