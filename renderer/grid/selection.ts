import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CellId } from '../../shared/form/edition.ts';
import type { Entry } from '../desk/entry.ts';
import { isInRange, rangeOf } from './matrix.ts';
import type { Matrix, Position } from './matrix.ts';

/** The cell the keyboard is on, the range stretched from it, and whether the arrows belong to the text in the cell. */
export interface Selection {
  matrix: Matrix;
  /** where the keyboard is; null until the table is entered */
  active: Position | null;
  /** the other corner of the range; the active cell itself while there is none */
  end: Position | null;
  /** F2 or a second click: keys move within the text, not between cells */
  inText: boolean;
}

/** The selection of a table that is not entered yet. */
export function createSelection(matrix: Matrix): StoreApi<Selection> {
  return createStore<Selection>(() => ({ matrix, active: null, end: null, inText: false }));
}

/** The selection of the table around, see `useSelection`. */
export const SelectionContext = createContext<StoreApi<Selection> | null>(null);

/** The selection of the table around. */
export function useSelection(): StoreApi<Selection> {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('used outside a table');
  return selection;
}

/** A part of the selection of the table around. */
export function useSelected<T>(select: (selection: Selection) => T): T {
  return useStore(useSelection(), select);
}

/** The cells of the range, row by row. */
export function selectedCells({ matrix, active, end }: Selection): CellId[][] {
  return active ? rangeOf(matrix, active, end ?? active) : [];
}

/** The cells of the range with nothing in them. */
export function emptied(selection: Selection): Map<CellId, Entry> {
  return new Map(
    selectedCells(selection)
      .flat()
      .map((id) => [id, { value: undefined }]),
  );
}

/** Whether a cell lies in a range of more than one. */
export function isSelected({ matrix, active, end }: Selection, id: CellId): boolean {
  const position = matrix.positions.get(id);
  if (!active || !end || !position) return false;
  if (active.row === end.row && active.column === end.column) return false;
  return isInRange(position, active, end);
}

/** The cell the keyboard is on. */
export function activeCell({ matrix, active }: Selection): CellId | undefined {
  return active ? matrix.rows[active.row]?.[active.column] : undefined;
}
