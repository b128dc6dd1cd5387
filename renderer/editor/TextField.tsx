import { useEffect, useId, useRef } from 'react';
import type { TextId } from '../../shared/edition.ts';
import { useDesk, useEditing, usePlace } from '../state/context.ts';
import { countWords } from './count-words.ts';

interface Props {
  id: TextId;
  label: string;
  /** lines shown while there is little text */
  rows: number;
  placeholder?: string;
}

/**
 * One of the report's texts, a paragraph per line. A native field, because input methods decide here:
 * what is composed reaches the draft as the browser gives it.
 */
export function TextField({ id, label, rows, placeholder }: Props) {
  const { editing } = useDesk();
  const text = useEditing(({ draft }) => draft.texts[id] ?? '');
  const place = usePlace(({ target }) =>
    target && 'place' in target && target.place.text === id ? target.place : null,
  );
  const arrived = usePlace((state) => state.arrived);
  const field = useRef<HTMLTextAreaElement>(null);
  const labelId = useId();
  useEffect(() => {
    if (!place || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(place.from, place.to);
    arrived();
  }, [place, arrived]);

  return (
    <div className="text-field">
      <div className="text-field-head">
        <label id={labelId} htmlFor={`text-${id}`}>
          {label}
        </label>
        <span className="word-count">{countWords(text)} 字</span>
      </div>
      <textarea
        id={`text-${id}`}
        ref={field}
        rows={rows}
        style={{ minHeight: `calc(${String(rows)} * 1.9em + 22px)` }}
        value={text}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => {
          const { value } = event.target;
          editing.getState().change((draft) => {
            draft.texts[id] = value;
          }, `text.${id}`);
        }}
      />
    </div>
  );
}
