import type { CellId } from '../../shared/form/edition.ts';

/** The id of a cell's input in the page. */
export function inputIdOf(id: CellId): string {
  return `cell-${id}`;
}

/** The cell whose input this is, if it is one. */
export function cellOf(target: EventTarget | null): CellId | undefined {
  return target instanceof HTMLInputElement && target.id.startsWith('cell-') ? target.id.slice(5) : undefined;
}

/** Puts the keyboard on a cell and its content ready to be typed over. */
export function focusCell(id: CellId, block: ScrollLogicalPosition = 'nearest'): void {
  const input = document.getElementById(inputIdOf(id));
  if (!(input instanceof HTMLInputElement)) return;
  input.focus({ preventScroll: true });
  input.select();
  input.closest('td')?.scrollIntoView({ block, inline: 'nearest' });
}

/**
 * Makes what is being typed in a cell count, so that undoing takes it back and saving keeps it; does something then,
 * if there is anything to do; and puts the keyboard back on the cell.
 */
export function outsideCell(act?: () => void): void {
  const input = document.activeElement;
  const id = cellOf(input);
  if (id !== undefined && input instanceof HTMLInputElement) input.blur();
  act?.();
  if (id !== undefined) focusCell(id);
}
