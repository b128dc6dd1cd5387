import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { fail } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { readReportFile } from '../files/read-report-file.ts';

/** How far a draft begun blank is in taking last year's report on. */
export type Taking =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; message: string }
  /** read, and asked about before anything is taken */
  | { state: 'asked'; name: string; last: Draft; notes: readonly Note[] }
  | { state: 'taken'; cells: number; texts: number };

export function createTaking(): StoreApi<Taking> {
  return createStore<Taking>(() => ({ state: 'none' }));
}

/** Reads a report file that is to be last year's. */
export async function takeFile(taking: StoreApi<Taking>, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  await ask(taking, file.name, async () =>
    files.length > 1 ? fail('invalid', '一次只能用一份报告。请只选一个文件。') : await readReportFile(file),
  );
}

/** Opens a draft that is to be last year's. */
export async function takeDraft(taking: StoreApi<Taking>, id: string, name: string): Promise<void> {
  await ask(taking, name, async () => {
    const answer = await call('drafts.open', { id });
    return answer.ok ? { ok: true, value: { draft: answer.value.draft, notes: [] } } : answer;
  });
}

async function ask(
  taking: StoreApi<Taking>,
  name: string,
  read: () => Promise<Result<{ draft: Draft; notes: readonly Note[] }>>,
): Promise<void> {
  const reading: Taking = { state: 'reading', name };
  taking.setState(reading, true);
  const answer = await read();
  // another was chosen meanwhile
  if (taking.getState() !== reading) return;
  taking.setState(
    answer.ok
      ? { state: 'asked', name, last: answer.value.draft, notes: answer.value.notes }
      : { state: 'refused', message: answer.failure.message },
    true,
  );
}
