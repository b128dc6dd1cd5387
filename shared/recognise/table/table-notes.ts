import type { Column } from '../../form/edition.ts';
import type { FlatCell } from '../pages/flat-block.ts';
import { quoted } from '../wording.ts';
import type { Note } from '../note.ts';
import type { Anchored } from './anchor-rows.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from '../pages/flat-block.ts';
import { namesOf } from './rows-under-heads.ts';
import type { TableRow } from './table-rows.ts';
import { cellsOfRows } from './taken-cells.ts';

/** Values as a message lists them. */
export function printedTexts(values: readonly FlatCell[]): string {
  const printed = values.filter((cell) => !isBlank(cell)).map((cell) => cell.text.trim());
  return quoted(printed.join('、'));
}

/** Says what is odd about a printed table: each sentence begins with the table's name, and names the cells it is about. */
export class Sayer {
  readonly #notes: Note[];
  readonly #asked: AskedTable;
  readonly #doubts = new Map<string, { row: TableRow; id: string }[]>();

  constructor(notes: Note[], asked: AskedTable) {
    this.#notes = notes;
    this.#asked = asked;
  }

  /** About those rows, or only these columns of them. */
  ofRows(ids: readonly string[], words: string, columns?: readonly Column[]): void {
    const { edition, table } = this.#asked;
    const cells = cellsOfRows(edition, table.id, ids).filter(
      (id) => columns?.some((column) => id.endsWith(`.${column.id}`)) ?? true,
    );
    this.#notes.push({ message: table.name + words, cells });
  }

  ofAll(words: string): void {
    this.ofRows(
      this.#asked.rows.map(({ id }) => id),
      words,
    );
  }

  ofRow(id: string, words: string): void {
    this.ofRows([id], this.labelled(id, '行') + words);
  }

  /** 「规章」, and what follows it; nothing for the row of a table without labels. */
  labelled(id: string, kind = ''): string {
    const label = this.#asked.rows.find((row) => row.id === id)?.label ?? '';
    return label === '' ? '' : `「${label}」${kind}`;
  }

  /** What is said of several rows is said once, by `sayDoubts`. */
  doubt(words: string, row: TableRow, id: string): void {
    this.#doubts.set(words, [...(this.#doubts.get(words) ?? []), { row, id }]);
  }

  sayDoubts(): void {
    for (const [words, rows] of this.#doubts) {
      const ids = rows.map(({ id }) => id);
      const place =
        this.labelled(ids[0] ?? '') === ''
          ? ''
          : `第${rows.map(({ row }) => String(row.ordinal)).join('、')}行`;
      this.ofRows(ids, `${place}${words}，请核对。`);
    }
  }
}

/** One note for the rows that were named by their order, one for those a group was printed as, one for each that stands elsewhere. */
export function sayHow(say: Sayer, anchored: readonly Anchored[]): void {
  const byOrder = anchored.filter(({ how }) => how === 'order');
  if (byOrder.length > 0) {
    const printed = fromTo(byOrder.map(({ row }) => `第${String(row.ordinal)}行`));
    const meant = fromTo(byOrder.map(({ asked }) => `「${asked.label}」`));
    const ids = byOrder.map(({ asked }) => asked.id);
    say.ofRows(ids, `${printed}的标签缺失，按顺序认作${meant}，请核对。`);
  }
  const ofGroups = anchored.filter(({ how }) => how === 'group');
  for (const printed of new Set(ofGroups.map(({ row }) => row))) {
    const ids = ofGroups.filter(({ row }) => row === printed).map(({ asked }) => asked.id);
    const words = `「${printed.labels.at(-1) ?? ''}」只印了一行，没有分成 ${String(ids.length)} 种情形：`;
    say.ofRows(ids, `${words}是 0 的读作各行都是 0，不是 0 的没有读入，请填写。`);
  }
  for (const { row, asked } of anchored.filter(({ how }) => how === 'moved')) {
    const place = `第${String(row.ordinal)}行「${asked.label}」`;
    say.ofRows([asked.id], `${place}不在官方表的位置上，是按标签读的，请核对。`);
  }
}

function fromTo(names: readonly string[]): string {
  return [...new Set([names.at(0), names.at(-1)])].join('到');
}

/** The rows of values that are none of the form's, or name one that has been read. */
export function sayLeft(say: Sayer, asked: AskedTable, left: readonly TableRow[]): void {
  for (const row of left.filter(({ values }) => !values.every(isBlank))) {
    const texts = printedTexts(row.values);
    const place = `第${String(row.ordinal)}行`;
    const named = namesOf(asked, row).flatMap((name) => asked.rowNamed(name) ?? [])[0];
    const label = row.labels.at(-1);
    if (asked.table.labelWidth === 0)
      say.ofAll(`印了不止一行数，读的是第一行；${place}还印有${texts}，没有读入，请核对读的是不是本年的。`);
    else if (named)
      say.ofRows(
        [named.id],
        `「${named.label}」印了两次，读的是第一次的；${place}印的是${texts}，没有读入，请核对。`,
      );
    else
      say.ofRows(
        [],
        `${place}${label === undefined ? '没有标签' : `的标签是${quoted(label)}`}，认不出是官方表的哪一行，印的是${texts}，没有读入。`,
      );
  }
}

/** The rows of the form that were not found; of a table whose rows have no labels, that there is none. */
export function sayMissing(
  say: Sayer,
  { table, rows, widest }: AskedTable,
  printed: readonly TableRow[],
  read: ReadonlySet<AskedRow>,
): void {
  const missing = rows.filter((row) => !read.has(row));
  const isOnlyBlank = table.labelWidth === 0 && printed.some(({ values }) => values.length >= widest);
  if (missing.length === 0 || isOnlyBlank) return;
  const count = missing.length > 1 ? `这 ${String(missing.length)} 行` : '这一行';
  say.ofRows(
    missing.map(({ id }) => id),
    table.labelWidth === 0
      ? '只认出了表头，没有找到数，请对照原文填写。'
      : `没有找到${missing.map(({ label }) => `「${label}」`).join('')}${count}，请对照原文填写。`,
  );
}
