import { Button } from 'antd';
import { useRef } from 'react';
import { readFiles, reportFiles } from './importing.ts';
import type { Wish } from './importing.ts';

interface Props {
  label: string;
  primary?: boolean;
  wish?: Wish;
}

/** A button that lets a report file be chosen and reads it. */
export function ChooseFile({ label, primary = false, wish }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        size="large"
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
        accept={reportFiles}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // the same file may be chosen again
          event.target.value = '';
          readFiles(files, wish);
        }}
      />
    </>
  );
}
