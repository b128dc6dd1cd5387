import { expect, it } from 'vitest';
import {
  changedThereAlone,
  changesBetween,
  countOf,
  withChosen,
  withTotalsOver,
} from '../../../shared/draft/changes.ts';
import { asBefore, withCells } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { fullDraft } from '../../cases/full.ts';
import { workSince } from '../../work-since.ts';

const mine = fullDraft();
const theirs: Draft = {
  ...mine,
  title: '别的标题',
  organ: { ...mine.organ, phone: '0371-1' },
  signature: { ...mine.signature, date: '2026-01-20' },
  texts: { ...mine.texts, overview: '别的话', other: '' },
  cells: { 'requests.new.person': 99, 'disclosure.fees.amount': '1.5' },
  reasons: { R6: '有理由' },
  confirmed: ['一句。'],
  before: { ...asBefore(mine), year: mine.year - 1 },
  comments: [{ author: '甲', text: '请改', cell: null, at: null, words: '', isDone: false }],
};
const all = (draft: Draft, other: Draft) => {
  const { cells, texts, facts } = changesBetween(draft, other);
  return [...cells, ...texts, ...facts];
};

it('says of every kind of value what it was and is', () => {
  const changes = changesBetween(mine, theirs);
  expect(changes.facts.map(({ id }) => id).sort()).toEqual(
    ['title', 'organ.phone', 'signature.date', 'reasons.R6', 'confirmed', 'before', 'comments'].sort(),
  );
  expect(changes.texts).toContainEqual({ id: 'overview', before: mine.texts.overview, after: '别的话' });
  expect(changes.cells.find(({ id }) => id === 'requests.new.person')?.after).toBe('99');
  expect(countOf(changesBetween(mine, mine))).toBe(0);
});

it('takes what is chosen of another state, value by value', () => {
  expect(
    countOf(
      changesBetween(
        withChosen(mine, theirs, () => true),
        theirs,
      ),
    ),
  ).toBe(0);
  expect(withChosen(mine, theirs, () => false)).toEqual(mine);
  // what only one of the two has goes, and comes, with the choice
  expect(withChosen(theirs, mine, () => true)).toEqual(mine);
  for (const { id } of all(mine, theirs)) {
    const left = all(
      withChosen(mine, theirs, (each) => each === id),
      theirs,
    );
    expect(left.map((each) => each.id)).not.toContain(id);
    expect(left).toHaveLength(all(mine, theirs).length - 1);
  }
});

it('knows what only the other one changed, and adds up what is made of both', () => {
  const row = (business: number, person: number): Draft =>
    withCells(
      mine,
      new Map([
        ['requests.new.business', business],
        ['requests.new.person', person],
      ]),
    );
  const [base, here, there] = [row(1, 1), row(1, 20), { ...row(300, 1), title: '别的标题' }];
  const alone = changedThereAlone(base, here, there);
  expect([...alone].sort()).toEqual(['requests.new.business', 'title']);
  expect(changedThereAlone(base, base, here)).toContain('requests.new.person');
  const both = withTotalsOver(
    withChosen(here, there, (id) => alone.has(id)),
    changesBetween(here, there),
  );
  expect(both.cells).toEqual(row(300, 20).cells);
});

it('takes time by length only', () => {
  const long = (count: number): Draft => ({
    ...mine,
    reasons: Object.fromEntries(Array.from({ length: count }, (_, index) => [`r${String(index)}`, '因为'])),
  });
  const time = (count: number): number => {
    const [one, other] = [long(count), { ...long(count), reasons: {} }];
    const worked = workSince();
    countOf(changesBetween(one, other));
    return worked();
  };
  time(1000);
  expect(time(80_000)).toBeLessThan(3 * time(40_000) + 500);
});
