import { describe, expect, it } from 'vitest';
import {
  compareCells,
  compareTexts,
  lastYearInThisForm,
  wasAsked,
} from '../../../shared/last-year/compare.ts';
import { withCells, withText } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { findEdition } from '../../../shared/form/editions/index.ts';
import { counterparts } from '../../../shared/form/counterparts.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import { nextYear } from '../../../shared/last-year/next-year.ts';
import { seedDraft } from '../../cases/seeds.ts';

function next(last: Draft): Draft {
  const draft = nextYear(last, last.year + 1, '');
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}

describe('cells of two years', () => {
  it('stand beside each other across the change of form', () => {
    const seed = seedDraft('002');
    const last = {
      ...seed,
      cells: { ...seed.cells, 'requests.otherHandling.person': 2, 'disclosure.permits.decisions': 7 },
    };
    const draft = withCells(next(last), new Map([['disclosure.permits.decisions', 5]]));
    const by = new Map(compareCells(draft).map((one) => [one.cell.id, one]));
    expect(by.get('disclosure.permits.decisions')).toMatchObject({ now: 5, last: 7, difference: '-2' });
    expect(by.get('requests.otherHandling.rest.person')).toMatchObject({ last: 2, difference: undefined });
    expect(by.get('disclosure.fees.amount')).toMatchObject({ last: undefined, now: undefined });
  });
  it('were asked last year where the form of then has the cell, under this id or another', () => {
    const draft = next({ ...seedDraft('002'), cells: {} });
    expect(wasAsked(draft, 'disclosure.permits.decisions')).toBe(true);
    expect(wasAsked(draft, 'requests.otherHandling.rest.person')).toBe(true);
    expect(wasAsked(draft, 'disclosure.rules.inForce')).toBe(false);
    expect(wasAsked({ ...draft, before: null }, 'disclosure.permits.decisions')).toBe(false);
  });
  it('subtract amounts exactly', () => {
    const draft: Draft = {
      ...next({
        ...seedDraft('002'),
        edition: '2021',
        year: 2024,
        cells: { 'disclosure.fees.amount': '0.1' },
      }),
      cells: { 'disclosure.fees.amount': '0.3' },
    };
    const fees = compareCells(draft).find((one) => one.cell.id === 'disclosure.fees.amount');
    expect(fees?.difference).toBe('+0.2');
  });
  it('map only between cells that exist, what was divided to its rest', () => {
    const [old, current] = ['2019', '2021'].map((id) => findEdition(id));
    if (!old || !current) throw new Error('no edition');
    const pairs = [...counterparts(old, current)];
    for (const [from, to] of pairs) {
      expect(cellsOf(old).has(from), from).toBe(true);
      expect(cellsOf(current).has(to), to).toBe(true);
    }
    expect(pairs.filter(([from, to]) => from !== to)).toEqual(
      [...cellsOf(old).keys()]
        .filter((id) => id.startsWith('requests.otherHandling.'))
        .map((id) => [id, id.replace('otherHandling', 'otherHandling.rest')]),
    );
  });
  it('are none without a last year', () => {
    expect(lastYearInThisForm(seedDraft('000'))).toEqual({});
  });
});

it('texts of two years have their changes marked', () => {
  const draft = withText(next(seedDraft('002')), 'other', '无其他应当报告的事项。');
  const other = compareTexts(draft).find((text) => text.id === 'other');
  const join = (without: string): string =>
    other?.changes
      .filter((change) => change.kind !== without)
      .map((change) => change.text)
      .join('') ?? '';
  expect(join('removed')).toBe('无其他应当报告的事项。');
  expect(join('added')).toBe('无其他需要报告的事项。');
  expect(other?.similarity).toBeCloseTo(9 / 11);
  expect(compareTexts(draft).find((text) => text.id === 'problems')?.similarity).toBe(1);
});
