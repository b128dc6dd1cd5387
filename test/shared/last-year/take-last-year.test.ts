import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preambleOf } from '../../../shared/report/preamble.ts';
import { unnamedOrgan, withCells, withText } from '../../../shared/draft/draft.ts';
import { readDraft } from '../../../shared/draft/draft-file.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { cellsOf, textIds } from '../../../shared/form/edition.ts';
import { editionOf } from '../../../shared/draft/draft.ts';
import { check } from '../../../shared/check/index.ts';
import { nextYear } from '../../../shared/last-year/next-year.ts';
import { doubtsAboutLastYear, takeLastYear } from '../../../shared/last-year/take-last-year.ts';
import { emptyDraftOf } from '../../cases/full.ts';
import { seedDraft } from '../../cases/seeds.ts';
import { valueOf } from '../../value-of.ts';

const last = ((): Draft => {
  const seed = seedDraft('002');
  return {
    ...seed,
    cells: { ...seed.cells, 'requests.carriedOut.legal': 4, 'requests.carriedOut.total': 4 },
  };
})();
const blank = emptyDraftOf(2021, last.organ.name);

describe('a draft begun blank takes last year’s report on', () => {
  it('as if it had been begun from it', () => {
    const taken = valueOf(takeLastYear(blank, last));
    const begun = valueOf(nextYear(last, 2021, blank.id));
    expect(taken.draft).toEqual({ ...begun, organ: blank.organ, signature: blank.signature });
    expect(taken.cells).toHaveLength(7);
    expect(taken.texts).toEqual(textIds.filter((id) => (begun.texts[id] ?? '').trim() !== ''));
    expect(readDraft(JSON.parse(JSON.stringify(taken.draft)))).toEqual({ ok: true, value: taken.draft });
    expect(check(taken.draft).map(({ rule }) => rule)).not.toContain('R5');
  });

  it('in the place of the preamble a blank draft begins with, not of one somebody has changed', () => {
    const composed = preambleOf(blank.organ, blank.year);
    const preambleAfter = (preamble: string) =>
      valueOf(takeLastYear(withText(blank, 'preamble', preamble), last)).draft.texts.preamble;
    expect(preambleAfter(composed)).toBe(preambleAfter(''));
    expect(preambleAfter('')).not.toBe('');
    expect(preambleAfter(`${composed}特此报告。`)).toBe(`${composed}特此报告。`);
  });

  it.each([
    ['a zero', { 'requests.carriedIn.legal': 0 }, 0],
    ['another number', { 'requests.carriedIn.legal': 9 }, 9],
  ] as const)('%s that was typed stays, and R5 speaks of it', (_what, typed, expected) => {
    const { draft, cells } = valueOf(takeLastYear(withCells(blank, new Map(Object.entries(typed))), last));
    expect(draft.cells['requests.carriedIn.legal']).toBe(expected);
    expect(cells).not.toContain('requests.carriedIn.legal');
    expect(draft.cells['requests.carriedIn.total']).toBe(expected);
    expect(check(draft).map(({ rule }) => rule)).toContain('R5');
  });

  it('a text that is no number yet keeps its cell', () => {
    const { draft } = valueOf(takeLastYear(blank, last, new Set(['requests.carriedIn.legal'])));
    expect(draft.cells['requests.carriedIn.legal']).toBeUndefined();
    expect(draft.cells['requests.carriedIn.person']).toBe(last.cells['requests.carriedOut.person']);
  });

  it('a report from further back brings its words alone, and is asked about', () => {
    const later = emptyDraftOf(2023, last.organ.name);
    const { draft, cells, texts } = valueOf(takeLastYear(later, last));
    expect(cells).toEqual([]);
    expect(draft.cells).toEqual({});
    expect(texts.length).toBeGreaterThan(0);
    expect(doubtsAboutLastYear(later, last).join()).toContain('不是 2022 年的');
  });

  it('another office is asked about, the right one is not', () => {
    expect(doubtsAboutLastYear(blank, last)).toEqual([]);
    expect(doubtsAboutLastYear(emptyDraftOf(2021, '别的乡人民政府'), last).join()).toContain(
      `“${last.organ.name}”的报告，不是“别的乡人民政府”的`,
    );
    const nameless = { ...last, organ: { ...last.organ, name: unnamedOrgan } };
    expect(doubtsAboutLastYear(blank, nameless).join()).toContain('没有读到机关名称');
  });

  it.each([
    [2020, '请选用 2019 年的报告'],
    [2019, '不用带去年的报告'],
  ])('a draft of %i is refused it, with advice that can be followed', (year, advice) => {
    expect(takeLastYear(emptyDraftOf(year), last)).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: expect.stringContaining(advice) as string },
    });
  });

  it('is refused twice', () => {
    const taken = valueOf(takeLastYear(blank, last)).draft;
    expect(takeLastYear(taken, last)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
});

it('never changes a cell or a text that was filled in, and says all it fills', () => {
  const ids = [...cellsOf(editionOf(blank)).values()];
  const cells = fc
    .dictionary(
      fc.constantFrom(...ids.filter(({ takes }) => takes !== 'amount').map(({ id }) => id)),
      fc.nat(50),
    )
    .map((chosen) => ({ ...chosen }));
  const texts = fc.dictionary(fc.constantFrom(...textIds), fc.constantFrom('', ' \n', '写好的话。'));
  fc.assert(
    fc.property(cells, texts, fc.constantFrom(...ids.map(({ id }) => id)), (given, words, refused) => {
      const rest = Object.fromEntries(Object.entries(given).filter(([id]) => id !== refused));
      const draft: Draft = { ...blank, cells: rest, texts: { ...words } };
      const taken = valueOf(takeLastYear(draft, last, new Set([refused])));
      for (const [id, value] of Object.entries(draft.cells)) expect(taken.draft.cells[id]).toBe(value);
      for (const id of textIds) {
        if ((draft.texts[id] ?? '').trim() !== '') expect(taken.draft.texts[id]).toBe(draft.texts[id]);
      }
      const added = Object.keys(taken.draft.cells).filter((id) => draft.cells[id] === undefined);
      expect(taken.draft.cells[refused]).toBeUndefined();
      expect(taken.cells).toEqual(added);
      expect(added.every((id) => id.startsWith('requests.carriedIn.'))).toBe(true);
      expect({ ...taken.draft, before: null, cells: draft.cells, texts: draft.texts }).toEqual(draft);
    }),
  );
});
