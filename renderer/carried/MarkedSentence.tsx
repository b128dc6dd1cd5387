import type { CarriedSentence } from '../../shared/carried.ts';

/** The sentence with each number in a mark, which starts where the one before it ended. */
export function MarkedSentence({ sentence: { text, from, numbers } }: { sentence: CarriedSentence }) {
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
