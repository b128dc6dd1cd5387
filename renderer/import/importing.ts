import { createStore } from 'zustand/vanilla';
import type { ReadReport } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail } from '../../shared/result.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { isOfNow } from '../drafts/report-years.ts';
import { isPackage, lookInto } from '../packages/opening.ts';
import { openHome, openImport } from '../route.ts';
import { keepReview } from './review-over-reload.ts';
import { readReportFile } from '../files/read-report-file.ts';

/** What the author wants of a report: this year's start, or the report itself as a draft. */
export type Wish = 'next' | 'keep';

/** The report that is being looked at before anything of it is kept. */
export type Importing =
  | { state: 'none' }
  | { state: 'reading'; name: string; wish: Wish | undefined }
  | { state: 'refused'; name: string; wish: Wish | undefined; failure: Failure }
  | ({ state: 'read'; name: string; read: ReadReport } & ReviewDecided);

/** What the author has chosen to do with it; undefined where it is still what the program offers. */
export interface ReviewDecided {
  wish: Wish | undefined;
  /** what it was chosen for; a report of now that was chosen as last year's is offered as the draft it is */
  meant: Wish | undefined;
  /** of the report that is begun with it */
  year: number | undefined;
}

/** The one review there is. */
export const importing = createStore<Importing>(() => ({ state: 'none' }));

/** Whether a reload of the page brings the review back. */
export function isKeptOverReload(): boolean {
  return isKept;
}
let isKept = true;
importing.subscribe((current) => {
  isKept = keepReview(current.state === 'read' ? current : undefined);
});

/** The author has corrected what was read. */
export function changeRead(draft: Draft): void {
  const current = importing.getState();
  if (current.state !== 'read') return;
  importing.setState({ ...current, read: { ...current.read, draft } }, true);
}

/** The author has said which year the report is about, so that it is no guess any more. */
export function changeYear(year: number): void {
  const current = importing.getState();
  if (current.state !== 'read') return;
  const { draft, notes } = current.read;
  const rest = notes.filter(({ guess }) => guess !== 'year');
  importing.setState({ ...current, read: { draft: { ...draft, year }, notes: rest } }, true);
}

/** The author has chosen what is to become of it. */
export function decide(decided: Partial<ReviewDecided>): void {
  const current = importing.getState();
  if (current.state === 'read') importing.setState({ ...current, ...decided }, true);
}

/** Reads a report file and opens the review of it. */
export function importFiles(files: readonly File[], wish?: Wish): void {
  const [file] = files;
  if (!file) return;
  if (files.length === 1 && isPackage(file)) {
    // drafts of another computer are asked about on the list
    openHome();
    void lookInto(file);
  } else if (files.length > 1) {
    const name = `${String(files.length)} 个文件`;
    const { failure } = fail('invalid', '一次只能读一份报告。请只选一个文件。');
    importing.setState({ state: 'refused', name, wish, failure }, true);
    openImport();
  } else void read(file.name, wish, () => readReportFile(file));
}

/** Reads a report from the clipboard and opens the review of it. */
export function importPasted(data: DataTransfer, wish?: Wish): void {
  const pasted = { text: data.getData('text/plain'), html: data.getData('text/html') };
  void read('粘贴的内容', wish, () => call('reports.readPasted', pasted));
}

/** Nothing is being looked at any more. */
export function endImport(): void {
  importing.setState({ state: 'none' }, true);
}

/** The same, and the list is on show again. */
export function leaveImport(): void {
  endImport();
  openHome();
}

async function read(
  name: string,
  wish: Wish | undefined,
  ask: () => Promise<Result<ReadReport>>,
): Promise<void> {
  const reading: Importing = { state: 'reading', name, wish };
  importing.setState(reading, true);
  openImport();
  const answer = await ask();
  // another file was chosen meanwhile
  if (importing.getState() !== reading) return;
  importing.setState(
    answer.ok
      ? {
          state: 'read',
          name,
          read: answer.value,
          wish: wish === 'next' && isOfNow(answer.value.draft.year) ? undefined : wish,
          meant: wish,
          year: undefined,
        }
      : { state: 'refused', name, wish, failure: answer.failure },
    true,
  );
}
