import { editions } from '../../form/editions/index.ts';
import { headLabelsOf, labelsOf } from '../labels/vocabulary.ts';
import { endOfAny } from '../../words/finders.ts';
import { headingOf } from '../../words/heading.ts';
import { essence, isValueLike } from '../wording.ts';

const marks = '[\\s、，,“”"‘’.．/:：]*';
const lettersOf = (text: string): string => Array.from(text.replace(/[^\p{L}\p{N}]/gu, '')).join(marks);

/** A label of the form as it may stand in running text: its letters with marks between, brackets with other words in them. */
function sourceOf(label: string): string {
  const plain = label.slice(headingOf(label)?.length ?? 0);
  const outside = plain.split(/[（(][^()（）]*[)）]/u);
  if (outside.every((part) => lettersOf(part) === '')) return `[（(]?${lettersOf(plain)}[)）]?`;
  return outside.map(lettersOf).join('(?:[（(][^()（）]{0,60}[)）]|[一二三四五六七八九十]{1,2})?');
}
const labels = editions.flatMap(({ tables }) =>
  tables.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...headLabelsOf(block), ...labelsOf(block.rows)]),
  ),
);
const sources = [...new Set(labels.filter((label) => essence(label) !== '').map(sourceOf))].sort(
  (left, right) => right.length - left.length,
);
const endOfLabel = endOfAny(sources.map((source) => `(?:${source})(?:\\s*[（(][^()（）]{0,60}[)）])?`));
const number = /\d[.．、]\s*|[（(][一二三四五六七八九十]{1,2}[)）]\s*|[一二三四五六七八九十]{1,2}、\s*/uy;
const separators = /[\s,，、;；|：:]+/uy;
/** Longer lines are no table of the form. */
const longest = 6000;

/**
 * The cells in a line in which labels of the form and values stand one after another, with marks between or nothing at all:
 * a whole table in one line, a row whose cells ran together. Undefined where other words stand among them.
 */
export function cellsRunTogether(line: string): string[] | undefined {
  if (line.length > longest || line.includes('。')) return undefined;
  const cells: string[] = [];
  let value = '';
  let isGlued = false;
  const endValue = (): void => {
    // 规章000: which columns the digits are in is for the reader of the table to say
    if (value !== '' && isGlued) cells.push(`${cells.pop() ?? ''}${value}`);
    else if (value !== '') cells.push(value);
    value = '';
    isGlued = false;
  };
  for (let at = 0; at < line.length;) {
    const found = labelAt(line, at);
    const gap = found === undefined ? matchAt(separators, line, at) : undefined;
    const mark = line.charAt(at);
    if (found !== undefined) {
      endValue();
      cells.push(found);
      isGlued = true;
    } else if (gap !== undefined) {
      endValue();
      isGlued = false;
    } else if (isValueLike(value + mark)) value += mark;
    else return undefined;
    at += (found ?? gap ?? mark).length;
  }
  endValue();
  return cells;
}

/** A label, with its number where it has one. */
function labelAt(line: string, at: number): string | undefined {
  const numbered = matchAt(number, line, at);
  const behind = numbered === undefined ? undefined : endOfLabel(line, at + numbered.length);
  const end = behind ?? endOfLabel(line, at);
  return end === undefined ? undefined : line.slice(at, end);
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}
