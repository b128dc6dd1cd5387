import type { FlatCell } from '../pages/flatten.ts';
import { isValueLike, squeeze } from '../wording.ts';

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
    : (runTogether(values, columns, heads) ??
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

/**
 * Values that run together in one cell, 0 0 0 or 000. Digits without a space are taken apart only where all are zeros:
 * 71 is a number and not a 7 and a 1. A cell under one head is one column's and holds one number.
 */
function runTogether(
  values: readonly FlatCell[],
  columns: number,
  heads: readonly HeadPlace[] | undefined,
): Fitted | undefined {
  const zeros = Array.from({ length: columns }, () => '0');
  const parts = values.map(({ text }) =>
    squeeze(text) === zeros.join('') ? zeros : text.trim().split(/\s+/u),
  );
  const texts = parts.flat();
  if (texts.length !== columns || !texts.every((text) => /\d/u.test(text) && isValueLike(text)))
    return undefined;
  const narrow = values.some(
    (cell, index) => (parts[index]?.length ?? 0) > 1 && covered(cell, heads).length === 1,
  );
  if (narrow) return undefined;
  return { kind: 'fits', texts, remark: `${String(columns)} 个数连在了一起，是按顺序分开读的` };
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
  let isMerged = false;
  for (const cell of values) {
    const [only, second] = covered(cell, heads);
    if (second !== undefined) isMerged = true;
    if (only === undefined || second !== undefined) {
      if (!isBlank(cell)) return undefined;
    } else {
      if (texts[only] !== undefined) return undefined;
      texts[only] = cell.text;
    }
  }
  return { kind: 'fits', texts, remark: `${isMerged ? '有的格子合并了' : '缺了格子'}，只读了能对上表头的数` };
}

/** The heads whose place a cell covers, by their indexes. */
function covered(cell: FlatCell, heads: readonly HeadPlace[] = []): number[] {
  return heads.flatMap((head, index) =>
    head.start < cell.start + cell.span && cell.start < head.end ? [index] : [],
  );
}
