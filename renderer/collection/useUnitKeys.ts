import { useEffect } from 'react';

/** What keys do on a unit's page. */
interface UnitKeys {
  go: (step: number) => void;
  /** decides and goes on; absent where there is nothing to decide */
  decide: ((decision: 'passed' | 'sentBack') => void) | undefined;
}

/** The keys, as the page and the help name them. */
export const unitKeys = [
  { keys: 'Alt+PageDown', does: '下一个', decides: false },
  { keys: 'Alt+PageUp', does: '上一个', decides: false },
  { keys: 'Ctrl+Enter', does: '通过，看下一个没有决定的', decides: true },
  { keys: 'Ctrl+Shift+Enter', does: '退回，看下一个没有决定的', decides: true },
] as const;

/** Listens for them wherever the keyboard is on the page; a dialog over it has its own. */
export function useUnitKeys({ go, decide }: UnitKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat || document.querySelector('dialog[open]')) return;
      if (event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
        event.preventDefault();
        go(event.key === 'PageDown' ? 1 : -1);
      } else if (event.ctrlKey && !event.altKey && event.key === 'Enter' && decide) {
        event.preventDefault();
        decide(event.shiftKey ? 'sentBack' : 'passed');
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
}
