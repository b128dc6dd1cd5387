import { useEffect } from 'react';
import { cellOf, focusCell } from '../grid/focus-cell.ts';
import { openFind } from '../find/find-state.ts';
import { useDesk } from '../state/context.ts';
import { takeBack } from '../state/take-back.ts';

/** Undo, redo, save and find by keyboard anywhere in the editor, and F6 from pane to pane as in every Windows program. */
export function useEditorKeys(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey) return;
      const key = event.key.toLowerCase();
      const held = event.ctrlKey || event.metaKey;
      if (held && key === 'z' && !event.shiftKey)
        outsideCell(() => {
          takeBack(desk, 'undo');
        });
      else if (held && (key === 'y' || (key === 'z' && event.shiftKey)))
        outsideCell(() => {
          takeBack(desk, 'redo');
        });
      else if (held && key === 's') {
        outsideCell(() => void desk.saver.flush());
      } else if (held && (key === 'f' || key === 'h') && !event.shiftKey) {
        openFind(desk.find, key === 'h');
      } else if (event.key === 'F6') nextPane(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    };
    // before the fields' own undo
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [desk]);
}

/** What is being typed in a cell counts first, so that undoing takes it back and saving keeps it. */
function outsideCell(act: () => void): void {
  const input = document.activeElement;
  const id = cellOf(input);
  if (id !== undefined && input instanceof HTMLInputElement) input.blur();
  act();
  if (id !== undefined) focusCell(id);
}

const focusable = 'button:not([disabled]), input, textarea, [tabindex="0"]';

function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes.at((here + by + panes.length) % panes.length);
  (
    pane?.querySelector<HTMLElement>('[aria-current="step"]') ?? pane?.querySelector<HTMLElement>(focusable)
  )?.focus();
}
