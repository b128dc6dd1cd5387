import type { Draft } from '../../../../shared/draft/draft.ts';
import { textIds } from '../../../../shared/form/edition.ts';
import type { TextId } from '../../../../shared/form/edition.ts';
import { headingOf } from '../../../../shared/words/heading.ts';
import type { Paragraph } from './scan.ts';
import { withoutSpaces } from './scan.ts';

/** Some characters of a paragraph: of its words without white space, `from` up to, not including, `to`. */
export interface Span {
  paragraph: Paragraph;
  from: number;
  to: number;
}

/** Finds words of a draft again in the paragraphs it was read of. */
interface WordFinder {
  ofPlace: (place: { text: TextId; from: number; to: number }) => Span | undefined;
  ofPrinted: (words: string) => Span | undefined;
}

/** Looks among these paragraphs for the texts of the draft; a line is a paragraph, the number in front may be the list's. */
export function wordFinder(paragraphs: readonly Paragraph[], { texts }: Pick<Draft, 'texts'>): WordFinder {
  const words = paragraphs.map(textOfParagraph);
  const byWords = new Map<string, number[]>();
  words.forEach((text, index) => {
    const same = byWords.get(text);
    if (same) same.push(index);
    else byWords.set(text, [index]);
  });
  /** how often each line stands in the texts before this one */
  const linesBefore = (place: { text: TextId; from: number }, line: string): number => {
    let count = 0;
    for (const id of textIds) {
      const text = texts[id] ?? '';
      const until = id === place.text ? place.from : text.length;
      for (const one of text
        .slice(0, until)
        .split('\n')
        .slice(0, id === place.text ? -1 : undefined))
        if (withoutSpaces(one) === line) count += 1;
      if (id === place.text) return count;
    }
    return count;
  };

  const paragraphOf = (line: string, nth: number): { index: number; shift: number } | undefined => {
    const bare = withoutSpaces(line.slice(headingOf(line)?.length ?? 0));
    const whole = withoutSpaces(line);
    for (const [text, shift] of [
      [whole, 0],
      [bare, bare.length - whole.length],
    ] as const) {
      const same = text === '' ? undefined : byWords.get(text);
      const index = same?.[Math.min(nth, same.length - 1)];
      if (index !== undefined) return { index, shift };
    }
    if (whole.length < 4) return undefined;
    // a title and its text in one paragraph, or a number that the list prints
    const index = words.findIndex(
      (text) => text.includes(whole) || (text.length > 3 && whole.endsWith(text)),
    );
    const found = words[index];
    if (found === undefined) return undefined;
    const inside = found.indexOf(whole);
    return { index, shift: inside === -1 ? found.length - whole.length : inside };
  };

  return {
    ofPlace: (place) => {
      const text = texts[place.text] ?? '';
      const begins = text.lastIndexOf('\n', Math.max(place.from - 1, 0)) + 1;
      const start = begins > place.from ? place.from : begins;
      const newline = text.indexOf('\n', place.from);
      const line = text.slice(start, newline === -1 ? undefined : newline);
      const found = paragraphOf(line, linesBefore({ ...place, from: start }, withoutSpaces(line)));
      const paragraph = found && paragraphs[found.index];
      if (!paragraph) return undefined;
      const all = words[found.index]?.length ?? 0;
      const before = withoutSpaces(text.slice(start, place.from)).length + found.shift;
      const length = withoutSpaces(text.slice(place.from, Math.min(place.to, start + line.length))).length;
      const from = Math.min(Math.max(before, 0), all);
      const to = Math.min(Math.max(before + length, from), all);
      return to > from ? { paragraph, from, to } : { paragraph, from: 0, to: all };
    },
    ofPrinted: (printed) => {
      const wanted = withoutSpaces(printed);
      const index = wanted === '' ? -1 : words.findIndex((text) => text.includes(wanted));
      const paragraph = paragraphs[index];
      const from = words[index]?.indexOf(wanted) ?? -1;
      return paragraph && from !== -1 ? { paragraph, from, to: from + wanted.length } : undefined;
    },
  };
}

/** The words of a paragraph without white space. */
export function textOfParagraph({ pieces }: Paragraph): string {
  return pieces.map(({ text }) => text).join('');
}
