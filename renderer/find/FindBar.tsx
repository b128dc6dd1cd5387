import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { Place } from '../../shared/draft/place.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { textIds, textName } from '../../shared/form/edition.ts';
import { findIn, replaceAt, replaceEach } from '../../shared/draft/find.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { keepBeforeSweep } from '../desk/keep-before-sweep.ts';
import { isSamePlace, searchInputId } from '../desk/search.ts';
import { Input } from '../controls/Input.tsx';
import './find.css';
import { Button } from '../controls/Button.tsx';

/** Words to look for in every text, seen one by one and replaced one by one or all at once. */
export function FindBar() {
  const isOpen = useStore(useDesk().search, (state) => state.isOpen);
  return isOpen ? <OpenBar /> : null;
}

function OpenBar() {
  const { editing, search, navigation } = useDesk();
  const { words, replacement, replaces, current } = useStore(search);
  const draft = useEditing((state) => state.draft);
  const [note, setNote] = useState('');
  /** where the author was: what is looked for is looked for from there on */
  const [start] = useState(() => {
    const { caret } = navigation.getState();
    return caret && { ...caret, to: caret.from };
  });
  const input = useRef<HTMLInputElement>(null);
  const places = findIn(draft, words);
  const at = places.findIndex((one) => isSamePlace(one, current));

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const show = (next: Place | null): void => {
    search.setState({ current: next });
    if (next) navigation.getState().show(next.text, { shown: next });
  };
  const look = (given: string): void => {
    setNote('');
    search.setState({ words: given });
    show(placeAfter(findIn(draft, given), start, textIds));
  };
  const onward = (): void => {
    show(placeAfter(places, current ?? start, textIds));
  };
  const replaceOne = (): void => {
    if (!current || at === -1) {
      onward();
      return;
    }
    const next = replaceAt(draft, current, replacement);
    editing.getState().replace(next);
    const end = current.from + replacement.length;
    setNote('替换了 1 处。');
    show(placeAfter(findIn(next, words), { ...current, to: end }, textIds));
  };
  const replaceAll = (): void => {
    void keepBeforeSweep(editing, 'change');
    editing.getState().replace(
      replaceEach(
        draft,
        places.map((place) => ({ place, words: replacement })),
      ),
    );
    search.setState({ current: null });
    setNote(`替换了 ${String(places.length)} 处。可以按 Ctrl+Z 一次撤销。`);
  };
  const close = (): void => {
    search.setState({ isOpen: false });
    if (current && at !== -1) navigation.getState().go(navigation.getState().step, { place: current });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === input.current)) {
      if (event.shiftKey) show(placeBefore(places, current));
      else onward();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) replaceOne();
    else return;
    event.preventDefault();
  };

  const none = places.length === 0;
  return (
    <search className="find-bar" aria-label="查找和替换" onKeyDown={onKeyDown}>
      <div className="find-line">
        <label htmlFor={searchInputId}>查找</label>
        <Input
          id={searchInputId}
          ref={input}
          value={words}
          spellCheck={false}
          onChange={(event) => {
            look(event.target.value);
          }}
        />
        <Button disabled={none} onClick={onward}>
          下一处
        </Button>
        <Button
          disabled={none}
          onClick={() => {
            show(placeBefore(places, current));
          }}
        >
          上一处
        </Button>
        <p className="find-note" role="status">
          {note} {words === '' ? '' : none ? '各部分都没有找到。' : whereOf(at)}
        </p>
        {!replaces && (
          <Button
            kind="plain"
            onClick={() => {
              search.setState({ replaces: true });
            }}
          >
            替换…
          </Button>
        )}
        <Button kind="plain" onClick={close}>
          关闭
        </Button>
      </div>
      {replaces && (
        <div className="find-line">
          <label htmlFor="find-replacement">改成</label>
          <Input
            id="find-replacement"
            value={replacement}
            spellCheck={false}
            onChange={(event) => {
              search.setState({ replacement: event.target.value });
            }}
          />
          <Button disabled={none} onClick={replaceOne}>
            替换
          </Button>
          <Button disabled={none} onClick={replaceAll}>
            全部替换（{places.length}）
          </Button>
        </div>
      )}
    </search>
  );

  function whereOf(index: number): string {
    if (index === -1) return `共 ${String(places.length)} 处。`;
    const text = places[index]?.text ?? 'preamble';
    return `第 ${String(index + 1)} 处，共 ${String(places.length)} 处，在${textName(editionOf(draft), text)}。`;
  }
}

/** The place after another one, around the end; the first at or after it where it is gone. */
function placeAfter(places: readonly Place[], current: Place | null, order: readonly string[]): Place | null {
  if (!current) return places[0] ?? null;
  const rank = order.indexOf(current.text);
  const next = places.find(
    (place) => order.indexOf(place.text) > rank || (place.text === current.text && place.from >= current.to),
  );
  return next ?? places[0] ?? null;
}

/** The place before another one, around the beginning. */
function placeBefore(places: readonly Place[], current: Place | null): Place | null {
  const at = places.findIndex((place) => isSamePlace(place, current));
  return places.at(at <= 0 ? -1 : at - 1) ?? null;
}
