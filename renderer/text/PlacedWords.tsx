import type { ReactNode } from 'react';
import type { Place } from '../../shared/draft/place.ts';
import { classes } from '../controls/classes.ts';
import { useNavigation } from '../desk/desk.ts';
import { isCaretIn } from '../desk/navigation.ts';

/** Words of a text as a row of a list beside it: lit while pointed at, marked while the caret is in them, gone to by a press. */
export function PlacedWords({
  place,
  words,
  kind,
  title,
  goTo,
  children,
}: {
  place: Place;
  words: ReactNode;
  /** the row's class besides that of the current one */
  kind?: string;
  title?: string;
  goTo: (from: number, to: number) => void;
  /** what stands behind the words */
  children: ReactNode;
}) {
  const isCurrent = useNavigation(({ caret }) => isCaretIn(caret, place));
  const light = useNavigation((state) => state.light);
  return (
    <li
      className={classes(kind, isCurrent && 'current')}
      onMouseEnter={() => {
        light([], place);
      }}
      onMouseLeave={() => {
        light([], null);
      }}
    >
      <button
        type="button"
        className="side-go"
        title={title}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          goTo(place.from, place.to);
        }}
      >
        {words}
      </button>
      {children}
    </li>
  );
}
