import type { ReactNode } from 'react';
import { Alert } from '../controls/Alert.tsx';

interface Props {
  files: readonly File[];
  /** what the drop left as it was, with a full stop */
  unchanged: string;
  /** what can be done with them */
  children: ReactNode;
}

/** Says that files dropped on the page were not read, and what can be done with them. The place of it is always there. */
export function DroppedFiles({ files, unchanged, children }: Props) {
  const name = files.length === 1 ? `“${files[0]?.name ?? ''}”` : `这 ${String(files.length)} 个文件`;
  return (
    <div className="dropped-file" role="alert">
      {files.length > 0 && (
        <Alert kind="info" title={`${name}没有读进来，${unchanged}`}>
          {children}
        </Alert>
      )}
    </div>
  );
}
