import { createStore } from 'zustand/vanilla';
import { mostReportBytes } from '../../shared/contract.ts';
import type { ReadReport } from '../../shared/contract.ts';
import { fail } from '../../shared/result.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { openImport } from '../route.ts';

/** What the author wants of a report: this year's start, or the report itself as a draft. */
export type Wish = 'next' | 'keep';

/** The report that is being looked at before anything of it is kept. */
export type Importing =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; failure: Failure }
  | { state: 'read'; name: string; read: ReadReport; wish: Wish | undefined };

export const importing = createStore<Importing>(() => ({ state: 'none' }));

/** Formats a file chooser offers; what a file really is, is told by its content. */
export const reportFiles = '.docx,.doc,.wps,.html,.htm,.txt,.json';

/** Reads a report file and opens the review of it. */
export function readFiles(files: readonly File[], wish?: Wish): void {
  const [file] = files;
  if (!file) return;
  if (files.length > 1) {
    refuse(`${String(files.length)} 个文件`, '一次只能读一份报告。请只选一个文件。');
  } else if (file.size > mostReportBytes) {
    refuse(file.name, '文件太大，不像一份年度报告，没有读。请确认选对了文件。');
  } else {
    void read(file.name, wish, async () => {
      const base64 = await base64Of(file);
      if (base64 === undefined) {
        return fail('invalid', '文件读不出来，可能已经移走，或者选的是文件夹。请重新选一次。');
      }
      return await call('reports.read', { name: file.name, base64 });
    });
  }
}

/** Reads a report from the clipboard and opens the review of it. */
export function readPasted(data: DataTransfer, wish?: Wish): void {
  const pasted = { text: data.getData('text/plain'), html: data.getData('text/html') };
  void read('粘贴的内容', wish, () => call('reports.readPasted', pasted));
}

/** Nothing is being looked at any more. */
export function endImport(): void {
  importing.setState({ state: 'none' }, true);
}

function refuse(name: string, message: string): void {
  importing.setState({ state: 'refused', name, failure: fail('invalid', message).failure }, true);
  openImport();
}

async function read(
  name: string,
  wish: Wish | undefined,
  ask: () => Promise<Result<ReadReport>>,
): Promise<void> {
  const reading: Importing = { state: 'reading', name };
  importing.setState(reading, true);
  openImport();
  const answer = await ask();
  // another file was chosen meanwhile
  if (importing.getState() !== reading) return;
  importing.setState(
    answer.ok
      ? { state: 'read', name, read: answer.value, wish }
      : { state: 'refused', name, failure: answer.failure },
    true,
  );
}

async function base64Of(file: File): Promise<string | undefined> {
  return await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : undefined);
    };
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsDataURL(file);
  });
}
