import { useStore } from 'zustand';
import { changesBetween, countOf } from '../../shared/draft/changes.ts';
import { call } from '../call.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { whenOf } from '../when.ts';
import { useDesk, useEditing } from './desk.ts';
import { keepBeforeSweep } from './keep-before-sweep.ts';
import { forgetWords } from '../drafts/unsaved-words.ts';

/** What an earlier page held when it was closed or stopped before it was saved: what it would change, and whether to. */
export function UnsavedOffer() {
  const { editing, offered, saver } = useDesk();
  const [words] = useStore(offered);
  const draft = useEditing((state) => state.draft);
  if (!words) return null;
  const changes = changesBetween(draft, words.draft);
  const count = String(countOf(changes));
  const done = (): void => {
    forgetWords(words.key);
    offered.setState((all) => all.slice(1), true);
  };
  return (
    <Alert
      className="unsaved-offer"
      kind="warning"
      role="alert"
      title={`上次有 ${count} 处填了没来得及保存（${whenOf(words.at, new Date())}）`}
      action={
        <span className="failed-actions">
          <Button
            kind="primary"
            onClick={() => {
              void keepBeforeSweep(editing, 'restore').then(() => {
                editing.getState().replace({ ...words.draft, id: draft.id });
                done();
                void saver.flush();
              });
            }}
          >
            恢复这 {count} 处
          </Button>
          <Button
            onClick={() => {
              // given up on the page only: it stays among the versions
              void call('versions.keep', { draft: { ...words.draft, id: draft.id }, kind: 'asked' });
              done();
            }}
          >
            不要了
          </Button>
        </span>
      }
    >
      {words.revision !== saver.base().revision && (
        <p>那以后这份草稿又存过。恢复以前，现在的样子会先留成一个版本。</p>
      )}
      <details>
        <summary>看看是哪些</summary>
        <ChangeList draft={draft} changes={changes} names={{ before: '现在草稿里', after: '上次填的' }} />
      </details>
    </Alert>
  );
}
