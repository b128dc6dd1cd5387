import type { Column } from '../../form/edition.ts';
import type { FlatCell } from '../pages/flat-block.ts';
import { quoted } from '../wording.ts';
import type { Note } from '../note.ts';
import type { Anchored } from './anchor-rows.ts';
import type { AskedRow, AskedTable } from './asked-table.ts';
import { isBlank } from '../pages/flat-block.ts';
import { namesOf } from './row-names.ts';
import type { TableRow } from './table-rows.ts';

/** Values as a message lists them. */
export function printedTexts(values: readonly FlatCell[]): string {
  const printed = values.filter((cell) => !isBlank(cell)).map((cell) => cell.text.trim());
  return quoted(printed.join('、'));
}

/** What is odd about rows of the form, or only about these columns of them; the sentence begins with the table's name. */
export function noteOfRows(
  { table }: AskedTable,
  rows: readonly AskedRow[],
  words: string,
  columns?: readonly Column[],
): Note {
  const cells = rows.flatMap((row) => row.cells).filter(({ column }) => columns?.includes(column) ?? true);
  return { message: table.name + words, cells: cells.map(({ id }) => id) };
}

export function noteOfRow(asked: AskedTable, row: AskedRow, words: string): Note {
  return noteOfRows(asked, [row], labelled(row, '行') + words);
}

/** 「规章」, and what follows it; nothing for the row of a table without labels. */
export function labelled({ label }: AskedRow, kind = ''): string {
  return label === '' ? '' : `「${label}」${kind}`;
}

/** A doubt about how a row was read. */
export interface RowDoubt extends Pick<Anchored, 'row' | 'asked'> {
  words: string;
}

/** What is doubted of several rows in the same words is said once. */
export function notesOfDoubts(asked: AskedTable, doubts: readonly RowDoubt[]): Note[] {
  return [...new Set(doubts.map(({ words }) => words))].map((words) => {
    const same = doubts.filter((doubt) => doubt.words === words);
    const ordinals = same.map(({ row }) => String(row.ordinal)).join('、');
    const place = asked.table.labelWidth === 0 ? '' : `第${ordinals}行`;
    return noteOfRows(
      asked,
      same.map((doubt) => doubt.asked),
      `${place}${words}，请核对。`,
    );
  });
}

/** One note for the rows that were named by their order, one for those a group was printed as, one for each that stands elsewhere. */
export function notesOfAnchors(asked: AskedTable, anchored: readonly Anchored[]): Note[] {
  const known = (how: Anchored['how']): Anchored[] => anchored.filter((one) => one.how === how);
  const note = (ones: readonly Anchored[], words: string): Note => {
    const rows = ones.map((one) => one.asked);
    return noteOfRows(asked, rows, words);
  };
  const [byOrder, ofGroups] = [known('order'), known('group')];
  const printed = fromTo(byOrder.map(({ row }) => `第${String(row.ordinal)}行`));
  const meant = fromTo(byOrder.map((one) => labelled(one.asked)));
  const groups = [...new Set(ofGroups.map(({ row }) => row))];
  return [
    ...(byOrder.length > 0 ? [note(byOrder, `${printed}的标签缺失，按顺序认作${meant}，请核对。`)] : []),
    ...groups.map((row) => {
      const ones = ofGroups.filter((one) => one.row === row);
      const words = `「${row.labels.at(-1) ?? ''}」只印了一行，没有分成 ${String(ones.length)} 种情形：`;
      return note(ones, `${words}是 0 的读作各行都是 0，不是 0 的没有读入，请填写。`);
    }),
    ...known('moved').map((one) => {
      const place = `第${String(one.row.ordinal)}行${labelled(one.asked)}`;
      return note([one], `${place}不在官方表的位置上，是按标签读的，请核对。`);
    }),
  ];
}

function fromTo(names: readonly string[]): string {
  return [...new Set([names.at(0), names.at(-1)])].join('到');
}

/** The rows of values that are none of the form's, or name one that has been read. */
export function notesOfLeft(asked: AskedTable, left: readonly TableRow[]): Note[] {
  const isUnlabelled = asked.table.labelWidth === 0;
  return left
    .filter(({ values }) => !values.every(isBlank))
    .map((row) => {
      const texts = printedTexts(row.values);
      const place = `第${String(row.ordinal)}行`;
      const [named] = namesOf(asked, row).flatMap((name) => asked.rowNamed(name) ?? []);
      const label = row.labels.at(-1);
      const said = label === undefined ? '没有标签' : `的标签是${quoted(label)}`;
      const unlabelled = `印了不止一行数，读的是第一行；${place}还印有${texts}，没有读入，请核对读的是不是本年的。`;
      if (isUnlabelled) return noteOfRows(asked, asked.rows, unlabelled);
      if (!named)
        return noteOfRows(asked, [], `${place}${said}，认不出是官方表的哪一行，印的是${texts}，没有读入。`);
      const twice = `${labelled(named)}印了两次，读的是第一次的`;
      return noteOfRows(asked, [named], `${twice}；${place}印的是${texts}，没有读入，请核对。`);
    });
}

/** That a whole table is not there. */
export function noteOfNoTable(asked: AskedTable, hasPictures: boolean): Note {
  const { cells } = noteOfRows(asked, asked.rows, '');
  const why = hasPictures ? '，文件里有图片，这张表可能是图片，图片里的数读不出来' : '';
  return { message: `没有找到${asked.table.name}${why}。请对照原文填写。`, cells };
}

/** The rows of the form that were not found; of a table whose rows have no labels, that there is none. */
export function notesOfMissing(
  asked: AskedTable,
  printed: readonly TableRow[],
  anchored: readonly Anchored[],
): Note[] {
  const missing = asked.rows.filter((row) => !anchored.some((one) => one.asked === row));
  const isUnlabelled = asked.table.labelWidth === 0;
  const isOnlyBlank = isUnlabelled && printed.some(({ values }) => values.length >= asked.widest);
  if (missing.length === 0 || isOnlyBlank) return [];
  const count = missing.length > 1 ? `这 ${String(missing.length)} 行` : '这一行';
  const words = isUnlabelled
    ? '只认出了表头，没有找到数，请对照原文填写。'
    : `没有找到${missing.map((row) => labelled(row)).join('')}${count}，请对照原文填写。`;
  return [noteOfRows(asked, missing, words)];
}
