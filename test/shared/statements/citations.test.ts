import { describe, expect, it } from 'vitest';
import { editionOf, withCells } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import { totalCells } from '../../../shared/draft/totals.ts';
import { citationsOf, moveInStep, staleCitations } from '../../../shared/statements/citations.ts';
import { disagreements } from '../../../shared/statements/compare.ts';
import { phrasesOf } from '../../../shared/statements/sentences.ts';
import { sentenceCases, unmarked } from '../../cases/sentences/sentence-cases.ts';

/** A draft with the sentences that write themselves and all that were typed. */
function worded(draft: Draft, typed: readonly string[]): Draft {
  const lines = [
    ...phrasesOf(draft).map(({ text }) => text),
    ...typed.map((marked) => unmarked(marked).text),
  ];
  return { ...draft, texts: { overview: lines.join('\n') } };
}

describe('sentences that write themselves', () => {
  it.each(sentenceCases().map((one) => [one.name, one.draft] as const))(
    'are bound number by number: %s',
    (_, draft) => {
      for (const { text, into } of phrasesOf(draft)) {
        const own = { ...draft, texts: { [into]: text } };
        const bound = citationsOf(own).flatMap(({ figure }) => figure?.written ?? []);
        expect(bound, text).toEqual(
          [...text.replace(/^\d+年/u, '').matchAll(/\d+(?:\.\d+)?/gu)].map(([digits]) => digits),
        );
        expect(disagreements(own), text).toEqual([]);
      }
    },
  );
});

describe('every cell changed', { timeout: 240_000 }, () => {
  it.each(sentenceCases().map((one) => [one.name, one] as const))(
    'in %s leaves no sentence behind',
    (_, { draft, true: typed }) => {
      const before = worded(draft, typed);
      const bound = citationsOf(before);
      expect(bound.length).toBeGreaterThan(10);
      const automatic = totalCells(editionOf(draft));
      for (const { id, takes } of cellsOf(editionOf(draft)).values()) {
        if (automatic.has(id)) continue;
        const value =
          takes === 'amount' ? String(Number(before.cells[id] ?? 0) + 1) : Number(before.cells[id] ?? 0) + 1;
        const after = withCells(before, new Map([[id, value]]));
        const stale = staleCitations(before, after);
        const citing = bound.filter(({ cells }) =>
          cells.some((cell) => before.cells[cell] !== after.cells[cell]),
        );
        expect(stale.length, id).toBe(citing.length);
        const moved = moveInStep(before, after);
        // every other character is as it was
        let text = before.texts.overview ?? '';
        let shown = moved.draft.texts.overview ?? '';
        for (const { figure } of [...stale].reverse()) {
          if (!figure) continue;
          const behind = text.length - figure.to;
          expect(shown.slice(shown.length - behind)).toBe(text.slice(figure.to));
          text = text.slice(0, figure.from);
          shown = shown.slice(0, shown.length - behind);
          shown = shown.replace(/[\d.,，０-９一二三四五六七八九十百千零]+$/u, '');
          text = text.replace(/[\d.,，０-９一二三四五六七八九十百千零]+$/u, '');
        }
        expect(shown).toBe(text);
        // read anew, what was moved says what its cells say
        const now = citationsOf(moved.draft);
        expect(now.filter(({ figure }) => figure).length, id).toBeGreaterThanOrEqual(
          bound.filter(({ figure }) => figure).length,
        );
        expect(moved.left.every(({ figure }) => figure === undefined)).toBe(true);
        expect(staleCitations(moved.draft, moved.draft)).toEqual([]);
      }
    },
  );
});

describe('a number keeps its writing', () => {
  const base = sentenceCases().find(({ name }) => name === 'commission-2025')?.draft;
  it.each([
    ['新收政府信息公开申请１１８２件。', '新收政府信息公开申请１１８３件。'],
    ['新收政府信息公开申请1,182件。', '新收政府信息公开申请1,183件。'],
    ['新收政府信息公开申请 1182 件。', '新收政府信息公开申请 1183 件。'],
    ['新收政府信息公开申请一千一百八十二件。', '新收政府信息公开申请一千一百八十三件。'],
  ])('%s', (was, is) => {
    if (!base) throw new Error('no case');
    const before = { ...base, texts: { overview: was } };
    const after = withCells(before, new Map([['requests.new.person', 1044]]));
    expect(moveInStep(before, after).draft.texts.overview).toBe(is);
  });
  it('says which sentence cannot be moved', () => {
    const zero = sentenceCases().find(({ name }) => name === 'township-2023')?.draft;
    if (!zero) throw new Error('no case');
    const before = { ...zero, texts: { overview: '本年度未收到政府信息公开申请。' } };
    const after = withCells(before, new Map([['requests.new.person', 1]]));
    const { draft, left } = moveInStep(before, after);
    expect(draft.texts).toEqual(before.texts);
    expect(left.map(({ stretch }) => before.texts.overview.slice(stretch.from, stretch.to))).toEqual([
      '未收到政府信息公开申请',
    ]);
  });
});
