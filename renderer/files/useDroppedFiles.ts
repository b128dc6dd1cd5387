import { useEffect, useState } from 'react';

/** The files last dropped on the page, which the browser would open in its place, and how to forget them. */
export function useDroppedFiles(): [files: readonly File[], forget: () => void] {
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return [
    files,
    () => {
      setFiles([]);
    },
  ];
}

/** Whether files are being dragged; words dragged from one place of a text to another are none. */
export function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
