import { readFileSync } from 'node:fs';
import type { Draft } from '../../shared/draft/draft.ts';
import { seedDraft, seedIds } from '../cases/seeds.ts';
import { sentenceCases, unmarked } from '../cases/sentences/sentence-cases.ts';

const cases = sentenceCases();
const plain = readFileSync(new URL('../cases/words/clean.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => line.split('\t')[1] ?? []);
const sentences = [...cases.flatMap(({ true: right }) => right.map((one) => unmarked(one).text)), ...plain];

/** Sentences that are full of numbers, in paragraphs of some 300 characters; another `seed` gives other words throughout. */
export function prose(length: number, seed: number): string {
  const paragraphs: string[] = [];
  let paragraph = `（${String(seed)}）`;
  let written = 0;
  for (let at = seed * 7; written < length; at += 1) {
    const sentence = sentences[at % sentences.length]?.replace(/。$/u, `（${String(seed)}）。`) ?? '';
    paragraph += sentence;
    written += sentence.length;
    if (paragraph.length < 300) continue;
    paragraphs.push(paragraph);
    paragraph = '';
  }
  return [...paragraphs, paragraph].join('\n').slice(0, length);
}

/** A draft of a whole report with so many characters of prose, and last year's beside it. */
export function draftOf(length: number, seed: number): Draft {
  const [first] = cases;
  if (!first) throw new Error('no cases');
  const texts = { overview: prose(length, seed) };
  const last = { edition: first.draft.edition, year: first.draft.year - 1, cells: {}, texts: lastTexts };
  return {
    ...first.draft,
    texts,
    before: first.draft.before ? { ...first.draft.before, texts: lastTexts } : last,
  };
}

const seeds = seedIds.map(seedDraft);
const paragraphs = seeds.flatMap(({ texts }) => Object.values(texts).flatMap((text) => text.split('\n')));

/** A draft with the paragraphs of real reports, every sentence made another by `seed`. */
export function realDraftOf(length: number, seed: number): Draft {
  const [first] = seeds;
  if (!first) throw new Error('no seeds');
  const words = (nth: number): string => {
    let text = '';
    for (let at = nth; text.length < length; at += 1)
      text += `${paragraphs[at % paragraphs.length]?.replace(/(?=[。；])/gu, `（${String(nth)}）`) ?? ''}\n`;
    return text.slice(0, length);
  };
  const { edition, year } = first;
  const last = { edition, year: year - 1, cells: {}, texts: { overview: words(999) } };
  return { ...first, texts: { overview: words(seed) }, before: last };
}

const lastTexts = { overview: prose(10_000, 999) };
