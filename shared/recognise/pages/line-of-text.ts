import { isAmbiguous, isOfHead, tableOfLabel } from '../labels/vocabulary.ts';
import { essence, isValueLike } from '../wording.ts';

/** What a line of plain text is by the marks in it. */
export type Line =
  /** several cells: `规章 | 1 | 0`, with tabs or with commas */
  | { kind: 'row'; cells: readonly string[] }
  /** one cell: `| 规章`, or begun with a tab */
  | { kind: 'cell'; text: string; mark: '|' | '\t' }
  /** what is drawn between rows: `|---|---|` */
  | { kind: 'rule' }
  | { kind: 'blank' }
  | { kind: 'text'; text: string };

export function lineOf(text: string): Line {
  if (text.trim() === '' && !text.includes('\t')) return { kind: 'blank' };
  if (text.includes('|')) {
    if (/^[\s|{}+:=-]*$/u.test(text) && /[-={}+]/u.test(text)) return { kind: 'rule' };
    const cells = text
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|');
    return cells.length > 1 ? { kind: 'row', cells } : { kind: 'cell', text: cells[0] ?? '', mark: '|' };
  }
  if (/^\t[^\t]*$/u.test(text)) return { kind: 'cell', text: text.slice(1), mark: '\t' };
  if (text.includes('\t')) return { kind: 'row', cells: text.split('\t') };
  const cells = cellsBetweenCommas(text);
  return cells ? { kind: 'row', cells } : { kind: 'text', text };
}

/** A line of a drawn table with the marks of a typed one: │ and ｜ are bars, ├──┼──┤ rules. */
export function withPlainBars(line: string): string {
  if (!/[\u2500-\u257f｜¦]/u.test(line)) return line;
  const typed = line.replace(/[│┃║｜¦]/gu, '|').replace(/[\u2500-\u257f]/gu, '+');
  return /^[\s+|]*$/u.test(typed) && typed.includes('+') ? `|${typed}|` : typed;
}

/** Longer lines are no row of the form. */
const longestRow = 1000;

/** The cells of a line with commas between, as spreadsheets save them; undefined where one is neither label nor value. */
function cellsBetweenCommas(line: string): string[] | undefined {
  if (line.length > longestRow || !/[,，;；]/u.test(line)) return undefined;
  const cells = [
    ...`,${line}`.matchAll(/[,，;；]("(?:[^"]|"")*"|(?:[（(][^()（）]*[)）]|[^,，;；])*)/gu),
  ].map(([, cell = '']) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .replaceAll('""', '"'),
  );
  const isLabel = (cell: string): boolean => tableOfLabel(cell) !== undefined || isAmbiguous(essence(cell));
  const isRow = cells.length > 4 || (cells.length > 1 && cells.some(isLabel));
  if (!isRow || !cells.every((cell) => isValueLike(cell) || isLabel(cell))) return undefined;
  // heads above numbers, or a label after one: a table that is one line
  const firstNumber = cells.findIndex((cell) => /\d/u.test(cell) && isValueLike(cell));
  const isWhole =
    firstNumber !== -1 &&
    (cells.filter(isOfHead).length >= 2 || cells.slice(firstNumber).some((cell) => isLabel(cell)));
  return isWhole ? undefined : cells;
}
