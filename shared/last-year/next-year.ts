import type { Draft } from '../draft/draft.ts';
import { asBefore, editionOf, withCells } from '../draft/draft.ts';
import { emptyDraft } from '../draft/empty-draft.ts';
import { textIds } from '../form/edition.ts';
import type { CellId, Edition, TextId } from '../form/edition.ts';
import { editionForYear } from '../form/editions/index.ts';
import type { CellValue } from '../form/cells.ts';
import { once } from '../form/once.ts';
import { equationsOf } from '../form/equations.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { inForm } from './compare.ts';
import { movedPlaces } from './set-places.ts';

/**
 * Last year's report as this year's start: organ and contact, the words, and 上年结转 from last year's 结转下年度.
 * The report is kept whole as `before`; every other cell is not filled. One from further back carries nothing in,
 * since its numbers are not last year's, but its words are known as carried all the same.
 * @param id the new draft's id
 */
export function nextYear(last: Draft, year: number, id: string): Result<Draft> {
  const refusal = whyNotAfter(last.year, year);
  if (refusal !== undefined) return fail('invalid', refusal);
  const start = emptyDraft(id, last.organ, year);
  if (!start.ok) return start;
  const isLastYear = year === last.year + 1;
  const draft: Draft = {
    ...start.value,
    texts: movedOn(last, year),
    before: asBefore(last),
    signature: {
      organ: last.signature.organ || last.organ.name,
      date: dateMovedOn(last.signature.date, year - last.year),
    },
  };
  return ok(isLastYear ? withCells(draft, carriedIn(last, editionOf(draft))) : draft);
}

/** Why a report of one year cannot begin another, and what to do; undefined where it can. */
export function whyNotAfter(lastYear: number, year: number): string | undefined {
  if (year > lastYear) return undefined;
  // an older report is another way out, where the program knows a form that old
  const older = editionForYear(year - 1) ? `，或者选用 ${String(year - 1)} 年的报告` : '';
  return `这是 ${String(lastYear)} 年的报告，不能作为 ${String(year)} 年的起点。请把年份改成 ${String(lastYear + 1)} 年或以后${older}。`;
}

/** The cells of 上年结转, each with the cell of last year's report that it is carried in from: column by column (R5). */
export const carriedPairs = once((edition: Edition): readonly { to: CellId; from: CellId }[] =>
  equationsOf(edition).flatMap(({ relation, left, right }) => {
    const [to, from] = [left.plus[0], right.before[0]];
    const isCarried =
      relation.severity === 'error' &&
      left.plus.length + right.before.length === 2 &&
      right.plus.length === 0;
    return isCarried && to !== undefined && from !== undefined ? [{ to, from }] : [];
  }),
);

/** 结转下年度 of the last report as 上年结转 of the next. */
export function carriedIn(last: Pick<Draft, 'edition' | 'cells'>, edition: Edition): Map<CellId, CellValue> {
  const inNewForm = inForm(last.cells, editionOf(last), edition);
  return new Map(
    carriedPairs(edition).flatMap(({ to, from }): [CellId, CellValue][] => {
      const value = inNewForm[from];
      return value === undefined ? [] : [[to, value]];
    }),
  );
}

/** The texts of a report with the years of its set places (its own title, its period) moved to another year. */
export function movedOn(last: Pick<Draft, 'year' | 'texts'>, year: number): Draft['texts'] {
  const texts: Partial<Record<TextId, string>> = {};
  const placesOf = movedPlaces(last.year, year);
  for (const id of textIds) {
    const text = last.texts[id];
    if (text === undefined) continue;
    let end = 0;
    const parts = placesOf(text).flatMap((place) => {
      const before = text.slice(end, place.from);
      end = place.to;
      return [before, place.text];
    });
    texts[id] = [...parts, text.slice(end)].join('');
  }
  return texts;
}

/** The same day some years later; 29 February becomes the 28th. */
function dateMovedOn(isoDate: string, years: number): string {
  if (isoDate === '') return '';
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${String(Number(year) + years)}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}
