import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../../../shared/check/index.ts';
import { withCells, withText } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { wholeReport } from '../../cases/whole-report.ts';

const base = wholeReport();
const told = (draft: Draft, rule: string): string[] =>
  check(draft)
    .filter((found) => found.rule === rule)
    .map(messageOf);

describe('dates are told in words', () => {
  it('a title without a year is an error that names the year', () => {
    const title = base.title.replace(/20\d\d年/u, '');
    expect(told({ ...base, title }, 'titleYear')).toEqual([expect.stringContaining('没有写是哪一年的报告')]);
    expect(check({ ...base, title }).find(({ rule }) => rule === 'titleYear')?.severity).toBe('error');
  });
  it('a title without an organ, or that is called a summary, is told', () => {
    const titled = (title: string) => told({ ...base, title }, 'titleForm');
    const year = String(base.year);
    expect(titled(`${year}年政府信息公开工作年度报告`)).toEqual([
      expect.stringContaining('没有写是哪个机关'),
    ]);
    expect(titled(`甲县乙乡${year}年信息公开工作年度报告`)).toEqual([
      expect.stringContaining('前面少了“政府”'),
    ]);
    expect(titled(`甲县乙乡${year}年政府信息公开工作总结`)).toEqual([
      expect.stringContaining('写成了“总结”'),
    ]);
    expect(titled(`甲县乙乡人民政府${year}年政府信息公开工作年度报告`)).toEqual([]);
  });
  it('what was compared with another year than the last is asked about, and last year is offered', () => {
    const found = check(withText(base, 'overview', `公开信息比${String(base.year - 2)}年增加3条。`));
    const year = found.find(({ rule }) => rule === 'year');
    expect(year && messageOf(year)).toContain(`应当是 ${String(base.year - 1)} 年`);
    expect(year?.offers[0]?.edits[0]?.words).toBe(String(base.year - 1));
  });
  it('a title with the year in brackets has one', () => {
    const title = `${base.title.replace(/20\d\d年/u, '')}（${String(base.year)}年）`;
    expect(told({ ...base, title }, 'titleYear')).toEqual([]);
  });
  it('a day that no month has is not called half a date', () => {
    const written = (words: string) => told(withText(base, 'overview', words), 'brokenDate');
    expect(written('2025年2月30日开会。')).toEqual([expect.stringContaining('“2月30日”没有这一天')]);
    expect(written('6月、13月开会。')).toEqual([expect.stringContaining('“13月”没有这个月')]);
    expect(written('20253月1日开会。')).toEqual([expect.stringContaining('不是完整的日期')]);
  });
  it('the signature has its date as it is printed', () => {
    const signature = { ...base.signature, date: '2025-01-15' };
    expect(told({ ...base, signature }, 'signedWhen')).toEqual([expect.stringContaining('2025年1月15日')]);
  });
});

describe('a number that the tables contradict', () => {
  it('is told the other way round where less is said for more', () => {
    const before = { edition: '2021', year: 2024, cells: { 'requests.new.total': 8 }, texts: {} };
    const own = new Map([['requests.new.person', 12]]);
    const draft = {
      ...withCells({ ...base, cells: { ...base.cells, 'requests.new.total': 0 } }, own),
      before,
    };
    const words = '全年新收政府信息公开申请12件，较去年减少4件。';
    const [found] = told(withText(draft, 'overview', words), 'textChange');
    expect(found).toContain('说反了，算出来是增加 4');
  });
  it('is told each number it could have meant once', () => {
    const cells = new Map([
      ['requests.new.business', 3],
      ['requests.granted.business', 3],
    ]);
    const [found = ''] = told(
      withText(withCells(base, cells), 'overview', '全年收到政府信息公开申请3件，其中商业企业申请4件。'),
      'textNumber',
    );
    const meant = found.match(/表三的[^，。]*是 \d+/gu) ?? [];
    expect(meant.length).toBeGreaterThan(0);
    expect(new Set(meant).size).toBe(meant.length);
  });
});
