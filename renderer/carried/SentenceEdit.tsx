import { useEffect, useLayoutEffect, useRef } from 'react';
import { withText } from '../../shared/draft/draft.ts';
import type { ReviewedSentence } from '../../shared/last-year/review.ts';
import { sentencesOf } from '../../shared/words/sentences.ts';
import { Button } from '../controls/Button.tsx';
import { useDesk } from '../desk/desk.ts';

interface Props {
  sentence: ReviewedSentence;
  /** its words were taken, were left as they are, or the keyboard has gone elsewhere */
  done: (end: 'taken' | 'kept' | 'left') => void;
}

/** A sentence written anew, with last year's above it. Enter or leaving the field takes it, Escape does not. */
export function SentenceEdit({ sentence, done }: Props) {
  const { editing } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const { textId, index, text, last, numbers } = sentence;
  useEffect(() => {
    const at = numbers.find(({ isAsked }) => isAsked)?.from ?? text.length;
    field.current?.focus();
    // the caret stands before the first number that is asked about; no word is selected, so none is lost
    field.current?.setSelectionRange(at, at);
    field.current?.closest('.sentence-row')?.scrollIntoView({ block: 'nearest' });
    // once, when it opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const end = (way: 'taken' | 'kept' | 'left'): void => {
    // moving the keyboard on leaves the field once more
    if (isOver.current) return;
    isOver.current = true;
    if (way !== 'kept') take();
    done(way);
  };
  const take = (): void => {
    const value = (field.current?.value ?? text).replaceAll(/[\n\r]/gu, '').trim();
    const { draft, replace } = editing.getState();
    const content = draft.texts[textId] ?? '';
    const place = sentencesOf(content)[index];
    if (value === text || place?.text !== text) return;
    replace(withText(draft, textId, content.slice(0, place.from) + value + content.slice(place.to)));
  };
  useLayoutEffect(
    () => () => {
      // whoever leads to another step takes the field away under the keyboard
      if (!isOver.current) take();
    },
    // once, when it goes
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  return (
    <div className="sentence-edit">
      {last !== undefined && (
        <p className="sentence-last">
          <b>去年</b> {last}
        </p>
      )}
      <textarea
        ref={field}
        rows={2}
        defaultValue={text}
        aria-label="改写这一句"
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            end('taken');
          } else if (event.key === 'Escape') end('kept');
          else return;
          event.stopPropagation();
        }}
        onBlur={() => {
          end('left');
        }}
      />
      <span className="sentence-actions">
        {/* pressing it takes the keyboard out of the field, which takes the words */}
        <Button size="small">改好了（Enter）</Button>
      </span>
    </div>
  );
}
