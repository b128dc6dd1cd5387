import { useRef } from 'react';
import { reportExtensions } from '../../shared/report/report-file.ts';
import { Button } from '../controls/Button.tsx';

interface Props {
  label: string;
  primary?: boolean;
  size?: 'small' | 'large';
  /** what was chosen; several where the author dragged them onto the chooser */
  chosen: (files: File[]) => void;
}

/** A button that lets a report file be chosen. */
export function FileButton({ label, primary = false, size, chosen }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        kind={primary ? 'primary' : undefined}
        size={size}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={reportExtensions.join(',')}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // the same file may be chosen again
          event.target.value = '';
          if (files.length > 0) chosen(files);
        }}
      />
    </>
  );
}
