import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Alert } from '../controls/Alert.tsx';
import { elsewhere, sayOpen } from '../here.ts';
import { useDesk } from './desk.ts';

/** Says to the program that this draft is open here, and to the author where another page has it open too. */
export function OpenElsewhere() {
  const { editing, saver } = useDesk();
  const isElsewhere = useStore(elsewhere);
  useEffect(
    () =>
      sayOpen(editing.getState().draft.id, () => {
        return saver.status.getState().state === 'saved';
      }),
    [editing, saver],
  );
  if (!isElsewhere) return null;
  return (
    <Alert
      className="open-elsewhere"
      kind="info"
      role="status"
      title="这份草稿在另一个页面里也开着，请只在一个页面里填。"
    />
  );
}
