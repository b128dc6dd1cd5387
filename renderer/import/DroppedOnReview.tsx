import { Alert, Button } from 'antd';
import { readFiles } from './importing.ts';
import { useDroppedFiles } from '../useDroppedFiles.ts';

/** A file dropped while a report is being looked at: it would take the place of what was corrected, so it is asked about. */
export function DroppedOnReview({ reviewed }: { reviewed: string }) {
  const [files, forget] = useDroppedFiles();
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
                <Button type="primary" onClick={forget}>
                  接着核对
                </Button>
                <Button
                  onClick={() => {
                    forget();
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
