import type { KeptFile } from '../../shared/collection/kept.ts';
import { call } from '../call.ts';
import { contentOf } from '../files/read-report-file.ts';

/** How far reading is. */
export interface Progress {
  done: number;
  all: number;
  name: string;
}

/** What came of it: the files kept, and those that could not even be taken in. */
export interface TakenIn {
  refusals: string[];
  /** files that were not read any more after a stop */
  left: number;
}

/** Reads files one after another into a collection, until all are in or `signal` says stop. What is in stays in. */
export async function takeIn(
  id: string,
  files: readonly File[],
  signal: AbortSignal,
  told: { kept: (file: KeptFile) => void; progress: (progress: Progress) => void },
): Promise<TakenIn> {
  const refusals: string[] = [];
  for (const [at, file] of files.entries()) {
    if (signal.aborted) return { refusals, left: files.length - at };
    told.progress({ done: at, all: files.length, name: file.name });
    const content = await contentOf(file);
    if (!content.ok) {
      refusals.push(`${file.name}：${content.failure.message}`);
      continue;
    }
    const added = await call('collections.add', { id, writtenAt: file.lastModified, ...content.value });
    if (added.ok) told.kept(added.value.file);
    else refusals.push(`${file.name}：${added.failure.message}`);
  }
  return { refusals, left: 0 };
}

/** The files of a drop, folders opened; what systems leave beside documents is passed over. */
export async function filesDropped(items: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = [];
  for (const item of items) files.push(...(await filesOf(item, 0)));
  return files.filter(({ name }) => !/^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/iu.test(name));
}

/** Folders inside each other; more is a copy of a disk. */
const deepest = 6;

async function filesOf(entry: FileSystemEntry, depth: number): Promise<File[]> {
  if (entry.isFile) {
    const one = entry as FileSystemFileEntry;
    return await new Promise((resolve) => {
      one.file(
        (found) => {
          resolve([found]);
        },
        () => {
          resolve([]);
        },
      );
    });
  }
  if (depth === deepest) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // a folder is read a hundred entries at a time
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([]);
      });
    });
    if (entries.length === 0) return files;
    for (const inside of entries) files.push(...(await filesOf(inside, depth + 1)));
  }
}
