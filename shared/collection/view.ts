import type { Draft } from '../draft/draft.ts';
import type { Edition } from '../form/edition.ts';
import { editionForYear } from '../form/editions/index.ts';
import { addUp } from './add-up.ts';
import type { Sums } from './add-up.ts';
import { bookOf } from './book-of.ts';
import type { Book } from './book.ts';
import { checkHandedIn } from './check-handed-in.ts';
import { compareUnits, sentenceKey } from './compare-units.ts';
import { unitFinder } from './find-unit.ts';
import { doubtedCells, organOf } from './handed-in.ts';
import type { HandedIn } from './handed-in.ts';
import type { Collection, KeptFile } from './kept.ts';
import { shortPlace } from './place.ts';
import { rollOf } from './roll.ts';
import type { RollEntry } from './roll.ts';
import { sentenceIndex } from './shared-sentences.ts';
import { stands, stateOf } from './state.ts';

/** A line of the roll with the file behind it, and the report as it was read. */
export interface Line {
  entry: RollEntry;
  kept: KeptFile | undefined;
  draft: Draft | undefined;
  last: Draft | undefined;
}

/** All that a collection shows, derived from its files. */
export interface CollectionView {
  edition: Edition;
  lines: readonly Line[];
  sums: Sums;
  book: Book;
}

/** Derives the roll, the sums and what stands out. `last` are the reports of the year before. */
export function viewOf(
  about: Collection,
  files: readonly KeptFile[],
  last: readonly Draft[],
): CollectionView {
  const edition = editionForYear(about.year);
  if (!edition) throw new Error(`no edition for ${String(about.year)}`);
  const before = new Map(last.map((draft) => [organOf(draft), draft]));
  const finder = unitFinder([...before.keys()]);
  const lastOf = (organ: string): Draft | undefined => {
    const { unit } = organ === '' ? { unit: null } : finder.find(organ);
    return unit === null ? undefined : before.get(unit);
  };
  const index = sentenceIndex();
  const drafts = new Map<string, { draft: Draft; kept: KeptFile }>();
  const handedIn = files.flatMap((kept): HandedIn[] => {
    const { file, digest, writtenAt, refusal } = kept;
    const ofYear = kept.reports.filter(({ draft }) => draft.year === about.year);
    const used = ofYear.length > 0 ? ofYear : kept.reports.slice(0, 1);
    if (used.length === 0) return [{ file, digest, writtenAt, report: null, refusal }];
    return used.map((read) => {
      const organ = organOf(read.draft);
      index.add(sentenceKey(file, organ), read.draft);
      drafts.set(sentenceKey(file, organ), { draft: read.draft, kept });
      return { file, digest, writtenAt, report: checkHandedIn(read, lastOf(organ)), refusal: '' };
    });
  });
  const roll = rollOf(about.year, about.units, handedIn);
  const compared = compareUnits(roll, edition, index, (organ) =>
    [lastOf(organ)].flatMap((draft) => draft ?? []),
  );
  const lines = compared.roll.entries.map((entry): Line => {
    const organ = entry.report?.organ ?? '';
    const found = drafts.get(sentenceKey(entry.file, organ));
    const kept = found?.kept ?? files.find(({ file }) => entry.file !== '' && file === entry.file);
    return { entry: decided(entry, kept), kept, draft: found?.draft, last: lastOf(organ) };
  });
  const uncounted = new Set(about.uncounted);
  const summands = lines.flatMap(({ entry: { unit, state, report } }) =>
    report && stands(state) && !uncounted.has(unit)
      ? [{ unit, edition: report.edition, cells: report.cells, doubted: doubtedCells(report.findings) }]
      : [],
  );
  const title = `${shortPlace(roll.place)}${String(about.year)}年政府信息公开工作年度报告汇总`;
  return {
    edition,
    lines,
    sums: addUp(edition, summands),
    book: bookOf(
      { ...compared.roll, entries: lines.map(({ entry }) => entry) },
      { title, edition: edition.id, outliers: compared.outliers, shared: compared.shared },
    ),
  };
}

/** The office's own word stands above what was found. */
function decided(entry: RollEntry, kept: KeptFile | undefined): RollEntry {
  if (!kept || !stands(entry.state) || kept.decision === 'open') return entry;
  return { ...entry, state: stateOf(kept.decision) };
}
