import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCells, withText } from '../../shared/draft.ts';
import { findIn, replaceAt } from '../../shared/find.ts';
import { headingOf } from '../../shared/heading.ts';
import { enterHelp, numberOf, outlineOf } from '../../shared/outline.ts';
import { nextYear } from '../../shared/next-year.ts';
import { phrasesOf } from '../../shared/phrases.ts';
import { seedDraft } from '../cases/seeds.ts';

describe('outline', () => {
  it('shows gaps, and counts anew under each heading', () => {
    const text = '（二）主动公开\n1.甲。\n3.丙。\n（三）平台\n1.甲。';
    expect(outlineOf(text).map(({ level, ordinal, expected }) => [level, ordinal, expected])).toEqual([
      [2, 2, 1],
      [3, 1, undefined],
      [3, 3, 2],
      [2, 3, undefined],
      [3, 1, undefined],
    ]);
  });
  it('finds the broken list of seed 000', () => {
    const gaps = outlineOf(seedDraft('000').texts.overview ?? '').filter(
      (entry) => entry.expected !== undefined,
    );
    expect(gaps.map((entry) => entry.title)).toEqual(['主动公开政务信息情况']);
  });
  it('writes numbers that are read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4), fc.integer({ min: 1, max: 99 }), (level, ordinal) => {
        expect(headingOf(`${numberOf(level, ordinal)}标题`)).toMatchObject({ level, ordinal });
      }),
    );
  });
});

describe('Enter', () => {
  it.each([
    ['1.加强学习。', { kind: 'continue', number: '2.' }],
    ['前文\n（九）加强学习；', { kind: 'continue', number: '（十）' }],
    ['（一）主动公开', undefined],
    ['加强学习。', undefined],
    ['甲\n2.', { kind: 'end', from: 2 }],
  ])('after %j', (text, help) => {
    expect(enterHelp(text, text.length)).toEqual(help);
  });
  it('inside a sentence does nothing', () => {
    expect(enterHelp('1.加强学习。', 4)).toBeUndefined();
  });
});

describe('phrases', () => {
  const started = nextYear(seedDraft('002'), 2021, '');
  if (!started.ok) throw new Error(started.failure.message);
  const kinds = ['person', 'business', 'research', 'nonprofit', 'legal', 'other'];
  const row = (id: string, person: number): [string, number][] =>
    kinds.map((kind) => [`requests.${id}.${kind}`, kind === 'person' ? person : 0]);
  it('say nothing that is not filled', () => {
    expect(phrasesOf(started.value).map((phrase) => phrase.id)).toEqual([]);
  });
  it('say the numbers of the tables', () => {
    let draft = withCells(
      started.value,
      new Map([...row('new', 3), ...row('granted', 2), ...row('carriedOut', 1)]),
    );
    draft = { ...draft, cells: { ...draft.cells, 'requests.handledTotal.total': 2 } };
    expect(phrasesOf(draft).find((phrase) => phrase.id === 'requests')?.text).toBe(
      '2021年，本机关新收政府信息公开申请3件，上年结转0件，办结2件（其中予以公开2件），结转下年度继续办理1件。',
    );
  });
});

describe('find and replace', () => {
  it('replaces one place at a time through all texts', () => {
    const draft = seedDraft('002');
    const places = findIn(draft, '2020年');
    expect(places.length).toBeGreaterThan(5);
    expect(new Set(places.map((place) => place.text)).size).toBeGreaterThan(1);
    const [first] = places;
    if (!first) throw new Error('nothing found');
    const changed = replaceAt(draft, first, '2021年');
    expect(findIn(changed, '2020年')).toHaveLength(places.length - 1);
    expect(findIn(changed, '2021年')).toHaveLength(1);
  });
  it('finds nothing for nothing, and ends on overlaps', () => {
    const draft = withText(seedDraft('002'), 'other', 'aaaa');
    expect(findIn(draft, '')).toEqual([]);
    expect(findIn(draft, 'aa').filter((place) => place.text === 'other')).toHaveLength(2);
  });
});
