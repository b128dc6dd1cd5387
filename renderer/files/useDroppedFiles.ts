import { useState } from 'react';
import { useFileDrop } from './useFileDrop.ts';

/** The files last dropped on the page, and how to forget them. */
export function useDroppedFiles(): [files: readonly File[], forget: () => void] {
  const [files, setFiles] = useState<readonly File[]>([]);
  useFileDrop((dropped) => {
    setFiles([...dropped.files]);
  });
  return [
    files,
    () => {
      setFiles([]);
    },
  ];
}
