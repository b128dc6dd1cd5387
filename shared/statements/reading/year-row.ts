import type { Claim, Counted, Figure } from '../claim.ts';
import { counted } from '../counted/counted.ts';
import type { Word } from '../pieces/lex.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { YearRow } from '../spoken/rows-begun.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isTelling } from '../pieces/telling.ts';

/**
 * 2023年、2024年、2025年分别受理3件、5件、8件; 受理2023年3件，2024年5件，2025年8件: the numbers of one thing by years. This
 * year's and last year's can be held against tables. Says whether the number is one of such a row.
 */
export function takenByYears(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): boolean {
  const row = spoken.yearRow;
  if (row) {
    const year = row.isTold ? yearIn(piece.before) : undefined;
    if (year !== undefined) row.years.push(year);
    row.figures.push(figure);
    return true;
  }
  if (spoken.lists.isOpen || !figure.isExact) return false;
  const years = yearsOf(spoken, piece);
  if (years.length === 0) return false;
  const first = countedAnyYear(spoken, piece, figure, before);
  if (!first) return false;
  spoken.yearRow = { years, first, figures: [figure], isTold: years.length === 1 };
  // one year alone is read as ever, until the next one follows
  return years.length > 1;
}

/** The row is over: what it says of this year and the last, if it has a number for each year. */
export function endYears(spoken: Spoken): void {
  const row = spoken.yearRow;
  if (!row) return;
  spoken.yearRow = undefined;
  const { years, figures, first, isTold } = row;
  if (figures.length !== years.length || figures.length < 2) return;
  figures.forEach((figure, at) => {
    // the first one of those with a year each was read before
    if (isTold && at === 0) return;
    const claim = ofYear(years[at] ?? 0, spoken.year, figure, first);
    if (!claim) return;
    spoken.claims.push(claim);
    if (claim.kind === 'counted') spoken.lastCounted = claim;
  });
}

/** Whether a number is the next one of the row: bare, or in a row of years with a year alone. */
export function isOfRow({ years, figures, first, isTold }: YearRow, piece: Piece): boolean {
  const { quantity, before, behind, opens } = piece;
  if (!quantity || behind.some(isTelling)) return false;
  if (quantity.unit !== first.figure.unit && quantity.unit !== '' && first.figure.unit !== '') return false;
  const isJoined = /^[、，；]$/u.test(opens) || before.some(({ text }) => /^[和及与]|以及$/u.test(text));
  if (!isJoined) return false;
  const year = yearIn(before);
  const isBare = before.every(({ meaning }) => meaning === 'filler' || meaning === 'year');
  if (!isBare || (year !== undefined) !== isTold) return false;
  return isTold || figures.length < years.length;
}

/** The one year that words name. */
function yearIn(words: readonly Word[]): number | undefined {
  const [year, ...more] = words.filter(({ meaning }) => meaning === 'year');
  return year && more.length === 0 ? Number(year.text.slice(0, 4)) : undefined;
}

/** The years that a row begins with: those told before 分别, or the one beside the number. */
function yearsOf({ years, year: own, text }: Spoken, { before, behind }: Piece): number[] {
  if (before.some(({ meaning }) => meaning === 'respectively'))
    return years.length > 1 && !areSeveral(text, before) ? [...years] : [];
  const year = yearIn(before);
  const isAlone = year !== undefined && year < own && !behind.some(isStatement);
  return isAlone ? [year] : [];
}

const isTime: ReadonlySet<Word['meaning']> = new Set(['year', 'lastYear', 'otherTime']);
/** 上年、本年公开及部分公开分别为3件、5件: whether by years or by what is named, is not said. */
function areSeveral(text: string, words: readonly Word[]): boolean {
  const time = words.findLast(({ meaning, text: said }) => isTime.has(meaning) || said.endsWith('年'));
  const row = words.find(({ meaning }) => meaning === 'respectively');
  return /[、和及与]/u.test(text.slice(time?.to ?? words[0]?.from, row?.from));
}

/** What a number would count if it were of this year. */
function countedAnyYear(spoken: Spoken, piece: Piece, figure: Figure, before: Topic): Counted | undefined {
  const { claim, leaves } = counted(spoken, piece, figure, before, true);
  spoken.isOfDisclosure = leaves.isOfDisclosure ?? spoken.isOfDisclosure;
  return claim?.kind === 'counted' ? claim : undefined;
}

function ofYear(year: number, own: number, figure: Figure, first: Counted): Claim | undefined {
  const stretch = { from: figure.from, to: figure.to };
  if (year === own) return { ...first, stretch, figure };
  return year === own - 1 ? { ...first, kind: 'was', stretch, figure } : undefined;
}
