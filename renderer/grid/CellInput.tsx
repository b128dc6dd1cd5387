import { memo, useRef, useState } from 'react';
import { parseCell, printCell } from '../../shared/draft/number.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { editionOf, hasLastYear } from '../../shared/draft/draft.ts';
import { classes } from '../controls/classes.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { lastYearInThisForm, wasAsked } from '../../shared/last-year/compare.ts';
import { inputIdOf } from './focus-cell.ts';
import type { Entry } from '../desk/entry.ts';
import { isSelected, useSelected, useSelection } from './selection.ts';

interface Props {
  id: CellId;
  /** row and column in words, for those who cannot see the table */
  name: string;
  /** the program adds it up; it cannot be typed in */
  isAutomatic: boolean;
}

/**
 * One cell. What is typed counts at once where it is a number, so that totals and checks follow; what is not a
 * number is judged when the cell is left, because half a number is no mistake.
 */
export const CellInput = memo(function CellInput({ id, name, isAutomatic }: Props) {
  const { editing } = useDesk();
  const selection = useSelection();
  const value = useEditing(({ draft }) => draft.cells[id]);
  const refused = useEditing((state) => state.refused[id]);
  const mark = useEditing((state) => findingsOf(state).marks.get(id));
  const wantsLast = useNavigation((navigation) => navigation.showsLast);
  const showsLast = useEditing(({ draft }) => wantsLast && hasLastYear(draft));
  const last = useEditing(({ draft }) => lastYearInThisForm(draft)[id]);
  const wasAskedLast = useEditing(({ draft }) => showsLast && wasAsked(draft, id));
  const isLit = useNavigation((navigation) => navigation.lit.cells.has(id));
  const inRange = useSelected((state) => isSelected(state, id));
  /** the text while it is being typed */
  const [typed, setTyped] = useState<string>();
  /** tells one visit to the cell from the next, so that each is undone by itself */
  const visit = useRef(0);
  /** what stood in the cell when it was entered, for Escape */
  const before = useRef<Entry>({ value });
  const step = (): string => `cell.${id}.${String(visit.current)}`;

  const put = (text: string): void => {
    editing.getState().type(id, text, step());
  };
  const onType = (text: string, isComposing: boolean): void => {
    setTyped(text);
    if (isComposing) return;
    const takes = cellsOf(editionOf(editing.getState().draft)).get(id)?.takes ?? 'count';
    if (parseCell(takes, text).state !== 'refused') put(text);
  };

  const isEmpty = value === undefined && refused === undefined && typed === undefined;
  const input = (
    <input
      id={inputIdOf(id)}
      className={classes(
        'cell',
        isEmpty && 'unfilled',
        isAutomatic && 'automatic',
        value !== undefined && Number(value) === 0 && 'zero',
        refused ? 'error' : mark,
        inRange && 'in-range',
        isLit && 'lit',
      )}
      aria-label={isAutomatic ? `${name}，自动合计` : name}
      aria-invalid={refused || mark === 'error' ? true : undefined}
      aria-describedby="active-cell-words active-cell-help"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      readOnly={isAutomatic}
      tabIndex={isAutomatic ? -1 : 0}
      value={typed ?? refused?.text ?? printCell(value)}
      onChange={(event) => {
        const { nativeEvent } = event;
        onType(event.target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
      }}
      onCompositionEnd={(event) => {
        onType(event.currentTarget.value, false);
      }}
      onFocus={() => {
        visit.current += 1;
        before.current = refused ?? { value };
        const position = selection.getState().matrix.positions.get(id) ?? null;
        selection.setState({ active: position, end: position, inText: false });
      }}
      onBlur={() => {
        if (typed !== undefined) put(typed);
        setTyped(undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        selection.setState({ inText: false });
        if (typed === undefined) return;
        setTyped(undefined);
        editing.getState().put(new Map([[id, before.current]]), step());
        // what stands there again is ready to be typed over, as when the cell was entered
        const field = event.currentTarget;
        queueMicrotask(() => {
          field.select();
        });
      }}
    />
  );
  // said aloud by the words about the cell, see ActiveCell
  return showsLast ? (
    <>
      {input}
      <span className="last-value" aria-hidden="true">
        去年 {last !== undefined ? String(last) : wasAskedLast ? '没填' : '没有'}
      </span>
    </>
  ) : (
    input
  );
});
