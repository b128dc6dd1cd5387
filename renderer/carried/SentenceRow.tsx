import { memo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ReviewedSentence } from '../../shared/last-year/review.ts';
import { Button } from '../controls/Button.tsx';
import { classes } from '../controls/classes.ts';
import { useDesk } from '../desk/desk.ts';
import { withConfirmed } from '../desk/last-year.ts';
import { NumberedWords } from './NumberedWords.tsx';
import { focusRow, neighbourOf, nextOpenRow, rowOf } from './rows.ts';
import { SentenceEdit } from './SentenceEdit.tsx';

interface Props {
  sentence: ReviewedSentence;
  /** the way in for the keyboard; further on it goes by arrows, and by Tab from number to number */
  isFirst: boolean;
}

/**
 * A sentence of the review: its numbers in boxes within its own words. Enter says that it is true this year and goes on
 * to the next that nobody has looked at; F2, or E outside a box, writes it anew.
 */
export const SentenceRow = memo(function SentenceRow({ sentence, isFirst }: Props) {
  const { editing } = useDesk();
  const [isEdited, setIsEdited] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { text, last, isOpen, isHeading } = sentence;
  if (isHeading && !isOpen) return <li className="sentence-heading">{text}</li>;

  const goOn = (): void => {
    const next = row.current && nextOpenRow(row.current);
    if (next) focusRow(next);
    else row.current?.focus();
  };
  const confirm = (): void => {
    const { draft, replace } = editing.getState();
    replace(withConfirmed(draft, [text]));
    goOn();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    const { key, target, nativeEvent, currentTarget } = event;
    if (nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || isEdited) return;
    const isBox = target instanceof HTMLInputElement;
    if (key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      if (isOpen) confirm();
      else goOn();
    } else if (key === 'F2' || (!isBox && key.toLowerCase() === 'e')) setIsEdited(true);
    else if (key === 'ArrowDown' || key === 'ArrowUp')
      focusRow(neighbourOf(currentTarget, key === 'ArrowDown' ? 1 : -1));
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={row}
      id={rowOf(sentence)}
      className={classes('sentence-row', isOpen ? 'open' : last === undefined ? 'new' : 'done')}
      tabIndex={isFirst ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <span
        className="sentence-mark"
        role="img"
        aria-label={isOpen ? '还没有核对' : last === undefined ? '今年写的' : '核对过了'}
      />
      {isEdited ? (
        <SentenceEdit
          sentence={sentence}
          done={(end) => {
            setIsEdited(false);
            if (end === 'taken') goOn();
            else if (end === 'kept') row.current?.focus();
          }}
        />
      ) : (
        <>
          <NumberedWords sentence={sentence} />
          <span className="sentence-actions">
            <Button
              kind="plain"
              tabIndex={-1}
              aria-label={`改这句：${text}`}
              title="改写这一句（F2）"
              onClick={() => {
                setIsEdited(true);
              }}
            >
              改这句
            </Button>
            {isOpen && (
              <Button
                kind="plain"
                tabIndex={-1}
                aria-label={`今年仍然成立：${text}`}
                title="这句话今年仍然成立（Enter）"
                onClick={confirm}
              >
                仍然成立
              </Button>
            )}
          </span>
        </>
      )}
    </li>
  );
}, isSame);

/** Sentences are made anew with every key typed; most read as they did. */
function isSame({ sentence: one, isFirst }: Props, { sentence: other, isFirst: was }: Props): boolean {
  return (
    isFirst === was &&
    one.text === other.text &&
    one.last === other.last &&
    one.isOpen === other.isOpen &&
    one.index === other.index &&
    one.numbers.length === other.numbers.length &&
    one.numbers.every(({ isAsked, table }, at) => {
      const now = other.numbers[at];
      return isAsked === now?.isAsked && table?.words === now.table?.words;
    })
  );
}
