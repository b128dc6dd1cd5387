import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../../../shared/check/index.ts';
import type { Finding } from '../../../shared/check/index.ts';
import { editionOf, withCells, withText } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { totalCells } from '../../../shared/draft/totals.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import type { CellId } from '../../../shared/form/edition.ts';
import { readDraft } from '../../../shared/draft/draft-file.ts';
import { boundAfter, citing, staleOf, withTextsInStep } from '../../../shared/statements/step/bound.ts';
import type { Bound } from '../../../shared/statements/step/bound.ts';
import { citationsOf } from '../../../shared/statements/step/citations.ts';
import { boundOf, withStaleKept } from '../../../shared/statements/step/kept.ts';
import { says, valueOf } from '../../../shared/statements/held/candidates.ts';
import { phrasesOf } from '../../../shared/statements/step/sentences.ts';
import { sentenceCases, unmarked } from '../../cases/sentences/sentence-cases.ts';
import { valueOf as given } from '../../value-of.ts';

const cases = sentenceCases();
const quoted = (draft: Draft, { text, figure, stretch }: Bound): string =>
  (draft.texts[text] ?? '').slice(figure?.from ?? stretch.from, figure?.to ?? stretch.to);

/** A draft with the sentences that write themselves and all that were typed. */
function worded({ draft, true: typed }: (typeof cases)[number]): Draft {
  const lines = [
    ...phrasesOf(draft).map(({ text }) => text),
    ...typed.map((marked) => unmarked(marked).text),
  ];
  return { ...draft, texts: { overview: lines.join('\n') } };
}
/** The draft as its file gives it back. */
const reopened = (draft: Draft, bound: readonly Bound[]): Draft =>
  given(readDraft(JSON.parse(JSON.stringify(withStaleKept(draft, bound)))));

/** The cell made one more, and one more again: half-typed numbers come first. */
function typedInto(draft: Draft, id: CellId): Draft[] {
  const amount = cellsOf(editionOf(draft)).get(id)?.takes === 'amount';
  const now = Number(draft.cells[id] ?? 0);
  const put = (before: Draft, value: number): Draft =>
    withCells(before, new Map([[id, amount ? String(value) : value]]));
  const half = put(draft, Math.floor(now / 10) + 7);
  return [half, put(half, now + 1)];
}

describe(
  'each cell typed into, digit by digit, in a draft with inserted and typed sentences',
  { timeout: 240_000 },
  () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const draft = worded(one);
      const bound = citationsOf(draft);
      const automatic = totalCells(editionOf(draft));
      let cited = 0;
      for (const id of cellsOf(editionOf(draft)).keys()) {
        if (automatic.has(id)) continue;
        const [half, after] = typedInto(draft, id);
        if (!half || !after) throw new Error('nothing typed');
        const typed = boundAfter(boundAfter(bound, draft, half), half, after);
        const stale = staleOf(typed, after);
        // a rounded number goes on saying its cells
        const own = citing(editionOf(draft), bound, id).filter(({ figure, cells }) => {
          const value = valueOf(after, after.cells, cells);
          return !value || !(figure ? says(figure, value) : value.eq(0));
        });
        // nothing is stale unnoticed: all that rest on the cell are named, and only they
        expect(
          stale.map((each) => each.stretch),
          id,
        ).toEqual(own.map(({ stretch }) => stretch));
        if (stale.length === 0) continue;
        cited += 1;
        // nor is it after the draft was saved, closed and opened again
        const opened = reopened(after, typed);
        expect(
          staleOf(boundOf(opened), opened).map((each) => [each.stretch, each.cells, each.value]),
          id,
        ).toEqual(stale.map((each) => [each.stretch, each.cells, each.value]));
        const moved = withTextsInStep(after, stale);
        const now = boundAfter(typed, after, moved);
        // what is said in words only stays stale
        expect(
          staleOf(now, moved).filter(({ figure }) => figure),
          id,
        ).toEqual([]);
        // every other character is as it was
        const digits = /[\d.,，０-９一二三四五六七八九十百千零]+/gu;
        const without = ({ texts }: Draft): string => (texts.overview ?? '').replace(digits, '');
        expect(without(moved)).toBe(without(after));
        const numbers = ({ texts }: Draft): string[] => (texts.overview ?? '').match(digits) ?? [];
        const changed = numbers(moved).filter((number, at) => number !== numbers(after)[at]);
        expect(changed.length, id).toBeLessThanOrEqual(stale.length);
      }
      expect(cited).toBeGreaterThan(10);
    });
  },
);

describe('a number bound to its cells', () => {
  const isStale = ({ rule }: Finding): boolean => rule === 'textStale';
  const base = cases.find(({ name }) => name === 'street-2024-eight')?.draft;
  const sentence = '全年收到政府信息公开申请8件。';
  const start = (text: string): { draft: Draft; bound: Bound[] } => {
    if (!base) throw new Error('no case');
    const draft = { ...base, texts: { overview: text } };
    return { draft, bound: citationsOf(draft) };
  };
  const oneMore = (draft: Draft): Draft => withCells(draft, new Map([['requests.new.person', 7]]));

  it('is stale though its words now say another cell', () => {
    // 8 were handled, so 收到8件 could mean those
    const { draft, bound } = start(sentence);
    const after = oneMore(draft);
    const stale = staleOf(boundAfter(bound, draft, after), after);
    expect(stale.map(({ value }) => value?.toFixed())).toEqual(['9']);
    expect(check(after).filter(isStale)).toEqual([]);
    const [found, ...more] = check(withStaleKept(after, stale)).filter(isStale);
    expect(found && messageOf(found)).toMatch(/“收到政府信息公开申请8件”还是表格改动以前的数，.*是 9。/u);
    expect(found?.offers.map(({ label }) => label)).toEqual(['“8”改成 9']);
    expect(more).toEqual([]);
  });
  it('is not said twice where its words disagree with the tables anyway', () => {
    const { draft, bound } = start('全年新收政府信息公开申请8件。');
    const after = oneMore(draft);
    const found = check(withStaleKept(after, boundAfter(bound, draft, after)));
    expect(found.map(({ rule }) => rule)).toContain('textNumber');
    expect(found.filter(isStale)).toEqual([]);
  });
  it('stays stale while words are typed elsewhere, and moves along', () => {
    const { draft, bound } = start(sentence);
    const changed = oneMore(draft);
    const above = withText(changed, 'overview', `我街道积极公开。\n${sentence}`);
    const typed = withText(above, 'overview', `我街道积极公开。\n${sentence}其中`);
    const then = boundAfter(boundAfter(boundAfter(bound, draft, changed), changed, above), above, typed);
    const stale = staleOf(then, typed);
    expect(stale.map((one) => quoted(typed, one))).toEqual(['8']);
    expect(withTextsInStep(typed, stale).texts.overview).toBe(
      `我街道积极公开。\n全年收到政府信息公开申请9件。其中`,
    );
  });
  it('is free once its own words are changed', () => {
    const { draft, bound } = start(sentence);
    const changed = oneMore(draft);
    const typed = withText(changed, 'overview', '全年收到政府信息公开申请18件。');
    expect(staleOf(boundAfter(boundAfter(bound, draft, changed), changed, typed), typed)).toEqual([]);
  });
  it('is in step again when the cell is taken back', () => {
    const { draft, bound } = start(sentence);
    const changed = oneMore(draft);
    const back = boundAfter(boundAfter(bound, draft, changed), changed, draft);
    expect(staleOf(back, draft)).toEqual([]);
    expect(back.map((one) => quoted(draft, one))).toEqual(['8']);
  });
  it('stays so when the draft is closed and opened, and is forgotten when its words are others', () => {
    const { draft, bound } = start(sentence);
    const changed = oneMore(draft);
    const opened = reopened(changed, boundAfter(bound, draft, changed));
    expect(opened.stale).toHaveLength(1);
    const [found] = check(opened).filter(isStale);
    expect(found?.offers.map(({ label }) => label)).toEqual(['“8”改成 9']);
    const other = { ...opened, texts: { overview: '全年没有收到申请，一切正常，请放心。' } };
    expect(staleOf(boundOf(other), other)).toEqual([]);
    const moved = withTextsInStep(opened, staleOf(boundOf(opened), opened));
    expect(withStaleKept(moved, boundAfter(boundOf(opened), opened, moved)).stale).toBeUndefined();
  });
  it('waits while its cell is empty, and cannot be moved by a click', () => {
    const { draft, bound } = start(sentence);
    const changed = withCells(draft, new Map([['requests.new.person', undefined]]));
    const stale = staleOf(boundAfter(bound, draft, changed), changed);
    expect(stale.map(({ value }) => value)).toEqual([undefined]);
    expect(withTextsInStep(changed, stale)).toEqual(changed);
  });
  it('that is said in words is named, and left to the author', () => {
    if (!base) throw new Error('no case');
    const draft = withCells(
      { ...base, texts: { overview: '未发生因政府信息公开引起的行政诉讼。' } },
      new Map(),
    );
    const bound = citationsOf(draft);
    const changed = withCells(draft, new Map([['disputes.cases.directSuit.pending', 1]]));
    const stale = staleOf(boundAfter(bound, draft, changed), changed);
    expect(stale.map(({ figure, value }) => [figure, value?.toFixed()])).toEqual([[undefined, '1']]);
    expect(withTextsInStep(changed, stale).texts).toEqual(draft.texts);
  });
  it('rests on the cells that its total adds up, too', () => {
    const { draft, bound } = start(sentence);
    const edition = editionOf(draft);
    expect(citing(edition, bound, 'requests.new.business')).toHaveLength(1);
    expect(citing(edition, bound, 'requests.carriedOut.business')).toHaveLength(0);
  });
});
