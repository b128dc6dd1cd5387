import { useEffect, useState } from 'react';
import { holdsFiles } from '../files/useDroppedFiles.ts';
import { importFiles, importPasted } from './importing.ts';
import type { Wish } from './importing.ts';

/**
 * Lets a report be dropped anywhere on the page, or pasted anywhere but into a field.
 * @param wish what the author wants of it, where that is known already
 * @returns whether a file is being dragged over the page
 */
export function useDropAndPaste(wish?: Wish): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      // a file dropped where nobody takes it would be opened in the page's place
      event.preventDefault();
      setIsOver(holdsFiles(event));
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setIsOver(false);
      importFiles([...(event.dataTransfer?.files ?? [])], wish);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      if (!clipboardData || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        return;
      const isReport = /<table|政府信息公开/iu.test(
        clipboardData.getData('text/html') + clipboardData.getData('text/plain'),
      );
      if (isReport) importPasted(clipboardData, wish);
      else importFiles([...clipboardData.files], wish);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [wish]);
  return isOver;
}
