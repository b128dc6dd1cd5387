import type { Draft } from '../../draft/draft.ts';
import { editionOf } from '../../draft/draft.ts';
import { textIds, textName } from '../../form/edition.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { blankNumbers } from './blank-number.ts';
import { halfPhrases } from './half-phrase.ts';
import { residues } from './residue.ts';
import { templates } from './template.ts';
import { matchesIn } from '../../words/matches.ts';

/** What an earlier pattern tells is not told again. */
const patterns = [...residues, ...templates, ...blankNumbers, ...halfPhrases];

/** Placeholders, instructions of the form, numbers never filled and phrases half deleted, each at its words. */
export function leftovers(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    if (text === '') return [];
    const told: { from: number; to: number }[] = [];
    return patterns.flatMap(({ rule, words, says, remedy, once, mended }) =>
      oneASentence(text, matchesIn(words, text).slice(0, once ? 1 : most)).flatMap((match) => {
        const [from, to] = [match.index, match.index + match[0].length];
        if (told.some((other) => other.from < to && from < other.to)) return [];
        told.push({ from, to });
        return [
          finding(rule, {
            of: `${id}.${match[0]}.${text.slice(to).slice(0, 6)}`,
            name: textName(editionOf(draft), id),
            place: { text: id, from, to },
            says: [{ kind: 'words', before: '', words: [quoted(text, from, match[0])], after: says }],
            remedy,
            offers: mended
              ? [{ label: '去掉符号', edits: [{ place: { text: id, from, to }, words: mended(match[0]) }] }]
              : [],
          }),
        ];
      }),
    );
  });
}

/** “条” alone says little: with what is before it. */
function quoted(text: string, from: number, words: string): string {
  if (words.trim().length > 2 || !/[条件份篇次期个元]/u.test(words)) return words.trim();
  const before = /[^，。；：\n]*$/u.exec(text.slice(Math.max(0, from - 8), from))?.[0] ?? '';
  return `${before}${words}`.trim();
}

/** A sentence with several of a kind is told once, at its first. */
function oneASentence(text: string, matches: readonly RegExpExecArray[]): RegExpExecArray[] {
  return matches.filter((match, nth) => {
    const before = matches[nth - 1];
    return !before || /[。\n]/u.test(text.slice(before.index + before[0].length, match.index));
  });
}

/** A text full of them is told by its first ones. */
const most = 50;
