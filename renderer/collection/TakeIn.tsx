import { useRef } from 'react';
import type { RefObject } from 'react';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { filesChosen } from './incoming.ts';
import type { OpenCollection } from './useCollection.ts';

/** Where files and folders are dropped or chosen, and how far reading them is. */
export function TakeIn({
  collection: { take, stop, progress, awaited, change },
  isOver,
}: {
  collection: OpenCollection;
  /** files are being dragged over the page */
  isOver: boolean;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  const folderChooser = useRef<HTMLInputElement>(null);
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
      <Button
        disabled={progress !== undefined}
        onClick={() => {
          folderChooser.current?.click();
        }}
      >
        选择文件夹
      </Button>
      <Chooser label="选择各单位的文件" chooser={chooser} chosen={(files) => void take(filesChosen(files))} />
      <Chooser
        label="选择装着各单位文件的文件夹"
        chooser={folderChooser}
        ofFolder
        chosen={(files) => void take(filesChosen(files))}
      />
      <ReadingFiles progress={progress} stop={stop} />
      {awaited.length > 0 && (
        <Alert
          kind="warning"
          className="take-in-awaited"
          title={`还有 ${String(awaited.length)} 个文件没有收进来，请把它们（或者整个文件夹）再拖一次。已经收进来的不会重复。`}
          action={
            <Button
              onClick={() => {
                void change({ awaited: [] }, '不再等没有收进来的文件。');
              }}
            >
              不用收了
            </Button>
          }
        >
          <p>
            {awaited.slice(0, mostNamed).join('、')}
            {awaited.length > mostNamed && ` 等 ${String(awaited.length)} 个`}
          </p>
        </Alert>
      )}
    </section>
  );
}

/** How far reading is, and the way to stop it. */
export function ReadingFiles({ progress, stop }: Pick<OpenCollection, 'progress' | 'stop'>) {
  return (
    <>
      <div role="status">
        {progress && (
          <span className="take-in-progress">
            <progress value={progress.done} max={progress.all} aria-label="读文件的进度" />
            {progress.done}/{progress.all} {progress.name}
          </span>
        )}
      </div>
      {progress && <Button onClick={stop}>停下</Button>}
    </>
  );
}

/** Files that are named one by one where they are asked for again. */
const mostNamed = 60;

/** The platform's window to choose files, or a folder with all that is in it. */
function Chooser({
  label,
  chooser,
  ofFolder = false,
  chosen,
}: {
  label: string;
  chooser: RefObject<HTMLInputElement | null>;
  ofFolder?: boolean;
  chosen: (files: readonly File[]) => void;
}) {
  return (
    <input
      ref={chooser}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...(ofFolder ? { webkitdirectory: '' } : {})}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // the same files may be chosen again
        event.target.value = '';
        chosen(files);
      }}
    />
  );
}
