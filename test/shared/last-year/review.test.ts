import { describe, expect, it } from 'vitest';
import { staleYears } from '../../../shared/check/index.ts';
import { withCells, withText } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { leadingYears } from '../../../shared/last-year/leading-years.ts';
import { nextYear } from '../../../shared/last-year/next-year.ts';
import { reviewOf, withTableNumbers } from '../../../shared/last-year/review.ts';
import { replaceAt } from '../../../shared/draft/find.ts';
import { emptyDraftOf } from '../../cases/full.ts';
import { valueOf } from '../../value-of.ts';
import { workSince } from '../../work-since.ts';

/** The draft of 2025 that a report of 2024 with that text and those cells begins. */
function begun(text: string, cells: Readonly<Record<string, number>> = {}): Draft {
  const last = withCells(withText(emptyDraftOf(2024), 'overview', text), new Map(Object.entries(cells)));
  return valueOf(nextYear(last, 2025, 'n1'));
}
const sentences = (draft: Draft) => reviewOf(draft).flatMap((text) => text.sentences);
/** The numbers of its sentences: asked about ?, standing =. */
const numbers = (draft: Draft) =>
  sentences(draft).map((sentence) =>
    sentence.numbers
      .map(({ text, isAsked, isStanding }) => text + (isAsked ? '?' : '') + (isStanding ? '=' : ''))
      .join(' '),
  );

describe('the numbers of a sentence', () => {
  it.each([
    ['2024年公开63条，占98.5%，收费1,234.5万元。', '2024? 63? 98.5? 1,234.5?'],
    ['下辖9个村、2个社区，配备专职人员1名。', '9?= 2?= 1?='],
    ['２０２４年推送２３４条，培训十二次。', '２０２４? ２３４? 十二?'],
    ['依据国务院令第711号和国办公开办函〔2021〕30号编制，电话：0394-2345678。', ''],
    ['2024年6月5日举办2场。', '2024年6月5日? 2?'],
    ['较去年增长12%。', '12?'],
  ])('%s', (text, expected) => {
    expect(numbers(begun(text))).toEqual([expected]);
  });

  it('stay known once they are others, and what nobody has looked at is counted', () => {
    const draft = begun('公开63条，其中图文5条。召开会议4次。');
    const typed = withText(draft, 'overview', '公开70条，其中图文5条。召开会议4次。');
    expect(reviewOf(typed)[0]).toMatchObject({ all: 2, open: 1 });
    expect(sentences(typed)[0]).toMatchObject({ isOpen: false, last: '公开63条，其中图文5条。' });
    expect(sentences(typed)[0]?.numbers.map(({ text, last }) => [text, last])).toEqual([
      ['70', '63'],
      ['5', '5'],
    ]);
    const anew = withText(draft, 'overview', '今年自己写的话。召开会议4次。');
    expect(reviewOf(anew)[0]).toMatchObject({ all: 2, open: 1 });
    expect(sentences(anew)[0]?.last).toBeUndefined();
    expect(reviewOf(withText(draft, 'overview', '都是今年的话。'))).toEqual([]);
  });

  it('of a heading are none, and a heading is no sentence to look at', () => {
    expect(reviewOf(begun('（一）主动公开。公开63条。'))[0]).toMatchObject({ all: 1, open: 1 });
  });
});

it('moves years on everywhere, plans to the year after, and the sentences are still to be looked at', () => {
  const draft = withText(
    begun('2024年公开63条，比2023年增加3条。'),
    'problems',
    '2025年，我镇将继续加强公开。',
  );
  const withPlan = {
    ...draft,
    before: { ...draft.before, texts: { ...draft.before?.texts, problems: '2025年，我镇将继续加强公开。' } },
  } as Draft;
  const moved = staleYears(withPlan).reduce(
    (next, { place, words }) => replaceAt(next, place, words),
    withPlan,
  );
  expect(moved.texts).toMatchObject({
    overview: '2025年公开63条，比2023年增加3条。',
    problems: '2026年，我镇将继续加强公开。',
  });
  expect(sentences(moved).map(({ isOpen }) => isOpen)).toEqual([true, true]);
  expect(numbers(moved)).toEqual(['2025 63? 2023? 3?', '2026']);
});

it.each([
  ['2024年修订公开制度3项。', ['2025']],
  ['（一）2024年制定办法2件。', ['2025']],
  ['2024年修订的《保密审查办法》继续施行。', []],
  ['按照2024年修订的制度执行。', []],
])('a year that begins a sentence is the one it reports on: %s', (text, expected) => {
  expect(leadingYears(begun(text)).map(({ words }) => words)).toEqual(expected);
});

describe('numbers that the tables had too', () => {
  const last = { 'disclosure.normativeDocuments.made': 1, 'disclosure.normativeDocuments.inForce': 6 };
  const text = '全年制发行政规范性文件1件，现行有效行政规范性文件6件，公开6条。';

  it('follow this year’s tables once they are filled', () => {
    const draft = begun(text, last);
    expect(withTableNumbers(draft)).toEqual({ draft, count: 0 });
    const filled = withCells(
      draft,
      new Map([
        ['disclosure.normativeDocuments.made', 0],
        ['disclosure.normativeDocuments.inForce', 5],
      ]),
    );
    const { draft: moved, count } = withTableNumbers(filled);
    expect(count).toBe(2);
    expect(moved.texts.overview).toBe('全年制发行政规范性文件0件，现行有效行政规范性文件5件，公开6条。');
  });

  it('are left alone where the author has typed another, and where they are still right', () => {
    const typed = withText(begun(text, last), 'overview', text.replace('文件6件', '文件8件'));
    const filled = withCells(
      typed,
      new Map([
        ['disclosure.normativeDocuments.made', 1],
        ['disclosure.normativeDocuments.inForce', 5],
      ]),
    );
    expect(withTableNumbers(filled).count).toBe(0);
  });
});

// what grows with the square takes four times as long; half a second is what a busy machine may add
describe('texts as long as they may be', () => {
  it.each(['（', '（《【(', '（2019年', '收到申请50件（其中', '上年结转3件，'])(
    '%j over and over is reviewed in time that grows with its length',
    (one) => {
      const workOf = (length: number): number => {
        const texts = { overview: one.repeat(Math.ceil(length / one.length)).slice(0, length) };
        const { edition, year, cells } = emptyDraftOf(2024);
        const draft = { ...begun(''), texts, before: { edition, year, cells, texts } };
        const worked = workSince();
        expect(reviewOf(draft)).toHaveLength(1);
        return worked();
      };
      const half = workOf(50_000);
      expect(workOf(100_000)).toBeLessThan(3 * half + 500);
    },
  );
});
