import { columnWords, tableOfLabel } from '../labels/vocabulary.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { essence, isValueLike, squeeze } from '../wording.ts';
import { cellsRunTogether } from './cells-run-together.ts';

/** The longest label with seven numbers behind it; longer lines are sentences. */
const longestLine = 100;

/**
 * The cells in a line of text: a label, values, or labels and values with spaces or nothing between; undefined for anything else.
 *
 *     规章 1 0 12              → 规章 │ 1 │ 0 │ 12
 *     规章1012                 → 规章1012               how many values that is, nobody can say here
 *     结果维持结果纠正         → 结果维持 │ 结果纠正
 *     全年制发规范性文件 3 件。→ undefined
 */
export const cellsOf = onceByText((text: string): readonly string[] | undefined => {
  const line = text.trim();
  if (line === '' || isHeading(line)) return undefined;
  const spaced = line.length > longestLine || line.includes('。') ? undefined : cellsBetweenSpaces(line);
  const [only, second] = spaced ?? [];
  // what looks like one label may be several
  const isSure = only !== undefined && (second !== undefined || isValueLike(only));
  const together = isSure ? undefined : cellsRunTogether(line);
  return (together?.length ?? 0) > (spaced?.length ?? 0) ? together : spaced;
});

/** 四、政府信息公开行政复议、行政诉讼情况 is like a label, but a heading. */
export function isHeading(text: string): boolean {
  return squeeze(text).endsWith('情况') && !squeeze(text).endsWith('申请人情况');
}

function cellsBetweenSpaces(line: string): string[] | undefined {
  const parts = line.split(/\s+/u);
  const firstValue = parts.findLastIndex((part) => !isValueLike(part)) + 1;
  const values = parts.slice(firstValue);
  if (firstValue === 0) return values;
  const { labels, rest } = labelsIn(parts.slice(0, firstValue));
  if (rest === '') return [...labels, ...values];
  // a row of the author's own under a label of the form
  if (labels.length > 0 && values.length > 0) return [...labels, rest, ...values];
  return values.length === 0 && isCell(parts.join('')) ? [parts.join('')] : undefined;
}

/**
 * Labels beside each other, as heads or as a spanning label before that of the row; each may have spaces in it. `rest` is
 * what follows the last and is none.
 */
function labelsIn(parts: readonly string[]): { labels: string[]; rest: string } {
  const labels: string[] = [];
  let rest = '';
  for (const part of parts) {
    rest += part;
    if (!isCell(rest)) continue;
    labels.push(rest);
    rest = '';
  }
  return { labels, rest };
}

/** Whether a text is a cell of the form, or a line of a head that is written on two: 结果 维持. */
function isCell(text: string): boolean {
  const word = essence(text);
  const isLine = (head: string): boolean => head.startsWith(word) || head.endsWith(word);
  return (
    isValueLike(text) ||
    (word.length >= 2 && [...columnWords].some(isLine)) ||
    tableOfLabel(text) !== undefined
  );
}
