import { createStore } from 'zustand/vanilla';
import type { Note } from '../../shared/recognise/note.ts';
import type { Cells } from '../../shared/form/cells.ts';
import { fail } from '../../shared/result.ts';
import { readNumbersFile } from '../files/read-report-file.ts';

/** A file whose numbers are being looked at before any of them is taken. */
export type OfferedNumbers =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; message: string }
  | { state: 'read'; name: string; cells: Cells; notes: readonly Note[] };

/** The one file whose numbers are offered. */
export const offered = createStore<OfferedNumbers>(() => ({ state: 'none' }));

/** Reads the numbers of a file for the cells of an edition, and offers them. */
export async function offerNumbers(files: readonly File[], edition: string): Promise<void> {
  const [file] = files;
  if (!file) return;
  const reading: OfferedNumbers = { state: 'reading', name: file.name };
  offered.setState(reading, true);
  const answer =
    files.length > 1
      ? fail('invalid', '一次只能读一个文件。请只选一个。')
      : await readNumbersFile(file, edition);
  // it was given up, or another was chosen meanwhile
  if (offered.getState() !== reading) return;
  offered.setState(
    answer.ok
      ? { state: 'read', name: file.name, ...answer.value }
      : { state: 'refused', message: answer.failure.message },
    true,
  );
}

/** They are taken, or not wanted. */
export function forgetNumbers(): void {
  offered.setState({ state: 'none' }, true);
}
