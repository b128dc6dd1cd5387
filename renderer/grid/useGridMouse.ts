import { useMemo } from 'react';
import type { MouseEvent } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { cellOf, focusCell } from './focus-cell.ts';
import { activeCell } from './selection.ts';
import type { Selection } from './selection.ts';

interface GridMouse {
  onMouseDown: (event: MouseEvent) => void;
  onMouseOver: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
}

const isWholeSelected = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement &&
  target.selectionStart === 0 &&
  target.selectionEnd === target.value.length;

/** A click goes to a cell, dragging or Shift stretches the range, a double click in the same cell goes into its text. */
export function useGridMouse(selection: StoreApi<Selection>): GridMouse {
  return useMemo(() => {
    const stretchTo = (event: MouseEvent): void => {
      const id = cellOf(event.target);
      const position = id === undefined ? undefined : selection.getState().matrix.positions.get(id);
      if (position) selection.setState({ end: position });
    };
    return {
      onMouseDown: (event) => {
        const id = cellOf(event.target);
        if (id === undefined || event.button !== 0) return;
        const state = selection.getState();
        if (event.shiftKey && state.active) {
          event.preventDefault();
          stretchTo(event);
        } else if (document.activeElement === event.target && activeCell(state) === id) {
          // ready to be typed over it stays so: a digit beside the 0 that stands there would make 30 of 3
          const inText = event.detail > 1 || state.inText || !isWholeSelected(event.target);
          if (!inText) event.preventDefault();
          selection.setState(({ active }) => ({ inText, end: active }));
        } else {
          event.preventDefault();
          focusCell(id);
        }
      },
      onMouseOver: (event) => {
        if (event.buttons === 1 && !selection.getState().inText) stretchTo(event);
      },
      onDoubleClick: () => {
        selection.setState({ inText: true });
      },
    };
  }, [selection]);
}
