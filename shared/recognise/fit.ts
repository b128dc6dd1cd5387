import type { FlatCell } from './flatten.ts';
import { isValueLike, squeeze } from './wording.ts';

/** The printed texts for a row's columns; a column nothing is known of is undefined. */
export type Fitted =
  | { kind: 'fits'; texts: readonly (string | undefined)[]; remark?: string }
  | { kind: 'unclear'; reason: string };

/** Where the column heads stand in the grid, in the order the values are asked for. */
export interface HeadPlace {
  start: number;
  end: number;
}

const isBlank = (cell: FlatCell): boolean => squeeze(cell.text) === '';

/**
 * Brings the cells printed in a row to the columns the form has. More cells than columns are left out only where the
 * outcome is the same whichever is left out, or where `holds` (the row's own sum) leaves one outcome; fewer are placed
 * by the heads above them. Nothing is invented.
 */
export function fit(
  values: readonly FlatCell[],
  columns: number,
  heads: readonly HeadPlace[] | undefined,
  holds: (texts: readonly string[]) => boolean = () => false,
): Fitted {
  const texts = values.map((cell) => cell.text);
  if (values.length === columns) return { kind: 'fits', texts };
  if (values.every(isBlank)) {
    const texts = Array.from({ length: columns }, () => undefined);
    return values.length > columns
      ? { kind: 'fits', texts }
      : { kind: 'fits', texts, remark: '的格子比官方表少，都是空的' };
  }
  return values.length > columns
    ? withoutStrays(values, columns, holds)
    : (runTogether(texts, columns) ??
        underHeads(values, heads) ?? { kind: 'unclear', reason: tooFew(values, columns) });
}

function tooFew(values: readonly FlatCell[], columns: number): string {
  return `应有 ${String(columns)} 个数，只有 ${String(values.length)} 格，说不准缺的是哪一列`;
}

function withoutStrays(
  values: readonly FlatCell[],
  columns: number,
  holds: (texts: readonly string[]) => boolean,
): Fitted {
  const lead = values.findIndex((cell) => !isBlank(cell));
  const trail = values.length - 1 - values.findLastIndex((cell) => !isBlank(cell));
  const extra = values.length - columns;
  const texts = values.map((cell) => cell.text);
  if (lead + trail === extra) return { kind: 'fits', texts: texts.slice(lead, values.length - trail) };
  if (lead === 0 && trail >= extra) return { kind: 'fits', texts: texts.slice(0, columns) };
  if (trail === 0 && lead >= extra) return { kind: 'fits', texts: texts.slice(extra) };
  const core = lead + trail < extra ? texts.slice(lead, values.length - trail) : texts;
  const outcomes = new Map(
    choices(core, core.length - columns).map((choice) => [choice.map(squeeze).join('\t'), choice]),
  );
  const right = [...outcomes.values()].filter((choice) => holds(choice));
  const [only, second] = right.length > 0 ? right : [...outcomes.values()];
  if (only === undefined || second !== undefined) {
    return {
      kind: 'unclear',
      reason: `应有 ${String(columns)} 个数，却有 ${String(core.length)} 个，说不准多的是哪一个`,
    };
  }
  return {
    kind: 'fits',
    texts: only,
    remark: `应有 ${String(columns)} 个数，却有 ${String(core.length)} 个，多出的没有读入`,
  };
}

/** More strays than this are not a slip. */
const mostStrays = 3;
const longestRow = 24;

/** Every way to leave out `drop` of the texts. */
function choices(texts: readonly string[], drop: number): string[][] {
  if (drop === 0) return [[...texts]];
  if (drop > mostStrays || texts.length > longestRow) return [];
  return texts.flatMap((_, index) =>
    choices(texts.slice(index + 1), drop - 1).map((rest) => [...texts.slice(0, index), ...rest]),
  );
}

/** Values that run together in one cell, 0 0 0 or 000, taken apart where that can be done in one way only. */
function runTogether(texts: readonly string[], columns: number): Fitted | undefined {
  const spaced = texts.flatMap((text) => text.trim().split(/\s+/u));
  const remark = `${String(columns)} 个数连在了一起，是按顺序分开读的`;
  if (spaced.length === columns && spaced.every((text) => /\d/u.test(text) && isValueLike(text))) {
    return { kind: 'fits', texts: spaced, remark };
  }
  const digits = texts.length === 1 ? squeeze(texts[0] ?? '') : '';
  if (!/^\d{2,30}$/u.test(digits)) return undefined;
  const [only, second] = divisions(digits, columns);
  return only === undefined || second !== undefined ? undefined : { kind: 'fits', texts: only, remark };
}

/** The first two ways to divide digits into so many numbers without a leading zero. */
function divisions(digits: string, parts: number): string[][] {
  if (parts > digits.length) return [];
  if (parts === 1) return digits.length > 1 && digits.startsWith('0') ? [] : [[digits]];
  const found: string[][] = [];
  const longest = digits.startsWith('0') ? 1 : digits.length - parts + 1;
  for (let length = 1; length <= longest && found.length < 2; length += 1) {
    for (const rest of divisions(digits.slice(length), parts - 1))
      found.push([digits.slice(0, length), ...rest]);
  }
  return found.slice(0, 2);
}

/** Cells that cover the place of exactly one head are that column's; what is merged over several is nobody's. */
function underHeads(
  values: readonly FlatCell[],
  heads: readonly HeadPlace[] | undefined,
): Fitted | undefined {
  const last = values.at(-1);
  if (!heads || !last) return undefined;
  const edge = Math.max(...heads.map((head) => head.end));
  // a row that ends elsewhere than its heads has lost a cell, and with it the place of the others
  if (last.start + last.span !== edge) return undefined;
  const texts: (string | undefined)[] = heads.map(() => undefined);
  for (const cell of values) {
    const covered = heads.flatMap((head, index) =>
      head.start < cell.start + cell.span && cell.start < head.end ? [index] : [],
    );
    const [only, second] = covered;
    if (only === undefined) {
      if (!isBlank(cell)) return undefined;
    } else if (second === undefined) {
      if (texts[only] !== undefined) return undefined;
      texts[only] = cell.text;
    } else if (!isBlank(cell)) return undefined;
  }
  return { kind: 'fits', texts, remark: '有的格子合并了，只读了能对上表头的数' };
}
