import { FileButton } from '../files/FileButton.tsx';
import { importFiles } from './importing.ts';
import type { Wish } from './importing.ts';

interface Props {
  label: string;
  primary?: boolean;
  wish?: Wish | undefined;
}

/** A button that lets a report file be chosen and opens the review of it. */
export function ChooseFile({ label, primary = false, wish }: Props) {
  return (
    <FileButton
      label={label}
      primary={primary}
      size="large"
      chosen={(files) => {
        importFiles(files, wish);
      }}
    />
  );
}
