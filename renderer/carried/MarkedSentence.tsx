import type { CarriedSentence } from '../../shared/last-year/carried.ts';
import { doubtfulNumbers } from '../../shared/check/carried.ts';

/** The sentence with each number that may have gone stale in a mark, which starts where the one before it ended. */
export function MarkedSentence({ sentence }: { sentence: CarriedSentence }) {
  const { text, from } = sentence;
  const numbers = doubtfulNumbers(sentence);
  return (
    <>
      {numbers.map((number, index) => (
        <span key={number.from}>
          {text.slice((numbers[index - 1]?.to ?? from) - from, number.from - from)}
          <mark>{number.text}</mark>
        </span>
      ))}
      {text.slice((numbers.at(-1)?.to ?? from) - from)}
    </>
  );
}
