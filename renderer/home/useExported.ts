import { useEffect, useState } from 'react';
import type { DraftSummary, ExportState } from '../../shared/contract.ts';
import { call } from '../call.ts';

/** Milliseconds of one asking, so that the program has time for other things in between. */
const within = 200;

/** How the drafts of the list stand to their last exports, by id; known a while after the list is. */
export function useExported(drafts: readonly DraftSummary[]): ReadonlyMap<string, ExportState> {
  const [exported, setExported] = useState<ReadonlyMap<string, ExportState>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const answer = await call('versions.exported', { within });
      if (!isCurrent || !answer.ok) return;
      setExported(new Map(answer.value.exports.map((state) => [state.id, state])));
      if (answer.value.remaining > 0) await ask();
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [drafts]);
  return exported;
}
