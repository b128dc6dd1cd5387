import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedSentences } from '../../../shared/last-year/carried.ts';
import { doubtfulNumbers } from '../../../shared/last-year/doubtful.ts';
import { withText } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { TextId } from '../../../shared/form/edition.ts';
import { nextYear } from '../../../shared/last-year/next-year.ts';
import { emptyDraftOf } from '../../cases/full.ts';
import { valueOf } from '../../value-of.ts';

/** The draft of 2024 that a report of 2023 with that text begins. */
function begun(text: string, id: TextId = 'overview'): Draft {
  return valueOf(nextYear(withText(emptyDraftOf(2023), id, text), 2024, 'n1'));
}
const listed = (draft: Draft): string[] =>
  carriedSentences(draft).flatMap((sentence) => doubtfulNumbers(sentence).map(({ text }) => text));

describe('what begins with this year’s digits is not this year’s', () => {
  it.each([
    ['全年公开信息2024条。', ['2024条']],
    ['全年公开20241条，收费2024.5元。', ['20241条', '2024.5元']],
    ['在2024年，我镇将继续加强。', ['2024年']],
    ['２０２４年底前完成，二〇二四年公开。', ['２０２４年', '二〇二四年']],
    ['2023年1月1日至2023年12月31日公开2024条，12月31日前办结。', ['2024条', '12月31日']],
    ['2024年1月1日至2024年12月31日。', ['2024年1月1日', '2024年12月31日']],
    ['2024年政府信息公开工作年度报告将提前编制。', ['2024年']],
  ])('%s', (text, expected) => {
    expect(listed(begun(text))).toEqual(expected);
  });
});

describe('what was moved on is not listed', () => {
  it.each([
    '统计期限自2023年1月1日起至2023年12月31日止。',
    '自2023年1月1日起至12月31日止。',
    '自２０２３年１月１日起至２０２３年１２月３１日止。',
    '自二〇二三年一月一日起至当年十二月三十一日止。',
    '自2023年1月1日起\n至2023年12月31日止。',
    '现公布本镇2023年政府信息公开工作年度报告。',
    '现将2023年度政府信息公开工作情况报告如下，统计时间从2023年1月1日到2023年12月31日。',
  ])('%s', (text) => {
    const draft = begun(text, 'preamble');
    expect(draft.texts.preamble).not.toBe(text);
    expect(carriedSentences(draft).length).toBeGreaterThan(0);
    expect(listed(draft)).toEqual([]);
    // put back as it was, it is listed
    expect(listed(withText(draft, 'preamble', text)).length).toBeGreaterThan(0);
  });
});

describe('this year put in last year’s place by the author', () => {
  it.each([
    ['2023年公开120条，2023年收费3元。', '2024年公开120条，2023年收费3元。', ['120条', '2023年', '3元']],
    ['二〇二三年公开十二条。', '2024年公开十二条。', ['十二条']],
    // the day is last year's still
    ['2023年5月4日举办。', '2024年5月4日举办。', ['2024年5月4日']],
    ['截至2022年，公开3条。', '截至2024年，公开3条。', []],
  ])('%s → %s', (text, edited, expected) => {
    expect(listed(withText(begun(text), 'overview', edited))).toEqual(expected);
  });
  it('says nothing for a sentence of the same words that had this year already', () => {
    expect(listed(begun('2023年加强。2024年加强。'))).toEqual(['2023年', '2024年']);
  });
});

describe('of the preamble only the contact is left out', () => {
  it.each([
    ['统计期限自2023年1月1日起至2023年12月31日止，共公开120条，受理3件。', ['120条', '3件']],
    ['共公开2022条，截至2022底。', ['2022条', '2022']],
    ['（地址：城关镇人民路12号3楼302室，邮编：451100，联系电话：0371-62660001）。', []],
    ['办公地址为人民路１２号，邮政编码４５１１００，电话（传真）：０３７１－６２６６０００１。', []],
    [
      '电话：0371-62660001、62660002，电子邮箱：zwgk2019@163.com，网址：http://www.xx.gov.cn/n2/index_3.html。',
      [],
    ],
    ['咨询热线：12345，接听电话1200000次。', ['1200000次']],
    ['电话：答复120件，邮编451100件，地址：变更3次。', ['120件', '451100件', '3次']],
    ['电话62660001，共120条。', ['120条']],
    ['地址：人民路12号 2023年3月迁入。', ['2023年3月']],
  ])('%s', (text, expected) => {
    expect(listed(begun(text, 'preamble'))).toEqual(expected);
  });
});

it('lists every year, date and number wherever it stands outside the set places', () => {
  const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const inDigits = (value: number, digits: readonly string[]): string =>
    Array.from(String(value), (digit) => digits[Number(digit)] ?? '').join('');
  const wide = ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];
  const latin = wide.map((_digit, at) => String(at));
  const written = (value: fc.Arbitrary<number>) =>
    fc
      .tuple(value, fc.constantFrom(latin, wide, numerals))
      .map(([number, digits]) => inDigits(number, digits));
  const year = written(fc.integer({ min: 2000, max: 2099 })).map((words) => `${words}年`);
  const date = fc
    .tuple(
      written(fc.integer({ min: 2000, max: 2099 })),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([words, month, day]) => `${words}年${String(month)}月${String(day)}日`);
  const units = fc.constantFrom(
    '条',
    '件',
    '次',
    '人次',
    '个',
    '项',
    '份',
    '名',
    '期',
    '场',
    '家',
    '宗',
    '元',
    '%',
  );
  const number = fc.tuple(written(fc.nat(99_999)), units).map(([words, unit]) => words + unit);
  const around = fc.constantFrom('我镇', '全年公开', '共', '其中，', '（', '”', '：');
  fc.assert(
    fc.property(
      fc.constantFrom<TextId>('preamble', 'overview', 'problems', 'other'),
      fc.oneof(year, date, number),
      around,
      fc.constantFrom('', '自2023年1月1日起至2023年12月31日止，', '现公布2023年政府信息公开工作年度报告，'),
      (id, words, before, place) => {
        const draft = begun(`${place}${before}${words}，加强公开。`, id);
        expect(listed(draft)).toContain(words);
      },
    ),
    { numRuns: 500 },
  );
});
