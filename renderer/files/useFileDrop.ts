import { useEffect, useRef, useState } from 'react';

/**
 * Takes files that are dropped anywhere on the page, which the browser would else open in its place.
 * @param take what was dropped; it is gone once this has returned
 * @returns whether files are being dragged over the page
 */
export function useFileDrop(take: (dropped: DataTransfer) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      const dropped = event.dataTransfer;
      if (!holdsFiles(dropped)) return;
      event.preventDefault();
      setIsOver(false);
      taking.current(dropped);
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

/** Whether files are being dragged; words dragged from one place of a text to another are none. */
function holdsFiles(dragged: DataTransfer | null): dragged is DataTransfer {
  return dragged?.types.includes('Files') ?? false;
}
