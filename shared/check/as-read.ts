import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { cellsOf } from '../form/edition.ts';
import type { CellId, Edition, SectionId } from '../form/edition.ts';
import { equationsOf, sumOf } from '../form/equations.ts';
import type { CellValue } from '../form/cells.ts';
import { once } from '../form/once.ts';
import { bySeverity, check } from './check.ts';
import { unfilledCells } from './completeness.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { markOf } from './mark.ts';

/** What a reader says of a report beside its draft; `recognise` gives it. */
export interface ReadingNote {
  message: string;
  cells: readonly CellId[];
  text?: string | undefined;
  guess?: string | undefined;
  alsoChecked?: boolean | undefined;
  comment?: boolean | undefined;
  missing?: boolean | undefined;
}
/** A section's title as it is printed. */
export interface PrintedTitle {
  section: SectionId;
  printed: string;
}

/**
 * Everything found in a report that was read: its blanks stand for zeros and its blank totals for the sums of their
 * parts, as authors who leave zeros out mean it; the blanks themselves are one finding. What the reader noted is found
 * too.
 */
export function checkAsRead(
  draft: Draft,
  notes: readonly ReadingNote[],
  titles: readonly PrintedTitle[] = [],
): Finding[] {
  const found = check(withBlanksFilled(draft)).filter(({ rule }) => !ofAuthor.has(rule));
  return [...found, ...unfilledCells(draft), ...noted(draft, notes), ...changedTitles(draft, titles)].sort(
    bySeverity,
  );
}

/** What a draft asks of its author alone: its name, every sentence looked at, every cell filled, every comment seen to. */
const ofAuthor: ReadonlySet<string> = new Set(['noOrgan', 'unread', 'unfilled', 'comment']);

/** The cells and the sums that blanks are filled by. */
const fillingOf = once((edition: Edition) => {
  const totals = equationsOf(edition).filter(({ relation }) => relation.fills);
  return {
    cells: [...cellsOf(edition).values()],
    totals,
    totalIds: new Set(totals.flatMap(({ left }) => left.plus)),
  };
});

/** Tables without any value were not read; nothing is supposed of them. */
function withBlanksFilled(draft: Draft): Draft {
  const { cells: all, totals, totalIds } = fillingOf(editionOf(draft));
  const blank = all.filter(({ id }) => draft.cells[id] === undefined);
  if (blank.length === 0) return draft;
  const read = new Set(all.filter(({ id }) => draft.cells[id] !== undefined).map(({ table }) => table));
  const cells: Record<CellId, CellValue> = { ...draft.cells };
  for (const { id, table, takes } of blank)
    if (read.has(table) && !totalIds.has(id)) cells[id] = takes === 'amount' ? '0' : 0;
  // the corner of table three is a total of totals: once more for those that waited
  for (const { left, right } of [...totals, ...totals]) {
    const [total] = left.plus;
    if (total === undefined || cells[total] !== undefined) continue;
    const sum = sumOf(cells, right.plus);
    if (sum !== undefined) cells[total] = Number(sum);
  }
  return { ...draft, cells };
}

/** What was not read at all is certain; what was repaired or is missing is doubted; what is about no cell is said. */
function noted(draft: Draft, notes: readonly ReadingNote[]): Finding[] {
  const seen = new Map<string, number>();
  const own = notes.filter(({ alsoChecked }) => !alsoChecked);
  return own.map(({ message, cells, guess, comment, missing }) => {
    // by what it is about, so that another version can be asked for the same
    const of = comment ? `comment.${markOf(message)}` : (cells[0] ?? markOf(message.replace(/\d+/gu, '')));
    const nth = (seen.get(of) ?? 0) + 1;
    seen.set(of, nth);
    const isDoubted = (cells.length > 0 && !comment) || guess !== undefined || missing === true;
    const isLost = !comment && cells.some((id) => draft.cells[id] === undefined);
    const end = message.indexOf('。');
    const [says, remedy] = end === -1 ? [message, ''] : [message.slice(0, end), message.slice(end + 1)];
    return finding('read', {
      of: nth === 1 ? of : `${of}.${String(nth)}`,
      cells,
      says: [saying(says)],
      remedy,
      severity: isLost ? 'error' : isDoubted ? 'warning' : 'hint',
    });
  });
}

/** Titles of sections that are not the official ones. Spaces, brackets and marks are no difference. */
function changedTitles(draft: Draft, titles: readonly PrintedTitle[]): Finding[] {
  const plain = (title: string): string => title.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  return titles.flatMap(({ section, printed }) => {
    const official = editionOf(draft).sections.find(({ id }) => id === section)?.title ?? '';
    if (plain(printed) === plain(official)) return [];
    return [
      finding('sectionTitle', {
        of: section,
        name: `“${official}”`,
        says: [{ kind: 'words', before: '标题写成了', words: [printed.trim()], after: '' }],
        remedy: `请改回“${official}”。`,
      }),
    ];
  });
}
