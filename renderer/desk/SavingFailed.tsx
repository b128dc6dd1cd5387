import { useStore } from 'zustand';
import type { Failure } from '../../shared/result.ts';
import { offerDownload } from '../files/download.ts';
import { openDraft } from '../route.ts';
import { useDesk } from './desk.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';

/** What to do when the draft could not be saved. The work stays on the page whatever happens. */
export function SavingFailed({ reload }: { reload: () => void }) {
  const { editing, saver } = useDesk();
  const status = useStore(saver.status);
  if (status.state !== 'failed') return null;
  const isConflict = status.failure.code === 'conflict';
  // the file is gone: saving again cannot help, a file of its own does
  const isGone = status.failure.code === 'notFound';
  const copy = (
    <Button
      kind="primary"
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
  return (
    <Alert
      className="saving-failed"
      kind="error"
      role="alert"
      title={status.failure.message}
      action={
        <span className="failed-actions">
          {(isConflict || isGone) && copy}
          {isConflict && <Button onClick={reload}>放弃这里的改动，重新读取</Button>}
          {isConflict || (
            <Button kind={isGone ? undefined : 'primary'} onClick={() => void saver.flush()}>
              现在再试
            </Button>
          )}
          <Button onClick={backUp}>下载备份</Button>
        </span>
      }
    >
      {wordsFor(status.failure.code)}
    </Alert>
  );
}

/** What can be done, and that neither 返回列表 nor the browser's own buttons leave the work behind. */
function wordsFor(code: Failure['code']): string {
  const isHere = '您填的内容还在这个页面上，处理好以前不会离开这份草稿。';
  if (code === 'conflict') {
    return `${isHere}可以另存成一份新草稿；如果确定不要这里的改动，再重新读取。`;
  }
  if (code === 'notFound') return `${isHere}请另存成一份新草稿，接着填。`;
  return `${isHere}请不要关闭页面。程序会自己再试；也可以先下载一份备份。`;
}
