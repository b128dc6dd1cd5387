import { askedLast, checkAsRead, commentKey, markInComment, timesSentBack } from '../check/index.ts';
import { asBefore, editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { organOf, saysOf } from './handed-in.ts';
import type { HandedInReport } from './handed-in.ts';
import type { ReadFile } from './kept.ts';
import { mended, mendedWords } from './mended.ts';
import { withBlankTotals } from './whole-cells.ts';

/** What is asked of words, of which a workbook has none. */
const ofWords: ReadonlySet<string> = new Set([
  'emptyText',
  'unsigned',
  'noPeriod',
  'noTitle',
  'sectionTitle',
]);

/** A report that came in, as far as it is told whose it is and which of several stands: nothing of it is checked. */
export function uncheckedHandedIn({ draft, isTables }: Pick<ReadFile, 'draft' | 'isTables'>): HandedInReport {
  // sums that a program writes as formulas have no value before Excel has opened the file
  const cells = isTables ? withBlankTotals(editionOf(draft), draft.cells) : draft.cells;
  return {
    organ: organOf(draft),
    year: draft.year,
    edition: draft.edition,
    cells,
    says: saysOf({ ...draft, cells }),
    sentBack: timesSentBack(draft.comments),
    notes: [],
    findings: [],
  };
}

/**
 * A report that came in, checked. `last` is the unit's report of the year before, from the county's own files; without it
 * the one that the draft itself was begun from stands for it.
 */
export function checkHandedIn(
  { draft: read, notes, titles, isTables }: ReadFile,
  last: Draft | undefined,
): HandedInReport {
  const unchecked = uncheckedHandedIn({ draft: read, isTables });
  const draft = { ...read, cells: unchecked.cells };
  const asked = last && last.year < draft.year ? { ...draft, before: asBefore(last) } : draft;
  const found = checkAsRead(asked, notes, titles);
  const sentBack = askedLast(draft.comments).flatMap(({ text }) => markInComment(text) ?? []);
  return {
    ...unchecked,
    notes: [
      ...(isTables ? ['这是只有三张表的表格文件，没有文字部分，只查了表。请让单位交完整的 Word 报告。'] : []),
      ...(sentBack.length > 0 ? [mendedWords(mended(sentBack, found), '退回时的批注', found)] : []),
      ...answersIn(draft),
      ...notes.map(({ message }) => message),
    ],
    findings: isTables
      ? found.filter(
          ({ rule, where }) => !ofWords.has(rule) && !(rule === 'read' && where.cells.length === 0),
        )
      : found,
  };
}

/** What the unit answers to the comments it was sent, where it hands in a draft of this program. */
function answersIn({ comments, reasons }: Draft): string[] {
  return askedLast(comments).flatMap((comment) => {
    const key = commentKey(comment);
    const answer = Object.entries(reasons)
      .find(([of]) => of === key || of.startsWith(`${key}#`))?.[1]
      .trim();
    return answer === undefined || answer === ''
      ? []
      : [`对批注“${comment.text.slice(0, 40)}…”，单位答复：${answer}`];
  });
}
