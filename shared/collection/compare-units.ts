import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { nameOfCell } from '../form/edition.ts';
import type { Edition } from '../form/edition.ts';
import { findEdition } from '../form/editions/index.ts';
import { inForm } from '../last-year/compare.ts';
import { addNotes } from './add-notes.ts';
import type { Book } from './book.ts';
import { outliersAmong } from './outliers.ts';
import type { Compared, Outlier } from './outliers.ts';
import type { Roll } from './roll.ts';
import { copyingWords } from './shared-sentences.ts';
import type { SentenceIndex } from './shared-sentences.ts';
import { stands } from './state.ts';

/** The roll with what stands out between units, and the same for the 汇总表. */
export interface ComparedRoll extends Pick<Book, 'outliers' | 'shared'> {
  roll: Roll;
  /** what stands out among the numbers, by their cells */
  standOut: readonly Outlier[];
}

/** What a report is known by in the index of sentences. */
export function sentenceKey(file: string, organ: string): string {
  return `${file}\n${organ}`;
}

/** Sets the units beside each other and beside their own earlier years. `earlier` has the latest first. */
export function compareUnits(
  roll: Roll,
  edition: Edition,
  index: SentenceIndex,
  earlier: (organ: string) => readonly Draft[],
): ComparedRoll {
  const standing = roll.entries.flatMap((entry) =>
    entry.report && stands(entry.state) ? [{ ...entry, report: entry.report }] : [],
  );
  const units = standing.flatMap(({ unit, report }): Compared[] => {
    const from = findEdition(report.edition);
    if (from !== edition) return [];
    const before = earlier(report.organ).filter(({ year }) => year < report.year);
    const inOrder = before.filter(({ year }, at) => year === report.year - 1 - at);
    return [
      {
        unit,
        cells: report.cells,
        earlier: inOrder.map((last) => inForm(last.cells, editionOf(last), edition)),
      },
    ];
  });
  const outliers = outliersAmong(edition, units);
  const unitOf = new Map(standing.map(({ file, unit, report }) => [sentenceKey(file, report.organ), unit]));
  const { sentences, copying } = index.shared((key) => unitOf.get(key));
  const notes = new Map<string, string[]>();
  const note = (unit: string, words: string): void =>
    void notes.set(unit, [...(notes.get(unit) ?? []), words]);
  for (const { unit, cell, value, reason } of outliers) {
    note(unit, `${nameOfCell(edition, cell)}是 ${value}，${reason}`);
  }
  for (const one of copying) {
    const words = copyingWords(one);
    if (words !== undefined) note(one.unit, words);
  }
  return {
    roll: addNotes(roll, notes),
    standOut: outliers,
    outliers: outliers.map(({ cell, ...one }) => ({ ...one, cell: nameOfCell(edition, cell) })),
    shared: sentences.slice(0, mostShared),
  };
}

/** Rows of a sheet that somebody may read. */
const mostShared = 5000;
