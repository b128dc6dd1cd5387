import { describe, expect, it, vi } from 'vitest';
import { readinessOf } from '../../renderer/preview/readiness.ts';
import { check } from '../../shared/check/index.ts';
import { editionOf, withCells, withText } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { typedCells } from '../../shared/draft/totals.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { valueOf } from '../value-of.ts';
import { townshipDraft } from './draft.ts';

vi.stubGlobal('window', { nianbao: {} });

/** A whole draft: every cell 0, its texts written, signed. */
function whole(): Draft {
  const draft = townshipDraft();
  const zeros = typedCells(editionOf(draft)).map(
    ({ id, takes }) => [id, takes === 'amount' ? '0' : 0] as const,
  );
  return {
    ...withCells(draft, new Map(zeros)),
    texts: { preamble: '统计期限自2025年1月1日起至2025年12月31日止。', overview: '2025年公开信息。' },
    signature: { organ: draft.organ.name, date: '2026-01-15' },
  };
}
const stateOf = (draft: Draft, id: string) => {
  const item = readinessOf(draft, check(draft)).find((one) => one.id === id);
  return item && [item.state, item.part, item.says];
};

describe('before a report leaves', () => {
  it('what is in order has a tick', () => {
    for (const id of ['title', 'period', 'tables', 'texts', 'date'])
      expect([id, stateOf(whole(), id)?.[0]]).toEqual([id, 'good']);
    expect(stateOf(whole(), 'date')?.[2]).toBe('2026年1月15日');
    // without last year's report nothing of it is to be looked at
    expect(stateOf(whole(), 'lastYear')).toBeUndefined();
  });

  it('what a report came back with is named until it is done', () => {
    const comment = { author: '甲县', text: '请改。', cell: null, at: null, words: '', isDone: false };
    const two = { ...whole(), comments: [comment, { ...comment, text: '请补。' }] };
    expect(stateOf(whole(), 'comments')).toBeUndefined();
    expect(stateOf(two, 'comments')).toEqual(['open', 'report', '2 条还没有办']);
    const done = { ...two, comments: two.comments.map((one) => ({ ...one, isDone: true })) };
    expect(stateOf(done, 'comments')?.[0]).toBe('good');
    expect(stateOf(two, 'rest')).toEqual(stateOf(whole(), 'rest'));
  });

  it.each<[string, string, (draft: Draft) => Draft, string, string]>([
    [
      'last year in the title',
      'title',
      (draft) => ({ ...draft, title: draft.title.replace('2025', '2024') }),
      'wrong',
      'organ',
    ],
    [
      'last year’s period',
      'period',
      (draft) => withText(draft, 'preamble', '统计期限自2024年1月1日起至2024年12月31日止。'),
      'wrong',
      'preamble',
    ],
    [
      'a cell that is not filled',
      'tables',
      (draft) => withCells(draft, new Map([['requests.new.person', undefined]])),
      'open',
      'requests',
    ],
    [
      'texts that no table can be held against yet',
      'texts',
      (draft) => withCells(draft, new Map([['requests.new.person', undefined]])),
      'open',
      'requests',
    ],
    [
      'a broken sum',
      'tables',
      (draft) => withCells(draft, new Map([['requests.new.person', 3]])),
      'wrong',
      'report',
    ],
    [
      'a number the tables contradict',
      'texts',
      (draft) => withText(draft, 'overview', '2025年共收到政府信息公开申请3件。'),
      'open',
      'report',
    ],
    [
      'no date',
      'date',
      (draft) => ({ ...draft, signature: { ...draft.signature, date: '' } }),
      'wrong',
      'organ',
    ],
  ])('%s does not', (_what, id, change, state, part) => {
    expect(stateOf(change(whole()), id)?.slice(0, 2)).toEqual([state, part]);
  });

  it('a part that is not written is named, and led to', () => {
    expect(stateOf({ ...whole(), texts: {} }, 'written')?.[1]).toBe('overview');
    expect(stateOf({ ...whole(), texts: {} }, 'written')?.[2]).toContain('总体情况');
  });

  it('last year’s words that nobody has looked at, and its numbers that this year’s tables contradict', () => {
    const last = withText(
      withCells({ ...whole(), year: 2024 }, new Map([['disclosure.normativeDocuments.inForce', 6]])),
      'overview',
      '现行有效行政规范性文件6件。',
    );
    const next = valueOf(nextYear(last, 2025, 'next'));
    expect(stateOf(next, 'lastYear')).toEqual(['open', 'sentences', '还有 2 句没有核对']);
    const filled = withCells(next, new Map([['disclosure.normativeDocuments.inForce', 5]]));
    expect(stateOf(filled, 'texts')).toEqual(['open', 'sentences', '1 个数还是去年的']);
    const read = { ...next, confirmed: ['现行有效行政规范性文件6件。', next.texts.preamble ?? ''] };
    expect(stateOf(read, 'lastYear')?.[0]).toBe('good');
  });
});
