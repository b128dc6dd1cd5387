import { useEffect } from 'react';
import { useDesk } from '../state/context.ts';

/** Saves when the page is left, hidden or closed; asks to stay while something is not on disk yet. */
export function useSavingBeforeLeaving(): void {
  const { saver } = useDesk();
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void saver.flush(true);
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (saver.status.getState().state === 'saved') return;
      void saver.flush(true);
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onUnload);
      void saver.flush();
    };
  }, [saver]);
}
