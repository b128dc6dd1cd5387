import { useRef, useState } from 'react';
import type { ReviewedNumber } from '../../shared/last-year/review.ts';
import { classes } from '../controls/classes.ts';

interface Props {
  number: ReviewedNumber;
  value: string;
  /** the words beside it, by which it is told from others */
  around: string;
  put: (value: string) => void;
}

/** What would end the sentence, or tear its paragraph. */
const breaking = /[。！？；\n\r]/gu;

/** The width of some digits in characters; a full-width one takes two. */
function widthOf(value: string): number {
  return Array.from(value).reduce((sum, sign) => sum + (/[ -~]/u.test(sign) ? 1 : 2), 0);
}

/** The digits of a number within its sentence. Left empty, it is again what it was. */
export function NumberBox({ number, value, around, put }: Props) {
  const [composed, setComposed] = useState<string>();
  const before = useRef(value);
  const { kind, last, isAsked, isStanding, table } = number;
  const shown = composed ?? value;
  const isTyped = value !== last && kind === 'number';
  // on the way of Tab lie the numbers that most probably change, and those that have been changed
  const isOnTheWay = isTyped || (isAsked && !isStanding && !table);
  return (
    <input
      className={classes(
        'number-box',
        isTyped ? 'typed' : isStanding || table ? 'standing' : isAsked ? 'asked' : undefined,
      )}
      data-asked={isAsked && isOnTheWay ? '' : undefined}
      tabIndex={isOnTheWay ? 0 : -1}
      value={shown}
      autoComplete="off"
      inputMode={kind === 'date' ? 'text' : 'decimal'}
      aria-label={`${around}，去年是 ${last}`}
      title={value === last ? undefined : `去年是 ${last}`}
      style={{ inlineSize: `calc(${String(Math.max(2, widthOf(shown)))}ch + 12px)` }}
      onFocus={(event) => {
        before.current = value;
        event.currentTarget.select();
      }}
      onMouseDown={(event) => {
        const box = event.currentTarget;
        // once something is typed in it, a click sets the caret; before, it would put what is typed between old digits
        if (document.activeElement === box && value !== before.current) return;
        event.preventDefault();
        box.focus();
        box.select();
      }}
      onChange={(event) => {
        const typed = event.target.value.replaceAll(breaking, '');
        if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) setComposed(typed);
        else put(typed);
      }}
      onCompositionEnd={(event) => {
        setComposed(undefined);
        put(event.currentTarget.value.replaceAll(breaking, ''));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        if (value !== before.current) put(before.current);
        event.currentTarget.closest<HTMLElement>('.sentence-row')?.focus();
      }}
      onBlur={() => {
        setComposed(undefined);
        if (value.trim() === '') put(before.current);
      }}
    />
  );
}
