/**
 * What an edition of the official form is. An edition is plain data (it survives JSON), found in `editions/`;
 * this file holds its types and the questions one can ask of it.
 */

import { once } from './once.ts';

/** A cell's address, `table.row.column`, e.g. `requests.new.person`. Row and column ids may hold dots themselves. */
export type CellId = string;

export type TableId = 'disclosure' | 'requests' | 'disputes';
export const tableIds = ['disclosure', 'requests', 'disputes'] as const satisfies readonly TableId[];

export const sectionIds = ['overview', ...tableIds, 'problems', 'other'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The free texts of a report; the three notes stand below the table of their section. */
export const textIds = [
  'preamble',
  'overview',
  'disclosureNote',
  'requestsNote',
  'disputesNote',
  'problems',
  'other',
] as const;
export type TextId = (typeof textIds)[number];

/** What a cell takes: a whole number ≥ 0, a whole number with sign (本年增/减), or a decimal number of 万元. */
export type Takes = 'count' | 'change' | 'amount';

/**
 * Where a statement comes from: regulation, notice or form; what one place scores; what filed reports and reviewers do;
 * what follows from common sense. Only `official` may be shown to a user as the official rule.
 */
export type Basis = 'official' | 'local' | 'practice' | 'inferred';

export interface Help {
  text: string;
  basis: Basis;
  /** the article of 《政府信息公开条例》 or the notice it rests on */
  clause?: string;
}

export interface Column {
  id: string;
  label: string;
  takes?: Takes;
  unit?: string;
  /** how many columns of the printed grid it covers; 1 unless given */
  span?: number;
  help?: Help;
}
export interface Row {
  id: string;
  label: string;
  help?: Help;
}
/** A spanning head over columns, or a spanning label beside rows. */
export interface Group<T> {
  label: string;
  children: readonly (T | Group<T>)[];
}
export type ColumnNode = Column | Group<Column>;
export type RowNode = Row | Group<Row>;

/** A part of a table with column heads of its own. Table two has one per item of article 20, the others one. */
export interface Block {
  /** a row over the whole width above the heads, e.g. 第二十条第（一）项 */
  caption?: string;
  /** what stands in the corner left of the heads and above the labels */
  corner?: string;
  columns: readonly ColumnNode[];
  rows: readonly RowNode[];
}

export interface Table {
  id: TableId;
  /** what messages call it: 表二 */
  name: string;
  /** widths of the printed grid's columns in twips (1/1440 inch) */
  widths: readonly number[];
  /** how many of them hold row labels */
  labelWidth: number;
  blocks: readonly Block[];
}

export interface Aspect {
  title: string;
  help: string;
  /** words that tell this aspect in a heading, any one of them */
  words: readonly string[];
  /** words that show in the prose that it is spoken of, any one of them */
  prose?: readonly string[];
  /** asked of governments, not of their departments */
  governmentsOnly?: true;
}

export interface Section {
  id: SectionId;
  title: string;
  help: Help;
  /** the free text of this section; for a section with a table it stands below the table */
  text: TextId;
  table?: TableId;
  aspects?: readonly Aspect[];
  /** how many characters its text usually has at most; local practice, no rule */
  usualLength?: number;
}

export type Severity = 'error' | 'warning' | 'hint';

/** Who writes the report; decides which checks apply. */
export const organLevels = [
  'ministry',
  'province',
  'provinceDepartment',
  'city',
  'cityDepartment',
  'county',
  'countyDepartment',
  'township',
  'street',
  'other',
] as const;
export type OrganLevel = (typeof organLevels)[number];

/** One side of an equation: ids along the axis that is summed over, each one cell in every instance. */
export interface Side {
  plus?: readonly string[];
  minus?: readonly string[];
  /** added too, but taken from last year's report */
  before?: readonly string[];
  /** said in messages instead of the list of terms, where that would be long */
  name?: string;
}
export interface Equation {
  /** names the instance where a relation holds several equations, e.g. a block of table four */
  name?: { id: string; label: string };
  left: Side;
  right: Side;
}

/** The relations there are; every one has its entry in the rule book of the checks. */
export const relationIds = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R14',
  'R15',
  'R16',
] as const;
export type RelationId = (typeof relationIds)[number];

interface RelationBase {
  id: RelationId;
  severity: Severity;
  basis: Basis;
  /** why it must hold, and what to do when it does not: ends every message about it */
  remedy: string;
}
/** Sums of cells that must agree, once for every column (sides name rows) or every row (sides name columns). */
export interface SumRelation extends RelationBase {
  kind: 'sum';
  table: TableId;
  each: 'column' | 'row';
  /** the columns or rows it is asked of; all of the table's when absent */
  among?: readonly string[];
  compare: 'equal' | 'atLeast';
  equations: readonly Equation[];
  /** the left side is one cell that the program fills in while the author types */
  fills?: true;
  /** first and last report year it is asked of */
  years?: { from?: number; to?: number };
}
/** Every cell holds a value of its kind (counts and amounts ≥ 0). */
export interface DomainRelation extends RelationBase {
  kind: 'domain';
}
/** One table has a number above zero although another is zero throughout. */
export interface EmptyRelation extends RelationBase {
  kind: 'empty';
  table: TableId;
  although: TableId;
}
/** Cells that must be zero for organs of these levels. */
export interface ZeroRelation extends RelationBase {
  kind: 'zero';
  cells: readonly CellId[];
  levels: readonly OrganLevel[];
}
/** Amounts of 万元 that look as if typed in yuan. */
export interface MagnitudeRelation extends RelationBase {
  kind: 'magnitude';
  cells: readonly CellId[];
  /** times last year's value from which it is doubted */
  ratio: string;
  /** whole amounts from `from` 万元 on are doubted for these levels */
  large: { from: string; levels: readonly OrganLevel[] };
}
export type Relation = SumRelation | DomainRelation | EmptyRelation | ZeroRelation | MagnitudeRelation;

/** A row of the edition before that is several now, or has another id. */
export interface DividedRow {
  table: TableId;
  /** its id in the edition before */
  row: string;
  into: readonly string[];
  /** the one of these that asks for what had no row of its own before */
  rest: string;
}
/** The edition before: what has the same id there asks the same thing; what is not named has no counterpart. */
export interface Predecessor {
  edition: string;
  divided?: readonly DividedRow[];
}

export interface Edition {
  id: string;
  notice: { number: string; title: string; date?: string };
  /** report years it is used for; without `to` still in force */
  years: { from: number; to?: number; encouragedOnly?: readonly number[] };
  predecessor?: Predecessor;
  sections: readonly Section[];
  tables: readonly Table[];
  relations: readonly Relation[];
}

/** A cell with all that is known of it. */
export interface Cell {
  id: CellId;
  table: Table;
  row: Row;
  column: Column;
  takes: Takes;
  /** the labels from the outermost group to the row itself */
  rowPath: readonly string[];
  columnPath: readonly string[];
}

export interface Leaf<T> {
  leaf: T;
  path: readonly string[];
}

const leavesOfTree = once((nodes: readonly (Named | Group<Named>)[]): readonly Leaf<Named>[] =>
  leavesBelow(nodes, []),
);
interface Named {
  id: string;
  label: string;
}

/** The rows or columns of a tree in printed order, each with the labels above it. */
export function leavesOf<T extends { id: string; label: string }>(
  nodes: readonly (T | Group<T>)[],
): readonly Leaf<T>[] {
  // the leaves of a tree are of its own kind
  return leavesOfTree(nodes) as readonly Leaf<T>[];
}

function leavesBelow<T extends { id: string; label: string }>(
  nodes: readonly (T | Group<T>)[],
  above: readonly string[],
): Leaf<T>[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.label];
    return 'children' in node ? leavesBelow(node.children, path) : [{ leaf: node, path }];
  });
}

/** The levels of a tree: 1 where no row or column is grouped, 0 where there is none. */
export function depthOf<T extends { id: string; label: string }>(nodes: readonly (T | Group<T>)[]): number {
  return Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depthOf(node.children) : 1)));
}

/** Every cell of an edition by its id, in printed order. */
export const cellsOf = once((edition: Edition): ReadonlyMap<CellId, Cell> => {
  const cells = new Map<CellId, Cell>();
  for (const table of edition.tables) {
    for (const block of table.blocks) {
      const columns = leavesOf(block.columns);
      for (const { leaf: row, path: rowPath } of leavesOf(block.rows)) {
        for (const { leaf: column, path: columnPath } of columns) {
          const id = `${table.id}.${row.id}.${column.id}`;
          const takes = column.takes ?? 'count';
          cells.set(id, { id, table, row, column, takes, rowPath, columnPath });
        }
      }
    }
  }
  return cells;
});

/** The table of that id. Every edition has all three. */
export function tableOf(edition: Edition, id: TableId): Table {
  const table = edition.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`edition ${edition.id} has no table ${id}`);
  return table;
}

/** A cell's name for messages: 表三「（七）总计」行「商业企业」列. */
export function cellName(cell: Cell): string {
  const column = columnName(cell);
  if (cell.row.label === '') return `${cell.table.name}「${column}」`;
  return `${cell.table.name}「${cell.row.label}」行「${column}」列`;
}

/** A cell in words by its id; the id where the edition has no such cell. */
export function nameOfCell(edition: Edition, id: CellId): string {
  const cell = cellsOf(edition).get(id);
  return cell ? cellName(cell) : id;
}

/** The name of a cell's column, with the heads over it that tell it from others: 行政复议·总计. */
export function columnName(cell: Cell): string {
  return cell.columnPath.filter((label) => !isOverAll(cell, label)).join('·');
}

/** A head over all columns of its block tells none from another. */
function isOverAll({ table, row }: Cell, label: string): boolean {
  const block = table.blocks.find(({ rows }) => leavesOf(rows).some(({ leaf }) => leaf === row));
  return (
    block?.columns.length === 1 && block.columns.some((node) => 'children' in node && node.label === label)
  );
}

/** What a text is called on the screen and in messages: 前言, or the title of its section in quotes. */
export function textName(edition: Edition, id: TextId): string {
  if (id === 'preamble') return '前言';
  const section = edition.sections.find((candidate) => candidate.text === id);
  return section ? `“${section.title}”` : id;
}
