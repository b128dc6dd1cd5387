import { useStore } from 'zustand';
import type { Failure } from '../../shared/result.ts';
import { offerDownload } from '../files/download.ts';
import { openDraft } from '../route.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { useDesk } from './desk.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';

/** What to do when the draft could not be saved. The work stays on the page whatever happens. */
export function SavingFailed({ reload }: { reload: () => void }) {
  const { editing, saver } = useDesk();
  const status = useStore(saver.status);
  const isKeptAside = useStore(saver.keptAside);
  if (status.state !== 'failed') return null;
  const { code } = status.failure;
  const isConflict = code === 'conflict';
  // the file is gone: saving again cannot help, a file of its own does
  const isGone = code === 'notFound';
  const isAlone = code === 'disconnected';
  const copy = (
    <Button
      kind={isGone ? 'primary' : undefined}
      onClick={() => {
        void saver.saveCopy().then((id) => {
          if (id !== undefined) openDraft(id);
        });
      }}
    >
      另存一份
    </Button>
  );
  const backUp = (): void => {
    const { draft } = editing.getState();
    offerDownload(
      new Blob([JSON.stringify(draft, null, 2)], { type: 'application/json' }),
      `${draft.organ.name}${String(draft.year)}年草稿备份.json`,
    );
  };
  const actions = (
    <span className="failed-actions">
      {(isConflict || isGone) && copy}
      {isConflict && <Button onClick={reload}>放弃这里的改动，重新读取</Button>}
      {isConflict || isAlone || (
        <Button kind={isGone ? undefined : 'primary'} onClick={() => void saver.flush()}>
          现在再试
        </Button>
      )}
      <Button onClick={backUp}>下载备份</Button>
    </span>
  );
  return (
    <Alert
      className="saving-failed"
      kind="error"
      role="alert"
      title={titleOf(status.failure)}
      // what is long to read takes the whole width
      action={isConflict ? undefined : actions}
    >
      <p>{wordsFor(code, isKeptAside)}</p>
      {isConflict && <ConflictChoice />}
      {isConflict && actions}
    </Alert>
  );
}

function titleOf({ code, message }: Failure): string {
  return code === 'disconnected' ? '“年报”程序停了，新填的还没有存进草稿' : message;
}

/** One instruction: what to do, and that the work is not left behind meanwhile. */
function wordsFor(code: Failure['code'], isKeptAside: boolean): string {
  const isHere = '您填的内容还在这个页面上，处理好以前不会离开这份草稿。';
  if (code === 'conflict') {
    return isHere;
  }
  if (code === 'notFound') return `${isHere}请另存成一份新草稿，接着填。`;
  if (code === 'disconnected')
    return isKeptAside
      ? '请再打开一次“年报”。程序一回来，这个页面就自己接着保存，可以一直填。'
      : '请再打开一次“年报”，这个页面先不要关。程序一回来，它就自己接着保存。';
  return `${isHere}程序会自己再试，存上以后这条提示就没有了。`;
}
