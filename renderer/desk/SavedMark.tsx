import { useStore } from 'zustand';
import { useDesk } from './desk.ts';
import { clockOf } from '../when.ts';
import type { SavingState } from './saving.ts';
import { assertNever } from '../../shared/result.ts';

/** Whether the work is on disk. Of one width whatever it says, so that nothing beside it moves. */
export function SavedMark() {
  const { saver } = useDesk();
  const status = useStore(saver.status);
  return (
    <span className={`saved-mark ${status.state}`} role="status">
      {wordsOf(status)}
    </span>
  );
}

function wordsOf(status: SavingState): string {
  switch (status.state) {
    case 'saved':
      return status.at ? `已保存 ${clockOf(status.at)}` : '已保存';
    case 'changed':
    case 'saving':
      return '正在保存…';
    case 'failed':
      return '保存失败';
    default:
      return assertNever(status);
  }
}
