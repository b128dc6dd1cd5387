import { describe, expect, it } from 'vitest';
import { withCells } from '../../../shared/draft/draft.ts';
import { staleOf, withTextsInStep } from '../../../shared/statements/step/bound.ts';
import { citationsOf } from '../../../shared/statements/step/citations.ts';
import { disagreements } from '../../../shared/statements/held/compare.ts';
import { phrasesOf } from '../../../shared/statements/step/sentences.ts';
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
    ['新收政府信息公开申请１１０６件。', '新收政府信息公开申请１１０７件。'],
    ['新收政府信息公开申请1,106件。', '新收政府信息公开申请1,107件。'],
    ['新收政府信息公开申请 1106 件。', '新收政府信息公开申请 1107 件。'],
    ['新收政府信息公开申请一千一百零六件。', '新收政府信息公开申请一千一百零七件。'],
  ])('%s', (was, is) => {
    if (!base) throw new Error('no case');
    const before = { ...base, texts: { overview: was } };
    const after = withCells(before, new Map([['requests.new.person', 937]]));
    const moved = withTextsInStep(after, staleOf(citationsOf(before), after));
    expect(moved.texts.overview).toBe(is);
  });
});
