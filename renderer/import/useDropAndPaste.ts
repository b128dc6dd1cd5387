import { useEffect } from 'react';
import { useFileDrop } from '../files/useFileDrop.ts';
import { importFiles, importPasted } from './importing.ts';
import type { Wish } from './importing.ts';

/**
 * Lets a report be dropped anywhere on the page, or pasted anywhere but into a field.
 * @param wish what the author wants of it, where that is known already
 * @returns whether a file is being dragged over the page
 */
export function useDropAndPaste(wish?: Wish): boolean {
  useEffect(() => {
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
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('paste', onPaste);
    };
  }, [wish]);
  return useFileDrop((dropped) => {
    importFiles([...dropped.files], wish);
  });
}
