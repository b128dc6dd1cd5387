import { useEffect, useState } from 'react';
import type { DraftList } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';

/** Milliseconds of the first look into the folder, and the most of a later one; each takes twice as long as the one before. */
const first = 250;
const most = 4000;

/** The list of drafts as far as it has been read, read again whenever `changes` does. Undefined before the first look. */
export function useDraftList(changes: number): Result<DraftList> | undefined {
  const [answer, setAnswer] = useState<Result<DraftList>>();
  useEffect(() => {
    let isCurrent = true;
    const look = async (within: number): Promise<void> => {
      const list = await call('drafts.list', { within });
      if (!isCurrent) return;
      setAnswer(list);
      if (list.ok && list.value.remaining > 0) await look(Math.min(most, within * 2));
    };
    void look(first);
    return () => {
      isCurrent = false;
    };
  }, [changes]);
  return answer;
}
