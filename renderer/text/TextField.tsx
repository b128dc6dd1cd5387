import { useEffect, useRef, useState } from 'react';
import type { Place } from '../../shared/draft/place.ts';
import type { Aspect, TextId } from '../../shared/form/edition.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { AlikeList } from './AlikeList.tsx';
import { AspectList } from './AspectList.tsx';
import { LastYear } from './LastYear.tsx';
import { MirroredText, scrollToPlace } from './MirroredText.tsx';
import { OutlineList } from './OutlineList.tsx';
import { PhraseList } from './PhraseList.tsx';
import { RestsHere, RestsOn } from './RestsOn.tsx';
import { TextFindings } from './TextFindings.tsx';
import { useCaret } from './useCaret.ts';
import { useMarks } from './useMarks.ts';
import { useText } from './useText.ts';
import { WordCount } from './WordCount.tsx';
import './text.css';
import { Button } from '../controls/Button.tsx';

/** A sentence as a whole is never selected, for the next key would take it away: the caret goes to its first number. */
function selectionIn(text: string, { from, to }: Place): { from: number; to: number } {
  const words = text.slice(from, to);
  if (!/[。！？；]$/u.test(words)) return { from, to };
  const at = from + Math.max(0, words.search(/[\d０-９]/u));
  return { from: at, to: at };
}

/** Whether text, what helps in writing it and last year's text stand beside each other; text.css knows the same width. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 1700px)').matches;

interface Props {
  id: TextId;
  label: string;
  /** lines shown while there is little text */
  rows: number;
  placeholder?: string;
  /** characters it usually has at most */
  usualLength?: number | undefined;
  /** what it has to cover */
  aspects?: readonly Aspect[] | undefined;
}

/**
 * One of the report's texts, a paragraph per line. A native field, because input methods decide here; its underlines
 * lie in a layer behind it, its outline and what can be put in stand beside it.
 */
export function TextField({ id, label, rows, placeholder, usualLength, aspects }: Props) {
  const { navigation } = useDesk();
  const text = useText(id);
  const { field, shown } = text;
  const mirror = useRef<HTMLDivElement>(null);
  const marks = useMarks(id);
  useCaret(field, id);
  const lastText = useEditing(({ draft }) => draft.before?.texts[id] ?? '');
  const lastYear = useEditing(({ draft }) => draft.before?.year);
  const [showsLast, setShowsLast] = useState(() => lastText !== '' && hasRoom());
  const target = useNavigation((state) => state.target);

  useEffect(() => {
    if (!target || !field.current || !mirror.current) return;
    if ('place' in target && target.place.text === id) {
      field.current.focus({ preventScroll: true });
      const { from, to } = selectionIn(shown, target.place);
      field.current.setSelectionRange(from, to);
      scrollToPlace(mirror.current, target.place.from);
    } else if ('shown' in target && target.shown.text === id) {
      scrollToPlace(mirror.current, target.shown.from);
    } else return;
    navigation.getState().arrived();
  }, [target, navigation, field, id, shown]);

  const goTo = (from: number, to: number): void => {
    navigation.getState().go(navigation.getState().step, { place: { text: id, from, to } });
  };
  return (
    <div>
      <div className="text-field-head">
        <label htmlFor={`text-${id}`}>{label}</label>
        {lastText !== '' && (
          <Button
            kind="plain"
            aria-expanded={showsLast}
            onClick={() => {
              setShowsLast(!showsLast);
            }}
          >
            {showsLast ? '收起去年原文' : '对照去年原文'}
          </Button>
        )}
        <WordCount text={shown} usual={usualLength} />
      </div>
      <div className={showsLast ? 'text-body with-last' : 'text-body'}>
        <div className="text-paper">
          <MirroredText text={shown} marks={marks} of={mirror} />
          <textarea
            id={`text-${id}`}
            ref={field}
            rows={rows}
            value={shown}
            placeholder={placeholder}
            spellCheck={false}
            {...text.handlers}
          />
        </div>
        <div className="text-below">
          <RestsHere id={id} goTo={goTo} />
          <TextFindings id={id} goTo={goTo} />
          <AlikeList id={id} goTo={goTo} />
        </div>
        <div className="text-side">
          {aspects && <AspectList text={shown} aspects={aspects} put={text.put} goTo={goTo} />}
          <OutlineList text={shown} goTo={goTo} isAlwaysShown={rows > 5} />
          <PhraseList into={id} put={text.putAtCaret} />
          <RestsOn id={id} goTo={goTo} />
        </div>
        {showsLast && <LastYear year={lastYear} text={lastText} />}
      </div>
    </div>
  );
}
