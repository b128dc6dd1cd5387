import { addUp } from './add-up.ts';
import type { Sums } from './add-up.ts';
import { bookOf } from './book-of.ts';
import type { Book } from './book.ts';
import type { Collected, Line } from './collected.ts';
import { doubtedCells } from './handed-in.ts';
import type { Decided } from './kept.ts';
import { stands, stateOf } from './state.ts';

/** The lines of the roll with what the office has decided of their files, by the files' keys. */
export function decidedLines({ lines }: Collected, decided: ReadonlyMap<string, Decided>): Line[] {
  return lines.map((line) => {
    const { entry, kept } = line;
    const own = kept && decided.get(kept.key);
    if (!own) return line;
    const withOwn = { ...line, kept: { ...kept, ...own } };
    if (own.decision === 'open' || !stands(entry.state)) return withOwn;
    // the office's own word stands above what was found
    return { ...withOwn, entry: { ...entry, state: stateOf(own.decision) } };
  });
}

/** The sums of the units that count, with who they are. */
export interface CountedSums extends Sums {
  /** units whose report is added up */
  counted: readonly string[];
  /** units whose report is there, and left out by hand */
  uncounted: readonly string[];
  /** units of which there is no report to add */
  missing: readonly string[];
}

/** Adds up the reports that stand, but those of `uncounted`. */
export function sumsOf({ edition, lines }: Collected, uncounted: ReadonlySet<string>): CountedSums {
  const standing = lines.flatMap(({ entry: { unit, state, report } }) =>
    report && stands(state) ? [{ unit, report }] : [],
  );
  const added = standing.filter(({ unit }) => !uncounted.has(unit));
  const sums = addUp(
    edition,
    added.map(({ unit, report: { edition: form, cells, findings } }) => ({
      unit,
      edition: form,
      cells,
      doubted: doubtedCells(findings),
    })),
  );
  const left = new Set(sums.left.map(({ unit }) => unit));
  return {
    ...sums,
    counted: added.flatMap(({ unit }) => (left.has(unit) ? [] : [unit])),
    uncounted: standing.flatMap(({ unit }) => (uncounted.has(unit) ? [unit] : [])),
    missing: lines.flatMap(({ entry: { unit, state } }) => (state.kind === 'missing' ? [unit] : [])),
  };
}

/** What goes into the 汇总表. */
export function bookOfCollection(
  { title, edition, outliers, shared }: Collected,
  lines: readonly Line[],
): Book {
  return bookOf(
    { place: '', entries: lines.map(({ entry }) => entry) },
    { title, edition: edition.id, outliers, shared },
  );
}
