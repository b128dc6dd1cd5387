import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../shared/draft/draft.ts';
import type { Edition } from '../../../shared/form/edition.ts';
import { lex } from '../../../shared/statements/pieces/lex.ts';
import type { Word } from '../../../shared/statements/pieces/lex.ts';
import { statementsOf } from '../../../shared/statements/list/list.ts';
import { otherWords } from '../../../shared/statements/pieces/other-words.ts';
import { setPhrases } from '../../../shared/statements/pieces/set-phrases.ts';
import { matchesIn } from '../../../shared/words/matches.ts';
import { sentenceCases, unmarked } from '../../cases/sentences/sentence-cases.ts';

const cases = sentenceCases();
const clean = readFileSync(new URL('../../cases/words/clean.txt', import.meta.url), 'utf8').split('\n');

/** The words of a plain text by one regular expression that tries all of them, a group each, in their order. */
function byOneExpression(edition: Edition): (text: string) => Word[] {
  const entries = [
    ...setPhrases,
    ...statementsOf(edition).map((statement) => [statement, statement.words.join('|')] as const),
    ...otherWords,
  ].filter(([, source]) => source !== '');
  const pattern = new RegExp(entries.map(([, source]) => `(${source})`).join('|'), 'gu');
  return (text) =>
    matchesIn(pattern, text).map((match) => {
      const nth = match.slice(1).findIndex((group) => (group as string | undefined) !== undefined);
      const meaning = entries[nth]?.[0] ?? 'filler';
      return { from: match.index, to: match.index + match[0].length, text: match[0], meaning };
    });
}

describe('the words of a sentence', () => {
  it('are those that stand first in the vocabulary, whatever they begin with', () => {
    const byEdition = new Map<Edition, Set<string>>();
    for (const { draft, true: right, false: wrong } of cases) {
      const sentences = byEdition.get(editionOf(draft)) ?? new Set(clean);
      byEdition.set(editionOf(draft), sentences);
      for (const one of right) sentences.add(unmarked(one).text);
      for (const [one] of wrong) sentences.add(one);
    }
    let words = 0;
    for (const [edition, sentences] of byEdition) {
      const expected = byOneExpression(edition);
      for (const sentence of sentences) {
        const lexed = lex(edition, sentence);
        if (!lexed) continue;
        expect(lexed.words).toEqual(expected(lexed.plain.text));
        words += lexed.words.length;
      }
    }
    expect(words).toBeGreaterThan(1000);
  });

  it('are not looked for where neither a number nor a word for none stands', () => {
    const [{ draft } = {}] = cases;
    if (!draft) throw new Error('no cases');
    expect(lex(editionOf(draft), '政府信息公开申请答复及时。')).toBeNull();
  });
});
