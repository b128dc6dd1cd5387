import fc from 'fast-check';
import { aspectHeading, aspectsIn } from '../../../shared/report/aspects.ts';
import { carriedNumbers } from '../../../shared/check/carried.ts';
import { finding } from '../../../shared/check/finding.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { isExplained, messageOf } from '../../../shared/check/index.ts';
import { sections } from '../../../shared/form/editions/unchanged.ts';
import { describe, expect, it } from 'vitest';
import { withCells, withText } from '../../../shared/draft/draft.ts';
import { findIn, replaceAt } from '../../../shared/draft/find.ts';
import { headingOf } from '../../../shared/words/heading.ts';
import { enterHelp, numberOf, outlineOf } from '../../../shared/report/outline.ts';
import { nextYear } from '../../../shared/last-year/next-year.ts';
import { phrasesOf } from '../../../shared/statements/step/sentences.ts';
import { seedDraft } from '../../cases/seeds.ts';

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

describe('aspects', () => {
  const aspects = sections({ text: '', basis: 'practice' })[0]?.aspects?.slice(0, 5) ?? [];
  const missing = (text: string) =>
    aspectsIn(text, aspects)
      .filter(({ heading }) => !heading)
      .map(({ aspect }) => aspect.title);
  const insert = (text: string, title: string) => {
    const aspect = aspects.find((candidate) => candidate.title === title);
    if (!aspect) throw new Error(title);
    const { at, words } = aspectHeading(text, aspect);
    return text.slice(0, at) + words + text.slice(at);
  };
  it('are told by headings, whatever else the heading says', () => {
    const text = '（一）主动公开政务信息情况\n内容\n（二）依申请公开情况。内容\n（三）政府信息资源管理';
    expect(missing(text)).toEqual(['政府信息公开平台建设', '监督保障']);
    expect(missing('主动公开做得好，平台和监督保障也好。')).toHaveLength(5);
  });
  it('one heading is one aspect', () => {
    expect(missing('（一）主动公开和监督保障')).toHaveLength(4);
  });
  it('a missing one gets the next number, or the number left out', () => {
    expect(insert('', '主动公开')).toBe('（一）主动公开');
    expect(insert('（一）主动公开\n内容。\n', '监督保障')).toBe('（一）主动公开\n内容。\n（二）监督保障\n');
    expect(insert('（一）主动公开\n（三）平台', '依申请公开')).toBe(
      '（一）主动公开\n（二）依申请公开\n（三）平台',
    );
  });
  it('inserted in turn, all are there and numbered without gaps', () => {
    const text = aspects.reduce((written, { title }) => insert(written, title), '');
    expect(missing(text)).toEqual([]);
    expect(outlineOf(text).map(({ ordinal, expected }) => [ordinal, expected])).toEqual(
      [1, 2, 3, 4, 5].map((ordinal) => [ordinal, undefined]),
    );
  });
});

it('putting in this year leaves the sentence carried, with the number beside the year', () => {
  const last = { ...seedDraft('002'), texts: { overview: '2020年，公开信息120条。' } };
  const started = nextYear(last, 2021, '');
  if (!started.ok) throw new Error(started.failure.message);
  const words = (text: string) =>
    carriedNumbers(withText(started.value, 'overview', text)).map(
      (found) => /“[^ ]+”(?=还)/u.exec(messageOf(found))?.[0],
    );
  expect(words('2020年，公开信息120条。')).toEqual(['“2020年”、“120条”']);
  expect(words('2021年，公开信息120条。')).toEqual(['“120条”']);
  expect(words('2021年，公开信息130条。')).toEqual([]);
});

it('a reason explains a warning, never an error', () => {
  const draft = { cells: {}, texts: {}, reasons: { 'R6.a': '清理文件', 'R6.b': ' ' } };
  const found = (of: string, severity: 'error' | 'warning'): Finding =>
    finding('R6', { of, severity, says: [], remedy: '' });
  expect(isExplained(draft, found('a', 'warning'))).toBe(true);
  expect(isExplained(draft, found('a', 'error'))).toBe(false);
  expect(isExplained(draft, found('b', 'warning'))).toBe(false);
});
