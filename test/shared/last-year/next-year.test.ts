import { describe, expect, it } from 'vitest';
import { carriedSentences } from '../../../shared/last-year/carried.ts';
import { compareCells } from '../../../shared/last-year/compare.ts';
import { check, messageOf } from '../../../shared/check/index.ts';
import { withText } from '../../../shared/draft/draft.ts';
import { readDraft } from '../../../shared/draft/draft-file.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { movedOn, nextYear } from '../../../shared/last-year/next-year.ts';
import { seedDraft, seedIds } from '../../cases/seeds.ts';

function next(last: Draft, year = last.year + 1): Draft {
  const draft = nextYear(last, year, 'n1');
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}

describe.each(seedIds)('seed %s of 2020 as the start of 2021', (id) => {
  const last = seedDraft(id);
  const draft = next(last);
  it('is a whole draft on the 2021 form, with last year kept as it was', () => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft });
    expect(draft).toMatchObject({ edition: '2021', year: 2021, organ: last.organ });
    expect(draft.before).toEqual({ edition: '2019', year: 2020, cells: last.cells, texts: last.texts });
    expect(draft.title).toBe(`${last.organ.name}2021年政府信息公开工作年度报告`);
  });
  it('fills nothing but 上年结转', () => {
    const filled = Object.keys(draft.cells);
    expect(filled.every((cell) => cell.startsWith('requests.carriedIn.'))).toBe(true);
    expect(filled).toHaveLength(id === '004' ? 0 : 7);
  });
  it('lets no number or year of last year through unseen', () => {
    const doubted = check(draft).filter(({ rule }) => rule === 'carried' || rule === 'promise');
    for (const [textId, text] of Object.entries(draft.texts)) {
      for (const match of text.matchAll(/2020\s*年/gu)) {
        const covered = doubted.some(
          ({ where: { place } }) =>
            place?.text === textId && place.from <= match.index && match.index < place.to,
        );
        expect(covered, `${textId}: ${text.slice(match.index, match.index + 20)}`).toBe(true);
      }
    }
  });
});

it('carries what was left open, per column, and R5 confirms it', () => {
  const seed = seedDraft('002');
  const last = {
    ...seed,
    cells: { ...seed.cells, 'requests.carriedOut.legal': 4, 'requests.carriedOut.total': 4 },
  };
  const draft = next(last);
  expect(draft.cells).toMatchObject({ 'requests.carriedIn.legal': 4, 'requests.carriedIn.total': 4 });
  expect(check(draft).map((finding) => finding.rule)).not.toContain('R5');
  const wrong = { ...draft, cells: { ...draft.cells, 'requests.carriedIn.legal': 3 } };
  expect(check(wrong).map((finding) => finding.rule)).toContain('R5');
});

it('takes only the words of a report from further back, and knows them as carried', () => {
  const last = seedDraft('002');
  const draft = next({ ...last, cells: { ...last.cells, 'requests.carriedOut.legal': 4 } }, 2025);
  expect(draft.cells).toEqual({});
  const found = check({ ...draft, cells: { 'requests.carriedIn.legal': 1 } });
  expect(found.filter((finding) => finding.rule === 'R5')).toEqual([]);
  expect(compareCells(draft).every((one) => one.last === undefined)).toBe(true);
  const doubted = found.filter((finding) => finding.rule === 'carried');
  expect(doubted.some((finding) => messageOf(finding).includes('“2020年”'))).toBe(true);
  expect(doubted[0] && messageOf(doubted[0])).toContain('2020 年报告的原话');
});

it.each([2020, 2019])('refuses %i as the year after 2020', (year) => {
  expect(nextYear(seedDraft('002'), year, '')).toMatchObject({ ok: false, failure: { code: 'invalid' } });
});

it.each([
  [2023, 2018, '把年份改成 2024 年或以后。'],
  [2023, 2019, '把年份改成 2024 年或以后。'],
  [2023, 2020, '把年份改成 2024 年或以后，或者选用 2019 年的报告。'],
  [2023, 2023, '把年份改成 2024 年或以后，或者选用 2022 年的报告。'],
])('of a %i report asked to begin %i advises what the program takes', (reported, asked, advice) => {
  const answer = nextYear({ ...seedDraft('002'), year: reported }, asked, '');
  expect(answer).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining(advice) as string },
  });
});

it('moves the date on, also the 29th of February', () => {
  const signed = (date: string): Draft => ({ ...seedDraft('002'), signature: { organ: '', date } });
  expect(next(signed('2021-01-15')).signature.date).toBe('2022-01-15');
  expect(next(signed('2024-02-29')).signature.date).toBe('2025-02-28');
  expect(next(signed('')).signature).toEqual({ organ: '新郑市城关乡人民政府', date: '' });
});

describe('set places', () => {
  it.each([
    ['自2020年1月1日起至2020年12月31日止', '自2021年1月1日起至2021年12月31日止'],
    ['2020年1月1日至2020年12月31日', '2021年1月1日至2021年12月31日'],
    ['2020年 1 月 1 日起至2020年 12 月 31 日止', '2021年 1 月 1 日起至2021年 12 月 31 日止'],
    ['2020年1月1日至12月31日', '2021年1月1日至12月31日'],
    ['向社会公布本乡2020年政府信息公开工作年度报告', '向社会公布本乡2021年政府信息公开工作年度报告'],
    ['本乡2020年度政府信息公开年报', '本乡2021年度政府信息公开年报'],
    ['自２０２０年１月１日起至２０２０年１２月３１日止', '自２０２１年１月１日起至２０２１年１２月３１日止'],
    [
      '自二〇二〇年一月一日起至二〇二〇年十二月三十一日止',
      '自二〇二一年一月一日起至二〇二一年十二月三十一日止',
    ],
    ['二○二○年一月一日到当年十二月三十一日', '二○二一年一月一日到当年十二月三十一日'],
    ['2020年01月01日——2020年12月31日', '2021年01月01日——2021年12月31日'],
    ['二零二零年政府信息公开工作年度报告', '二零二一年政府信息公开工作年度报告'],
    ['２０２０年度政府信息公开工作年度报告', '２０２１年度政府信息公开工作年度报告'],
  ])('%s', (text, expected) => {
    expect(movedOn({ year: 2020, texts: { preamble: text } }, 2021)).toEqual({ preamble: expected });
  });
  it.each(['2020年，我乡共公开信息56条', '2020年1月1日起施行', '2019年1月1日至2019年12月31日'])(
    'not %s',
    (text) => {
      expect(movedOn({ year: 2020, texts: { overview: text } }, 2021)).toEqual({ overview: text });
    },
  );
});

it('a year moved on keeps the way it was written, over a new decade too', () => {
  const moved = (text: string) => movedOn({ year: 2029, texts: { overview: text } }, 2030).overview;
  expect(moved('二○二九年政府信息公开年报')).toBe('二○三○年政府信息公开年报');
  expect(moved('二O二九年政府信息公开年报')).toBe('二O三O年政府信息公开年报');
  expect(moved('２０２９年政府信息公开年报')).toBe('２０３０年政府信息公开年报');
});

describe('carried sentences', () => {
  const draft = next(seedDraft('002'));
  it('are known until they are edited or confirmed', () => {
    const all = carriedSentences(draft);
    const sentence = all.find((one) => one.text.includes('主动公开各类政府信息56条'));
    if (!sentence) throw new Error('not found');
    expect(draft.texts[sentence.textId]?.slice(sentence.from, sentence.to)).toBe(sentence.text);
    const confirmed = { ...draft, confirmed: [sentence.text] };
    expect(carriedSentences(confirmed)).toHaveLength(all.length - 1);
    const edited = withText(draft, 'overview', (draft.texts.overview ?? '').replace('56条', '61条'));
    expect(carriedSentences(edited)).toHaveLength(all.length - 1);
  });
});
