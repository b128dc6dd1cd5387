import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { readFiles } from './importing.ts';

/** A file dropped while a report is being looked at: it would take the place of what was corrected, so it is asked about. */
export function DroppedOnReview({ reviewed }: { reviewed: string }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (isFile(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!isFile(event)) return;
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
  const name = files.length === 1 ? `“${files[0]?.name ?? ''}”` : `这 ${String(files.length)} 个文件`;
  return (
    <div className="dropped-file" role="alert">
      {files.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`${name}没有读进来，正在核对的“${reviewed}”没有变。`}
          description={
            <>
              <p>现在核对的报告还没有保存。改读拖来的文件，这里改正过的就没有了。</p>
              <div className="form-actions">
                <Button
                  type="primary"
                  onClick={() => {
                    setFiles([]);
                  }}
                >
                  接着核对
                </Button>
                <Button
                  onClick={() => {
                    setFiles([]);
                    readFiles(files);
                  }}
                >
                  不要这份了，改读拖来的
                </Button>
              </div>
            </>
          }
        />
      )}
    </div>
  );
}

/** Words dragged from one field to another are none. */
function isFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
