import { useEffect } from 'react';
import { guardDraft } from '../route.ts';
import type { Desk } from '../desk/desk.ts';
import { outsideCell } from '../grid/focus-cell.ts';

/**
 * Saves when the page is left, hidden or closed; asks to stay while something is not on disk yet. Another screen is
 * shown only once all is saved: what could not be saved stays on the page with what to do about it.
 */
export function useSavingBeforeLeaving({ editing, saver }: Desk): void {
  useEffect(() => {
    const mayLeave = async (): Promise<boolean> => {
      outsideCell();
      return await saver.settle();
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void saver.flush(true);
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      outsideCell();
      if (saver.status.getState().state === 'saved') return;
      void saver.flush(true);
      event.preventDefault();
    };
    const endGuard = guardDraft(editing.getState().draft.id, mayLeave);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      endGuard();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onUnload);
      void saver.flush();
    };
  }, [editing, saver]);
}
