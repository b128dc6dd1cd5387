import { useEffect } from 'react';
import { openSearch } from '../desk/search.ts';
import { useDesk } from '../desk/desk.ts';
import { undoOrRedo } from '../desk/undo.ts';
import { goOn } from './go-on.ts';
import { outsideCell } from '../grid/focus-cell.ts';

/** Undo, redo, save and find by keyboard anywhere in the editor, and F6 from pane to pane as in every Windows program. */
export function useEditorKeys(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey) return;
      const key = event.key.toLowerCase();
      const held = event.ctrlKey || event.metaKey;
      // what lies over the page has the keys; saving is right from anywhere
      if (document.querySelector('dialog[open]') && !(held && key === 's')) return;
      if (held && key === 'z' && !event.shiftKey)
        outsideCell(() => {
          undoOrRedo(desk, 'undo');
        });
      else if (held && (key === 'y' || (key === 'z' && event.shiftKey)))
        outsideCell(() => {
          undoOrRedo(desk, 'redo');
        });
      else if (held && key === 's') {
        outsideCell(() => void desk.saver.flush());
      } else if (held && event.key === 'Enter' && !event.shiftKey) {
        outsideCell(() => {
          goOn(desk);
        });
      } else if (held && (key === 'f' || key === 'h') && !event.shiftKey) {
        openSearch(desk.search, key === 'h');
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

const focusable = 'button:not([disabled]), summary, input, textarea, [tabindex="0"]';

/** What had the keyboard in each pane when it was left by F6. */
const left = new WeakMap<Element, HTMLElement>();

/** To the next pane that has something to be on; what lies folded away cannot be. */
function nextPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const active = document.activeElement;
  const here = panes.findIndex((pane) => pane.contains(active));
  const pane = panes[here];
  if (pane && active instanceof HTMLElement) left.set(pane, active);
  for (let away = 1; away <= panes.length; away++) {
    const pane = panes.at((here + by * away + panes.length * 2) % panes.length);
    if (pane && focusIn(pane)) return;
  }
}

function focusIn(pane: HTMLElement): boolean {
  const current = pane.querySelector<HTMLElement>('[aria-current="step"], .finding-go[aria-current]');
  const before = left.get(pane);
  const candidates = [current, before, ...pane.querySelectorAll<HTMLElement>(focusable)];
  return candidates.some((candidate) => {
    candidate?.focus();
    return document.activeElement === candidate;
  });
}
