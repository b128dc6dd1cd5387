import { useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { CellId } from '../../shared/form/edition.ts';
import type { EditingStore } from '../desk/editing.ts';
import { cellOf, focusCell, inputIdOf, outsideCell } from './focus-cell.ts';
import { move, moveOf } from './move.ts';
import type { Entry } from '../desk/entry.ts';
import { activeCell, emptied, selectedCells } from './selection.ts';
import type { Selection } from './selection.ts';

/** The keys of a spreadsheet over the whole table. */
export function useGridKeys(
  editing: EditingStore,
  selection: StoreApi<Selection>,
): { onKeyDown: (event: KeyboardEvent) => void } {
  return useMemo(
    () => ({
      onKeyDown: (event) => {
        // keys of an input method belong to it until the composition ends
        if (event.nativeEvent.isComposing || event.key === 'Process' || event.altKey) return;
        if (cellOf(event.target) === undefined) return;
        if (handle(event, editing, selection)) event.preventDefault();
      },
    }),
    [editing, selection],
  );
}

/** Answers whether the key is used up. */
function handle(event: KeyboardEvent, editing: EditingStore, selection: StoreApi<Selection>): boolean {
  const state = selection.getState();
  const { matrix, active, inText } = state;
  if (!active) return false;
  const held = event.ctrlKey || event.metaKey;
  if (event.key === 'F2') {
    startInText(event, selection);
    return true;
  }
  if (inText && !['Enter', 'Tab'].includes(event.key)) return false;
  if (event.key === 'Delete' || (event.key === 'Backspace' && isWhole(event))) {
    editing.getState().put(emptied(state));
    return true;
  }
  if (held && event.key.toLowerCase() === 'd') {
    editing.getState().put(filledDown(editing, state));
    return true;
  }
  if (held && event.key.toLowerCase() === 'a') {
    const first = move(matrix, active, 'first');
    const corner = matrix.rows[first.row]?.[first.column];
    if (corner !== undefined) focusCell(corner);
    selection.setState({ active: first, end: move(matrix, active, 'last') });
    return true;
  }
  const by = moveOf(event.key, { ctrl: held, shift: event.shiftKey });
  if (by === undefined) return false;
  const stretches = event.shiftKey && event.key !== 'Enter' && event.key !== 'Tab';
  if (stretches) {
    const end = move(matrix, state.end ?? active, by);
    selection.setState({ end });
    const id = matrix.rows[end.row]?.[end.column];
    if (id !== undefined) {
      document.getElementById(inputIdOf(id))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return true;
  }
  const to = move(matrix, active, by);
  if (event.key === 'Tab' && to === active) return false;
  const id = matrix.rows[to.row]?.[to.column];
  if (id === undefined) return false;
  selection.setState({ inText: false });
  // Enter in the last row: what was typed counts although the keyboard stays
  if (id === activeCell(state)) outsideCell();
  else focusCell(id);
  return true;
}

function startInText(event: KeyboardEvent, selection: StoreApi<Selection>): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.readOnly) return;
  selection.setState(({ active }) => ({ inText: true, end: active }));
  target.setSelectionRange(target.value.length, target.value.length);
}

/** Backspace empties a cell whose whole text is selected, and takes one character back while typing. */
function isWhole({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return target.readOnly || (target.selectionStart === 0 && target.selectionEnd === target.value.length);
}

/** The first row of the range into the rows below it; a single cell takes what stands above it. */
function filledDown(editing: EditingStore, state: Selection): Map<CellId, Entry> {
  const { draft, refused } = editing.getState();
  const range = selectedCells(state);
  const [first = [], ...rest] = range;
  const above = state.active ? state.matrix.rows[state.active.row - 1] : undefined;
  const from = rest.length > 0 ? first : first.map((_, i) => above?.[(state.active?.column ?? 0) + i]);
  const to = rest.length > 0 ? rest : [first];
  const entries = new Map<CellId, Entry>();
  for (const row of to) {
    row.forEach((id, column) => {
      const source = from[column];
      if (source !== undefined) entries.set(id, refused[source] ?? { value: draft.cells[source] });
    });
  }
  return entries;
}
