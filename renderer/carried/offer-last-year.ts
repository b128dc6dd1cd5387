import type { StoreApi } from 'zustand/vanilla';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import type { LastYearOffer } from '../desk/last-year-offer.ts';
import { readReportFile } from '../files/read-report-file.ts';

/** Reads a report file that is to be last year's. */
export async function offerFile(offer: StoreApi<LastYearOffer>, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file) return;
  await ask(offer, file.name, async () =>
    files.length > 1 ? fail('invalid', '一次只能用一份报告。请只选一个文件。') : await readReportFile(file),
  );
}

/** Opens a draft that is to be last year's. */
export async function offerDraft(offer: StoreApi<LastYearOffer>, id: string, name: string): Promise<void> {
  await ask(offer, name, async () => {
    const answer = await call('drafts.open', { id });
    return answer.ok ? ok({ draft: answer.value.draft, notes: [] }) : answer;
  });
}

async function ask(
  offer: StoreApi<LastYearOffer>,
  name: string,
  read: () => Promise<Result<{ draft: Draft; notes: readonly Note[] }>>,
): Promise<void> {
  const reading: LastYearOffer = { state: 'reading', name };
  offer.setState(reading, true);
  const answer = await read();
  // another was chosen meanwhile
  if (offer.getState() !== reading) return;
  offer.setState(
    answer.ok
      ? { state: 'asked', name, last: answer.value.draft, notes: answer.value.notes }
      : { state: 'refused', message: answer.failure.message },
    true,
  );
}
