import { matchesIn } from './matches.ts';
import { onceByText } from './once-by-text.ts';

/** A sentence in a text: characters `from` up to, not including, `to` (UTF-16 units), spaces around it left out. */
export interface Sentence {
  from: number;
  to: number;
  text: string;
}

const sentence = /[^。！？；\n\r]+[。！？；]*/gu;

/** The texts of a draft and of last year's. */
const aDraft = 16;

/**
 * The sentences of a text. A line end always ends one: headings have no full stop. Many checks ask for those of a
 * draft's texts one after the other.
 */
export const sentencesOf = onceByText(divided, Infinity, aDraft);

function divided(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of matchesIn(sentence, text)) {
    const written = match[0].trim();
    if (written === '') continue;
    const from = match.index + match[0].indexOf(written);
    sentences.push({ from, to: from + written.length, text: written });
  }
  return sentences;
}
