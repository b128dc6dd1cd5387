import { importFiles } from './importing.ts';
import { DroppedFiles } from '../files/DroppedFiles.tsx';
import { useDroppedFiles } from '../files/useDroppedFiles.ts';
import { Button } from '../controls/Button.tsx';

/** A file dropped while a report is being looked at: it would take the place of what was corrected, so it is asked about. */
export function DroppedOnReview({ reviewed }: { reviewed: string }) {
  const [files, forget] = useDroppedFiles();
  return (
    <DroppedFiles files={files} unchanged={`正在核对的“${reviewed}”没有变。`}>
      <p>现在核对的报告还没有保存。改读拖来的文件，这里改正过的就没有了。</p>
      <div className="form-actions">
        <Button kind="primary" onClick={forget}>
          接着核对
        </Button>
        <Button
          onClick={() => {
            forget();
            importFiles(files);
          }}
        >
          不要这份了，改读拖来的
        </Button>
      </div>
    </DroppedFiles>
  );
}
