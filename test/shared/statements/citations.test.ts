import { describe, expect, it } from 'vitest';
import { withCells } from '../../../shared/draft/draft.ts';
import { staleOf, withTextsInStep } from '../../../shared/statements/bound.ts';
import { citationsOf } from '../../../shared/statements/citations.ts';
import { disagreements } from '../../../shared/statements/compare.ts';
import { phrasesOf } from '../../../shared/statements/sentences.ts';
import { sentenceCases } from '../../cases/sentences/sentence-cases.ts';

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
    const moved = withTextsInStep(after, staleOf(citationsOf(before), after));
    expect(moved.texts.overview).toBe(is);
  });
});
