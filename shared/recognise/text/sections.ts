import { sectionIds } from '../../form/edition.ts';
import type { Edition, SectionId, TableId } from '../../form/edition.ts';
import { headingOf } from '../../words/heading.ts';
import { titleWordings } from '../labels/section-titles.ts';
import { essence, squeeze } from '../wording.ts';

/** A piece of the report in reading order: a line of text, or the place of one of the form's tables. */
export type BodyPart = { kind: 'line'; text: string } | { kind: 'table'; tables: readonly TableId[] };

/** Longer lines are sentences. */
const longestTitle = 40;
/** The same with the spaces a title may be stretched by. */
const widestTitle = 4 * longestTitle;

interface Candidate {
  at: number;
  section: SectionId;
  /** how it is numbered: the level of its number, 0 without one */
  style: number;
  numbered: boolean;
}

export interface Sections {
  /** pieces before the first section */
  front: readonly BodyPart[];
  texts: ReadonlyMap<SectionId, readonly string[]>;
  /** sections whose heading was not found */
  missing: readonly SectionId[];
  /** the titles as they are printed, of the sections whose heading was found */
  titles: readonly { section: SectionId; printed: string }[];
}

/** Divides what follows the title into the six sections, by their headings and by the tables that stand in them. */
export function divide(pieces: readonly BodyPart[], edition: Edition): Sections {
  const split = pieces.flatMap((piece) =>
    piece.kind === 'line' ? splitHeading(piece.text, edition) : [piece],
  );
  const headings = chosen(candidatesOf(split));
  const front: BodyPart[] = [];
  const texts = new Map<SectionId, string[]>();
  let current: SectionId | undefined;
  const reach = (section: SectionId): void => {
    current = section;
    texts.set(section, texts.get(section) ?? []);
  };
  split.forEach((piece, index) => {
    const heading = headings.get(index);
    if (heading !== undefined) {
      reach(heading);
    } else if (piece.kind === 'table') {
      // a table whose heading is missing still begins its section
      for (const table of piece.tables) if (isBefore(current, table)) reach(table);
    } else if (current === undefined) front.push(piece);
    else {
      texts.get(current)?.push(piece.text);
    }
  });
  const found = new Set(headings.values());
  const titles = split.flatMap((piece, index) => {
    const section = headings.get(index);
    return section !== undefined && piece.kind === 'line' ? [{ section, printed: piece.text }] : [];
  });
  return { front, texts, missing: sectionIds.filter((section) => !found.has(section)), titles };
}

function isBefore(current: SectionId | undefined, section: SectionId): boolean {
  return current === undefined || sectionIds.indexOf(current) < sectionIds.indexOf(section);
}

/** 一、总体情况。2020年，我局…: a title with its text in the same paragraph. */
function splitHeading(line: string, edition: Edition): BodyPart[] {
  const text = line.trim();
  if (text.length > longestTitle || /[。：:]/u.test(text)) {
    for (const { title } of edition.sections) {
      const rest = /^[\s。：:]+/u.exec(text.slice(title.length));
      if (!text.startsWith(title) || !rest) continue;
      return [title, text.slice(title.length + rest[0].length)].map((part) => ({ kind: 'line', text: part }));
    }
  }
  return [{ kind: 'line', text: line }];
}

function candidatesOf(pieces: readonly BodyPart[]): Candidate[] {
  return pieces.flatMap((piece, at): Candidate[] => {
    if (piece.kind === 'table' || piece.text.length > widestTitle) return [];
    const tight = withOfficialNumber(squeeze(piece.text));
    if (tight === '' || tight.length > longestTitle || /[。；;！？]/u.test(tight.slice(0, -1))) return [];
    const number = headingOf(tight);
    const words = essence(tight);
    return sectionIds.flatMap((section, index) =>
      titleWordings[section].test(words)
        ? [{ at, section, style: number?.level ?? 0, numbered: number?.ordinal === index + 1 }]
        : [],
    );
  });
}

/** 一. and 一， and 第一部分 stand where 一、 should. */
function withOfficialNumber(tight: string): string {
  return tight.replace(/^(?:第([一二三四五六])(?:部分|章)[、,.:]?|([一二三四五六])[.,:])/u, '$1$2、');
}

/** More lines that could be headings are no report. */
const mostCandidates = 200;

/**
 * The headings among the candidates. All six are numbered in the same way, so the way that gives most of them, with
 * the right numbers, is theirs; others of the same words are headings within a section.
 */
function chosen(all: readonly Candidate[]): Map<number, SectionId> {
  const candidates = all.slice(0, mostCandidates);
  let best: Candidate[] = [];
  let bestScore = 0;
  for (const style of [1, 2, 3, 0, 4]) {
    const chain = rising(candidates.filter((one) => one.style === style));
    const score =
      chain.length + chain.filter(({ numbered }) => numbered).length * 0.5 + (style === 1 ? 0.6 : 0);
    if (chain.length > 0 && score > bestScore) [best, bestScore] = [chain, score];
  }
  const style = best[0]?.style;
  // headings that lost their number, between those that kept it
  const headings = [...best];
  for (const one of candidates.filter((candidate) => candidate.style === 0 && style !== 0)) {
    const fits = headings.every((other) =>
      other.at < one.at
        ? sectionIds.indexOf(other.section) < sectionIds.indexOf(one.section)
        : sectionIds.indexOf(other.section) > sectionIds.indexOf(one.section),
    );
    if (fits) headings.push(one);
  }
  return new Map(headings.map(({ at, section }) => [at, section]));
}

/** The longest run of candidates in the order of the sections; of the same section the best numbered first. */
function rising(candidates: readonly Candidate[]): Candidate[] {
  const chains: { chain: Candidate[]; score: number }[] = [];
  for (const one of candidates) {
    let best: { chain: Candidate[]; score: number } = { chain: [], score: 0 };
    for (const { chain, score } of chains) {
      const last = chain.at(-1);
      if (
        last &&
        sectionIds.indexOf(last.section) < sectionIds.indexOf(one.section) &&
        last.at < one.at &&
        score > best.score
      ) {
        best = { chain, score };
      }
    }
    chains.push({ chain: [...best.chain, one], score: best.score + 1 + (one.numbered ? 0.5 : 0) });
  }
  return chains.reduce((best, one) => (one.score > best.score ? one : best), {
    chain: [] as Candidate[],
    score: 0,
  }).chain;
}
