import { useState } from 'react';
import { withText } from '../../shared/draft/draft.ts';
import { isLeftBehind } from '../../shared/last-year/review.ts';
import type { ReviewedNumber, ReviewedSentence } from '../../shared/last-year/review.ts';
import { sentencesOf } from '../../shared/words/sentences.ts';
import { Button } from '../controls/Button.tsx';
import { useDesk } from '../desk/desk.ts';
import { NumberBox } from './NumberBox.tsx';
import { rowOf } from './rows.ts';

/** A sentence between its numbers, and what stands in their boxes. */
interface Filled {
  between: readonly string[];
  numbers: readonly ReviewedNumber[];
  values: readonly string[];
}

function filledOf({ text, numbers }: ReviewedSentence): Filled {
  const between = [0, ...numbers.map(({ to }) => to)].map((from, at) => text.slice(from, numbers[at]?.from));
  return { between, numbers, values: numbers.map((number) => number.text) };
}

function joined({ between, values }: Filled): string {
  return between.map((words, at) => words + (values[at] ?? '')).join('');
}

/** A sentence with a box for every number. What is typed counts at once, and its other boxes stay where they are. */
export function NumberedWords({ sentence }: { sentence: ReviewedSentence }) {
  const { editing } = useDesk();
  const [held, setHeld] = useState<Filled>();
  const { textId, index, text } = sentence;
  // a box that is empty for a moment is no number: the boxes stand as they were found while one of them is typed in
  const filled = held && joined(held) === text ? held : filledOf(sentence);
  const put = (at: number, value: string): void => {
    const next = { ...filled, values: filled.values.map((one, nth) => (nth === at ? value : one)) };
    const { draft, replace } = editing.getState();
    const content = draft.texts[textId] ?? '';
    const place = sentencesOf(content)[index];
    if (!place) return;
    setHeld(next);
    const words = content.slice(0, place.from) + joined(next) + content.slice(place.to);
    replace(withText(draft, textId, words), `${rowOf(sentence)}.${String(at)}`);
  };
  return (
    <p
      className="sentence-words"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHeld(undefined);
      }}
    >
      {filled.between.map((words, at) => {
        const number = filled.numbers[at];
        const now = sentence.numbers[at];
        return (
          <span key={at}>
            {words}
            {number && (
              <NumberBox
                number={number}
                value={filled.values[at] ?? ''}
                around={`${words.slice(-8)}…${(filled.between[at + 1] ?? '').slice(0, 6)}`}
                put={(value) => {
                  put(at, value);
                }}
              />
            )}
            {number?.table && (now?.text ?? '') === number.last && (
              <TableSays
                number={number}
                take={(value) => {
                  put(at, value);
                }}
              />
            )}
          </span>
        );
      })}
    </p>
  );
}

/** What the tables say of a number that still stands as last year's report had it. */
function TableSays({ number, take }: { number: ReviewedNumber; take: (value: string) => void }) {
  const { table, last } = number;
  if (!table) return null;
  const { name, words } = table;
  if (words === undefined)
    return (
      <small className="table-says" title={`${table.table}填好“${name}”以后，可以跟着表里的数改`}>
        等{table.table}
      </small>
    );
  if (!isLeftBehind({ ...number, text: last }))
    return <small className="table-says good">同{table.table}</small>;
  return (
    <Button
      kind="plain"
      tabIndex={-1}
      className="table-says"
      title={`${table.table}“${name}”是 ${words}`}
      onClick={() => {
        take(words);
      }}
    >
      {table.table}是 {words}
    </Button>
  );
}
