import type { HandedIn, HandedInReport } from './handed-in.ts';
import { laterVersion } from './later-version.ts';
import { placeNamed, plainName, shortPlace } from './place.ts';
import { mendedSince, mendedWords } from './mended.ts';
import { stateOf, stateOfFindings } from './state.ts';
import type { State } from './state.ts';
import { unitFinder } from './find-unit.ts';

/** A line of the roll: a file that came in, or a unit of which none did. */
export interface RollEntry {
  /** '' where nothing came in */
  file: string;
  /** '' where it is not known whose report it is */
  unit: string;
  /** of the report; null where there is none */
  year: number | null;
  state: State;
  report: HandedInReport | null;
  /** what is to be asked or known about the file, whole sentences */
  notes: readonly string[];
}

/** The roll of a collection: first every unit of the list in its order, then what belongs to none of them. */
export interface Roll {
  entries: readonly RollEntry[];
  /** of the county; '' where the names do not say */
  place: string;
}

/**
 * Brings the files to their units and says how each stands. Without a list the units are those whose reports came in.
 * What is not certain is asked about in a note and never guessed.
 */
export function rollOf(year: number, listed: readonly string[] | null, files: readonly HandedIn[]): Roll {
  const units = [...new Map((listed ?? namesIn(files)).map((unit) => [plainName(unit), unit])).values()];
  const finder = unitFinder(units, namesIn(files));
  const byUnit = new Map<string, Arrived[]>(units.map((unit) => [unit, []]));
  const others: RollEntry[] = [];
  const digests = new Map<string, string>();
  for (const handedIn of files) {
    const { file, digest, report, refusal } = handedIn;
    const other = (state: State, unit: string, note: string): void =>
      void others.push({ file, unit, year: report?.year ?? null, state, report, notes: [note] });
    if (!report) {
      other(stateOf('unusable'), '', refusal);
      continue;
    }
    // a package may hold several reports
    const mark = `${digest} ${report.says}`;
    const same = digests.get(mark);
    const found = finder.find(report.organ);
    if (same !== undefined && digest !== '') {
      other(stateOf('twice'), found.unit ?? '', `与“${same}”是同一个文件。只算一份。`);
      continue;
    }
    digests.set(mark, file);
    if (found.unit === null) {
      other(stateOf('unlisted'), '', found.why);
      continue;
    }
    if (report.year !== year) {
      const note = `这是 ${String(report.year)} 年的报告，要的是 ${String(year)} 年的。请退回，请单位交 ${String(year)} 年的报告。`;
      other(stateOf('wrongYear'), found.unit, note);
      continue;
    }
    byUnit.get(found.unit)?.push({ ...handedIn, report, doubt: found.doubt });
  }
  const twice = twiceListed(listed ?? []);
  const entries = units.flatMap((unit) => linesOf(unit, byUnit.get(unit) ?? [], twice, others));
  const place = finder.place;
  return {
    place,
    entries: [...entries, ...others].map((entry) =>
      listed ? entry : withAlike(withOtherPlace(entry, place), finder.alike(entry.unit)),
    ),
  };
}

type Arrived = HandedIn & { report: HandedInReport; doubt: string | null };

function namesIn(files: readonly HandedIn[]): string[] {
  return files.flatMap(({ report }) => (report && report.organ !== '' ? [report.organ] : []));
}

function twiceListed(listed: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    listed.map(plainName).filter((name) => {
      const again = seen.has(name);
      seen.add(name);
      return again;
    }),
  );
}

/** What came in of one unit: the version that counts first, then those it takes the place of. */
function linesOf(
  unit: string,
  arrived: readonly Arrived[],
  twice: ReadonlySet<string>,
  others: readonly RollEntry[],
): RollEntry[] {
  const askedTwice = twice.has(plainName(unit))
    ? [`名单里有两个“${unit}”，说不准收到的是哪一个的。请在名单里写全称。`]
    : [];
  if (arrived.length === 0) {
    const near = others.filter((other) => other.unit === unit && other.state.kind === 'wrongYear');
    const note =
      near.length > 0 ? `交来的是别的年份的报告（${near.map(({ file }) => file).join('、')}）。` : '';
    return [
      {
        file: '',
        unit,
        year: null,
        state: stateOf('missing'),
        report: null,
        notes: [`还没有收到“${unit}”的报告。${note}`, ...askedTwice],
      },
    ];
  }
  const line = ({ file, report, doubt }: Arrived, state: State, ...notes: string[]): RollEntry => ({
    file,
    unit,
    year: report.year,
    state,
    report,
    notes: [...(doubt === null ? [] : [doubt]), ...notes],
  });
  if (askedTwice.length > 0)
    return arrived.map((one) => line(one, stateOfFindings(one.report.findings), ...askedTwice));
  const different: Arrived[] = [];
  const again: RollEntry[] = [];
  const bySaying = new Map<string, string>();
  for (const one of [...arrived].sort(wordFirst)) {
    const first = bySaying.get(one.report.says);
    if (first === undefined) {
      bySaying.set(one.report.says, one.file);
      different.push(one);
    } else again.push(line(one, stateOf('twice'), `与“${first}”内容相同，只算一份。`));
  }
  const { latest, why, earlier } = laterVersion(different);
  if (!latest) return again;
  const replaced = earlier.map((one) =>
    line(one, stateOf('replaced'), `同一单位还有“${latest.file}”，${why}。说错了的，请移走不用的一份。`),
  );
  const asked =
    earlier.length === 0
      ? []
      : [`同一单位交来 ${String(different.length)} 份不同的报告，用的是这一份：${why}。请核对。`];
  const [before] = earlier;
  const mended = before
    ? [
        mendedWords(
          mendedSince(before.report.findings, latest.report.findings),
          '上一份',
          latest.report.findings,
        ),
      ]
    : [];
  return [line(latest, stateOfFindings(latest.report.findings), ...asked, ...mended), ...replaced, ...again];
}

/** Of files that say the same the Word file counts: comments can be put into it. */
function wordFirst(one: Arrived, other: Arrived): number {
  const isWord = ({ file }: Arrived): number => (/\.docx$/iu.test(file) ? 0 : 1);
  return isWord(one) - isWord(other);
}

/** Without a list two ways to write one name are two units. */
function withAlike(entry: RollEntry, alike: readonly string[]): RollEntry {
  if (entry.unit === '' || alike.length === 0) return entry;
  const names = alike.map((name) => `“${name}”`).join('、');
  const note = `名称与${names}相近，说不准是不是同一个单位，分开列了。请核对。`;
  return { ...entry, notes: [...entry.notes, note] };
}

/** Without a list nobody says who belongs: a name of another place is asked about. */
function withOtherPlace(entry: RollEntry, place: string): RollEntry {
  const named = placeNamed(entry.unit);
  if (place === '' || entry.unit === '' || named === '' || plainName(entry.unit).includes(shortPlace(place)))
    return entry;
  if (place.startsWith(named)) return entry;
  const note = `名称里没有“${place}”，像是${named}的报告。请核对是不是放错了。`;
  return { ...entry, notes: [...entry.notes, note] };
}
