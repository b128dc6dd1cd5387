import type { Draft } from '../draft/draft.ts';
import type { Edition } from '../form/edition.ts';
import { editionForYear } from '../form/editions/index.ts';
import { once } from '../form/once.ts';
import { collectionTitle } from './book-of.ts';
import { checkHandedIn, uncheckedHandedIn } from './check-handed-in.ts';
import { compareUnits, sentenceKey } from './compare-units.ts';
import type { ComparedRoll } from './compare-units.ts';
import { fileLabels } from './file-labels.ts';
import { unitFinder } from './find-unit.ts';
import { organOf } from './handed-in.ts';
import type { HandedIn, HandedInReport } from './handed-in.ts';
import type { Collection, KeptFile, ReadFile } from './kept.ts';
import { rollOf } from './roll.ts';
import type { RollEntry } from './roll.ts';
import { sentenceIndex } from './shared-sentences.ts';
import { stands } from './state.ts';

/** A line of the roll with the file behind it, and the report as it was read beside last year's. */
export interface Line {
  entry: RollEntry;
  kept: KeptFile | undefined;
  draft: Draft | undefined;
  last: Draft | undefined;
}

/** What the files of a collection say, before anything is decided of them. */
export interface Collected extends Pick<ComparedRoll, 'outliers' | 'shared' | 'standOut'> {
  edition: Edition;
  /** what the collection is called on paper */
  title: string;
  lines: readonly Line[];
}

/** Where a unit has no report of last year. */
const noReport = {};

/** Checks are dear and what was read never changes: each report is checked once against each report of last year. */
const checkedAgainst = once((read: ReadFile) =>
  once((last: Draft | typeof noReport) => checkHandedIn(read, 'cells' in last ? last : undefined)),
);

/**
 * Brings the files to their units, checks each and sets them beside each other. `earlier` are the reports of the units of
 * earlier years, of each year one a unit. Decisions change nothing of it, so that it is asked once for all of them.
 */
export function collectedOf(
  { year, units }: Pick<Collection, 'year' | 'units'>,
  files: readonly KeptFile[],
  earlier: readonly Draft[],
): Collected {
  const edition = editionForYear(year);
  if (!edition) throw new Error(`no edition for ${String(year)}`);
  const before = earlierOf(earlier);
  const lastOf = (organ: string): Draft | undefined => before(organ).find((draft) => draft.year === year - 1);
  const { handedIn, behind, unusable } = broughtIn(year, files, (read, organ) =>
    checkedAgainst(read)(lastOf(organ) ?? noReport),
  );
  const index = sentenceIndex();
  for (const [{ organ }, { file, draft }] of behind) index.add(sentenceKey(file, organ), draft);
  const roll = rollOf(year, units, handedIn);
  const compared = compareUnits(roll, edition, index, before);
  return {
    ...compared,
    edition,
    title: collectionTitle(roll, year),
    lines: compared.roll.entries.map((entry): Line => {
      const found = entry.report ? behind.get(entry.report) : undefined;
      return {
        entry,
        kept: found?.kept ?? unusable.get(entry.file),
        draft: found?.draft,
        last: entry.unit === '' ? undefined : lastOf(entry.report?.organ ?? entry.unit),
      };
    }),
  };
}

/** The files as the roll asks for them. */
interface BroughtIn {
  handedIn: HandedIn[];
  /** the files, as the roll names them, and drafts behind the reports */
  behind: Map<HandedInReport, { file: string; draft: Draft; kept: KeptFile }>;
  /** by their names on the roll */
  unusable: Map<string, KeptFile>;
}

/** The reports of the files that are asked for, each under its organ or the unit that the office says. */
function broughtIn(
  year: number,
  files: readonly KeptFile[],
  reportOf: (read: ReadFile, organ: string) => HandedInReport,
): BroughtIn {
  const labels = fileLabels(files);
  const behind: BroughtIn['behind'] = new Map();
  const unusable: BroughtIn['unusable'] = new Map();
  const handedIn = files.flatMap((kept): HandedIn[] => {
    const { key, digest, writtenAt, refusal } = kept;
    const file = labels.get(key) ?? kept.file;
    const ofYear = kept.reports.filter(({ draft }) => draft.year === year);
    const used = ofYear.length > 0 ? ofYear : kept.reports.slice(0, 1);
    if (used.length === 0) {
      unusable.set(file, kept);
      return [{ file, digest, writtenAt, report: null, refusal }];
    }
    return used.map((read) => {
      const organ = kept.unit === '' ? organOf(read.draft) : kept.unit;
      const report = { ...reportOf(read, organ), organ };
      behind.set(report, { file, draft: read.draft, kept });
      return { file, digest, writtenAt, report, refusal: '' };
    });
  });
  return { handedIn, behind, unusable };
}

/**
 * The reports that count, a unit each, as a later year's collection asks for them: under the name their unit has here.
 * Which they are hangs on no finding, so that nothing of them is checked.
 */
export function standingReports(
  { year, units }: Pick<Collection, 'year' | 'units'>,
  files: readonly KeptFile[],
): Draft[] {
  const { handedIn, behind } = broughtIn(year, files, uncheckedHandedIn);
  return rollOf(year, units, handedIn).entries.flatMap(({ unit, state, report }) => {
    const draft = report && behind.get(report)?.draft;
    return draft && unit !== '' && stands(state) ? [{ ...draft, organ: { ...draft.organ, name: unit } }] : [];
  });
}

/** The earlier reports of an organ, the latest first. */
function earlierOf(earlier: readonly Draft[]): (organ: string) => readonly Draft[] {
  const byUnit = new Map<string, Draft[]>();
  for (const draft of [...earlier].sort((one, other) => other.year - one.year)) {
    const name = organOf(draft);
    const reports = byUnit.get(name);
    if (reports) reports.push(draft);
    else byUnit.set(name, [draft]);
  }
  const finder = unitFinder([...byUnit.keys()]);
  return (organ) => {
    const { unit } = organ === '' ? { unit: null } : finder.find(organ);
    return unit === null ? [] : (byUnit.get(unit) ?? []);
  };
}
