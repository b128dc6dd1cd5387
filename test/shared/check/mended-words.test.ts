import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/index.ts';
import { wholeReport } from '../../cases/whole-report.ts';

/** What one press makes of a sentence, with every correction of the rule put in. */
function mended(sentence: string): string {
  const base = wholeReport();
  const text = `${base.texts.overview ?? ''}\n`;
  const draft = { ...base, texts: { ...base.texts, overview: text + sentence } };
  const edits = check(draft)
    .filter(({ rule }) => rule === 'misprint' || rule === 'leftover')
    .flatMap(({ offers }) => offers[0]?.edits ?? [])
    .sort((left, right) => right.place.from - left.place.from);
  return edits.reduce(
    (words, { place, words: put }) =>
      words.slice(0, place.from - text.length) + put + words.slice(place.to - text.length),
    sentence,
  );
}

describe('one press puts set words right and leaves their neighbours', () => {
  const lines = readFileSync(new URL('../../cases/words/mended.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): [string, string] => {
      const [wrong = '', right = ''] = line.split('\t');
      return [wrong, right];
    });
  it.each(lines)('%s', (wrong, right) => {
    expect(mended(wrong)).toBe(right);
    expect(mended(right)).toBe(right);
  });
});
