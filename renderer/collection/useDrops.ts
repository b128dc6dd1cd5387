import { useEffect, useRef, useState } from 'react';
import { holdsFiles } from '../files/useDroppedFiles.ts';
import { filesChosen, filesDropped } from './taking-in.ts';
import type { OpenCollection } from './useCollection.ts';

/**
 * Takes in the files and folders that are dropped anywhere on the page, whichever part of the collection is on show; else the
 * browser would open them in its place. Answers whether some are being dragged over it.
 */
export function useDrops(take: OpenCollection['take']): boolean {
  const [isOver, setIsOver] = useState(false);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      // both are gone once the event is over
      const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
      const files = filesChosen([...(event.dataTransfer?.files ?? [])]);
      void (entries.length > 0 ? filesDropped(entries) : Promise.resolve({ files, refusals: [] })).then(
        async (found) => {
          await taking.current(found.files, found.refusals);
        },
      );
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
