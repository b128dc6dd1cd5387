import { withCells } from '../../shared/draft/draft.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { valueOf } from '../value-of.ts';
import { lastYearDraft, thisYear } from '../walks/last-year.ts';

/** Last year's numbers of a township with a few applications. */
const lastNumbers: Record<CellId, CellValue> = {
  'disclosure.normativeDocuments.inForce': 6,
  'disclosure.permits.decisions': 205,
  'disclosure.penalties.decisions': 31,
  'requests.new.person': 9,
  'requests.new.business': 2,
  'requests.granted.person': 6,
  'requests.granted.business': 2,
  'requests.unavailable.notHeld.person': 1,
  'requests.carriedOut.person': 2,
  'disputes.cases.reconsideration.upheld': 1,
};
/** This year's, with one pending application booked under another kind of applicant at closing. */
const numbers: Record<CellId, CellValue> = {
  'disclosure.normativeDocuments.made': 2,
  'disclosure.normativeDocuments.repealed': 1,
  'disclosure.normativeDocuments.inForce': 7,
  'disclosure.permits.decisions': 218,
  'disclosure.penalties.decisions': 26,
  'requests.new.person': 14,
  'requests.new.business': 3,
  'requests.new.legal': 1,
  'requests.granted.person': 7,
  'requests.granted.business': 2,
  'requests.granted.legal': 1,
  'requests.partial.person': 2,
  'requests.refused.thirdParty.person': 1,
  'requests.unavailable.notHeld.person': 3,
  'requests.rejected.petition.person': 1,
  'requests.otherHandling.notCorrected.person': 1,
  'requests.carriedOut.person': 2,
  'disputes.cases.reconsideration.upheld': 1,
};

/** Last year's report, with an address that is nobody's in its contact. */
export function lastReport(): Draft {
  const draft = lastYearDraft(lastNumbers);
  const words = JSON.stringify(draft).replaceAll(draft.organ.email, 'xxgk@example.cn');
  return valueOf(readDraft(JSON.parse(words)));
}

/** This year's report, half way through its texts, tables filled. */
export function thisReport(): Draft {
  const zeros = lastYearDraft().cells;
  const began = valueOf(nextYear(lastReport(), thisYear, 'this'));
  const typed = new Map(
    Object.entries({ ...zeros, ...numbers }).filter(
      ([id]) =>
        !id.startsWith('requests.carriedIn') && !id.endsWith('.total') && !id.includes('handledTotal'),
    ),
  );
  return withCells(began, typed);
}
