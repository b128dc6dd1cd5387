import { useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent, ClipboardEvent, CompositionEvent, KeyboardEvent, RefObject } from 'react';
import { withText } from '../../shared/draft/draft.ts';
import type { TextId } from '../../shared/form/edition.ts';
import { enterHelp } from '../../shared/report/outline.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { undoOrRedo } from '../desk/undo.ts';
import { cleanPaste } from '../clipboard/clean-paste.ts';

/** One text of the draft in its field. */
interface TextHandle {
  field: RefObject<HTMLTextAreaElement | null>;
  /** what stands in the field, with what an input method is composing */
  shown: string;
  /** puts words in the place of others and the caret after them, as a step of its own for undo */
  put: (from: number, to: number, words: string) => void;
  /** puts words where the caret is or last was */
  putAtCaret: (words: string) => void;
  handlers: {
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void;
    onCompositionStart: (event: CompositionEvent<HTMLTextAreaElement>) => void;
    onCompositionEnd: (event: CompositionEvent<HTMLTextAreaElement>) => void;
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  };
}

/**
 * Joins a field to its text. While an input method composes, only the field has its half-made words: the draft, its
 * undo steps and the file on disk get what comes of it.
 */
export function useText(id: TextId): TextHandle {
  const desk = useDesk();
  const { editing, navigation } = desk;
  const text = useEditing(({ draft }) => draft.texts[id] ?? '');
  const [composed, setComposed] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  /** what the browser itself put into the field last, caret and all */
  const typed = useRef<string>(undefined);
  const shown = composed ?? text;
  const before = useRef(shown);

  // words from elsewhere (undo, a phrase, replacing) leave the caret behind them
  useLayoutEffect(() => {
    const last = before.current;
    before.current = shown;
    const isTyped = typed.current === shown;
    typed.current = undefined;
    if (last === shown || isTyped) return;
    const caret = endOfChange(last, shown);
    field.current?.setSelectionRange(caret, caret);
  }, [shown]);

  const type = (value: string): void => {
    if (value !== (editing.getState().draft.texts[id] ?? '')) {
      editing.getState().replace(withText(editing.getState().draft, id, value), `text.${id}`);
    }
  };
  const put = (from: number, to: number, words: string): void => {
    const { draft, replace } = editing.getState();
    const now = draft.texts[id] ?? '';
    replace(withText(draft, id, now.slice(0, from) + words + now.slice(to)));
    const caret = from + words.length;
    navigation.getState().go(navigation.getState().step, { place: { text: id, from: caret, to: caret } });
  };
  const putAtCaret = (words: string): void => {
    const { selectionStart = shown.length, selectionEnd = shown.length } = field.current ?? {};
    put(selectionStart, selectionEnd, words);
  };

  return {
    field,
    shown,
    put,
    putAtCaret,
    handlers: {
      onChange: ({ target: { value }, nativeEvent }) => {
        const kind = nativeEvent instanceof InputEvent ? nativeEvent.inputType : '';
        if (kind === 'historyUndo' || kind === 'historyRedo') {
          // the browser's own undo (its menu, not the keys) knows one field only; the draft's knows the whole work
          undoOrRedo(desk, kind === 'historyUndo' ? 'undo' : 'redo');
          return;
        }
        typed.current = value;
        if (composing.current) setComposed(value);
        else type(value);
      },
      onCompositionStart: () => {
        composing.current = true;
      },
      onCompositionEnd: ({ currentTarget: { value } }) => {
        composing.current = false;
        typed.current = value;
        setComposed(undefined);
        type(value);
      },
      onKeyDown: (event) => {
        const { selectionStart, selectionEnd } = event.currentTarget;
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || selectionStart !== selectionEnd) return;
        if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
        const help = enterHelp(shown, selectionStart);
        if (!help) return;
        event.preventDefault();
        if (help.kind === 'continue') put(selectionStart, selectionStart, `\n${help.number}`);
        else put(help.from, selectionStart, '');
      },
      onPaste: (event) => {
        const { clipboardData, currentTarget } = event;
        const words = cleanPaste(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
        event.preventDefault();
        if (words !== '') put(currentTarget.selectionStart, currentTarget.selectionEnd, words);
      },
    },
  };
}

/** Where what was put in ends, when one text has become another; where something was taken out, if nothing was put in. */
export function endOfChange(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return after.length - tail;
}
