import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { holdsFiles } from '../files/useDroppedFiles.ts';
import { filesDropped } from './taking-in.ts';
import type { OpenCollection } from './useCollection.ts';

/** Where files and folders are dropped or chosen, and how far reading them is. */
export function TakeIn({ collection: { take, stop, progress } }: { collection: OpenCollection }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
      const files = [...(event.dataTransfer?.files ?? [])];
      void (entries.length > 0 ? filesDropped(entries) : Promise.resolve(files)).then(async (found) => {
        await taking.current(found);
      });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <section className={isOver ? 'take-in over' : 'take-in'} aria-label="收文件">
      <p>把各单位交来的文件或者整个文件夹拖到这里（Word、网页、文本、.nianbao、Excel）。</p>
      <Button
        kind="primary"
        disabled={progress !== undefined}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        选择文件
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="选择各单位的文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
      <div role="status">
        {progress && (
          <span className="take-in-progress">
            <progress value={progress.done} max={progress.all} aria-label="读文件的进度" />
            {progress.done}/{progress.all} {progress.name}
          </span>
        )}
      </div>
      {progress && <Button onClick={stop}>停下</Button>}
    </section>
  );
}
