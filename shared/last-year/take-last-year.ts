import { asBefore, editionOf, unnamedOrgan, withCells } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { cellsOf, textIds } from '../form/edition.ts';
import type { CellId, TextId } from '../form/edition.ts';
import { editionForYear } from '../form/editions/index.ts';
import { preambleOf } from '../report/preamble.ts';
import { carriedIn, movedOn } from './next-year.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { totalCells } from '../draft/totals.ts';

/** A draft that has taken last year's report on, and what of it was filled. */
export interface TakenLastYear {
  draft: Draft;
  cells: CellId[];
  texts: TextId[];
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/**
 * Last year's report for a draft that was begun without it: kept as `before`, its 结转下年度 as 上年结转 and its texts,
 * each only where nothing is filled in yet. One from further back brings its words alone, as in `nextYear`. Refused
 * where the draft has last year's report already, or where the report is not older than the draft.
 * @param typed cells with a text the draft does not hold, because it is no number yet; they are left alone too
 */
export function takeLastYear(
  draft: Draft,
  last: Draft,
  typed: ReadonlySet<CellId> = new Set(),
): Result<TakenLastYear> {
  if (draft.before) {
    return fail('invalid', `这份草稿已经带着 ${String(draft.before.year)} 年的报告了，没有再带。`);
  }
  if (last.year >= draft.year) {
    return fail(
      'invalid',
      `这是 ${String(last.year)} 年的报告，不能作为 ${String(draft.year)} 年的去年。${
        editionForYear(draft.year - 1)
          ? `请选用 ${String(draft.year - 1)} 年的报告。`
          : `${String(draft.year)} 年是最早的一年，不用带去年的报告，请直接填写。`
      }`,
    );
  }
  const known = cellsOf(editionOf(draft));
  const isFree = (id: CellId): boolean => known.has(id) && draft.cells[id] === undefined && !typed.has(id);
  const values =
    last.year === draft.year - 1 ? carriedIn(last, editionOf(draft)) : new Map<CellId, number | string>();
  const automatic = totalCells(editionOf(draft));
  // beside numbers of the author's own, last year's total would be no sum: it follows from the parts
  const isOwn = [...values.keys()].some((id) => !isFree(id));
  const free = new Map([...values].filter(([id]) => isFree(id) && !(isOwn && automatic.has(id))));
  const lastTexts = movedOn(last, draft.year);
  const composed = preambleOf(draft.organ, draft.year);
  // the preamble a blank draft begins with is nobody's own words
  const isFreeText = (id: TextId): boolean => isBlank(draft.texts[id]) || draft.texts[id] === composed;
  const texts = textIds.filter((id) => isFreeText(id) && !isBlank(lastTexts[id]));
  const filled = Object.entries(withCells(draft, free).cells).filter(([id]) => !typed.has(id));
  const next: Draft = {
    ...draft,
    before: asBefore(last),
    // a total that was put in by hand stays, even where its parts now add up to something else
    cells: { ...Object.fromEntries(filled), ...draft.cells },
    texts: { ...draft.texts, ...Object.fromEntries(texts.map((id) => [id, lastTexts[id] ?? ''])) },
  };
  const cells = Object.keys(next.cells).filter((id) => draft.cells[id] === undefined);
  return ok({ draft: next, cells, texts });
}

/** What to ask an author about before a report is taken as last year's, in whole sentences; none where all fits. */
export function doubtsAboutLastYear(draft: Draft, last: Draft): string[] {
  const [own, other] = [draft.organ.name.trim(), last.organ.name.trim()];
  const year = String(draft.year - 1);
  return [
    ...(own === other
      ? []
      : [
          other === unnamedOrgan
            ? '这份报告没有读到机关名称，请确认是本机关的。'
            : `这是“${other}”的报告，不是“${own}”的。机关改过名的可以继续，否则请重新选。`,
        ]),
    ...(last.year === draft.year - 1
      ? []
      : [
          `这是 ${String(last.year)} 年的报告，不是 ${year} 年的，所以只带文字，不带数。有 ${year} 年的请重新选。`,
        ]),
  ];
}
