import { expect, it } from 'vitest';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import { withText } from '../../../shared/draft/draft.ts';
import { findIn, replaceEach } from '../../../shared/draft/find.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';
import { workSince } from '../../work-since.ts';

const empty = valueOf(emptyDraft('', organ, 2025));

it('other words at many places of several texts, whatever their order and length', () => {
  const draft = withText(withText(empty, 'overview', '收到8件，办结8件。'), 'problems', '8件未结。');
  const edits = findIn(draft, '8件').map((place, at) => ({ place, words: `${String(10 ** at)}件` }));
  const { texts } = replaceEach(draft, edits.reverse());
  expect([texts.overview, texts.problems]).toEqual(['收到1件，办结10件。', '100件未结。']);
});

it('of places that overlap the first is replaced, and nothing else is lost', () => {
  const draft = withText(empty, 'overview', '甲乙丙丁');
  const at = (from: number, to: number, words: string) => ({
    place: { text: 'overview', from, to } as const,
    words,
  });
  expect(replaceEach(draft, [at(1, 3, '子'), at(2, 4, '丑')]).texts.overview).toBe('甲子丁');
});

/** Milliseconds of work for so many places, the least of seven runs. */
function took(count: number): number {
  const draft = withText(empty, 'overview', '收到8件。'.repeat(count));
  const edits = findIn(draft, '8件').map((place) => ({ place, words: '12件' }));
  const times = [1, 2, 3, 4, 5, 6, 7].map(() => {
    const worked = workSince();
    replaceEach(draft, edits);
    return worked();
  });
  return Math.min(...times);
}

it('takes time that grows with the places', () => {
  const [some, more] = [took(8000), took(32_000)];
  expect(more).toBeLessThan(Math.max(some, 2) * 10);
});
