import type { Severity } from '../form/edition.ts';
import type { Draft } from '../draft/draft.ts';
import { staleOf } from '../statements/step/bound.ts';
import { staleKeptIn } from '../statements/step/kept.ts';
import { tooAlike } from './alike.ts';
import { arithmetic } from './arithmetic.ts';
import { brokenOff } from './broken-off.ts';
import { carriedNumbers } from './carried.ts';
import { openComments } from './comments.ts';
import { completeness } from './completeness.ts';
import { wrongDates } from './dates.ts';
import type { Finding } from './finding.ts';
import { leftovers } from './leftovers/leftovers.ts';
import { wrongWords } from './misprints.ts';
import { otherNames } from './names/index.ts';
import { brokenPoints } from './ordinals.ts';
import { outlineFaults } from './outline.ts';
import { staleNumbers } from './stale.ts';
import { textsAgainstTables } from './statements.ts';
import { unpairedMarks } from './unpaired.ts';
import { missingParts, unreadSentences } from './whole.ts';
import { printedTwice } from './printed-twice.ts';
import { againstSumOfUnits } from './sum-of-units.ts';
import { wrongYears } from './years.ts';

const order: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** Errors first, for `sort`. */
export function bySeverity(left: Finding, right: Finding): number {
  return order[left.severity] - order[right.severity];
}

/** What is asked of a draft, each on its own. A further check is a line. */
const checks: readonly ((draft: Draft) => Finding[])[] = [
  broken,
  againstSumOfUnits,
  missingParts,
  completeness,
  wrongDates,
  yearsAndCarried,
  textsAgainstTables,
  otherNames,
  leftovers,
  printedTwice,
  wrongWords,
  unpairedMarks,
  outlineFaults,
  brokenPoints,
  brokenOff,
  tooAlike,
  unreadSentences,
];

/** Everything found in a draft, errors first. Derived anew each time and stored nowhere. */
export function check(draft: Draft): Finding[] {
  const seen = new Map<string, number>();
  const asked = checks.flatMap((ask) => ask(draft));
  const stale = staleNumbers(draft, staleOf(staleKeptIn(draft), draft), asked);
  const found = [...asked, ...stale].map((one) => {
    const nth = (seen.get(one.key) ?? 0) + 1;
    seen.set(one.key, nth);
    // the same words twice in a text
    return nth === 1 ? one : { ...one, key: `${one.key}.${String(nth)}` };
  });
  return [...found, ...openComments(draft, found)].sort(bySeverity);
}

/** Two columns may share a finding. */
function broken(draft: Draft): Finding[] {
  const found = new Map<string, Finding>();
  for (const outcome of arithmetic(draft)) {
    if (outcome.state === 'broken') found.set(outcome.finding.key, outcome.finding);
  }
  return [...found.values()];
}

/** A year in a sentence of last year's is asked about once, with the other numbers of that sentence. */
function yearsAndCarried(draft: Draft): Finding[] {
  const carried = carriedNumbers(draft);
  const asked = carried.flatMap(({ where: { place } }) => (place === null ? [] : [place]));
  const isAsked = ({ rule, where: { place } }: Finding): boolean =>
    rule === 'year' &&
    asked.some(({ text, from, to }) => text === place?.text && from <= place.from && place.to <= to);
  return [...carried, ...wrongYears(draft).filter((found) => !isAsked(found))];
}
