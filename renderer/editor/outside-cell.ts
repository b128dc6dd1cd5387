import { cellOf, focusCell } from '../grid/focus-cell.ts';

/** Does something once what is being typed in a cell counts, so that undoing takes it back and saving keeps it. */
export function outsideCell(act: () => void): void {
  const input = document.activeElement;
  const id = cellOf(input);
  if (id !== undefined && input instanceof HTMLInputElement) input.blur();
  act();
  if (id !== undefined) focusCell(id);
}
