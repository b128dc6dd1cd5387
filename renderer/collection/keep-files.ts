import type { KeptFile } from '../../shared/collection/kept.ts';
import { call } from '../call.ts';
import { contentOf } from '../files/read-report-file.ts';
import type { Incoming } from './incoming.ts';

/** How far reading is. */
export interface Progress {
  done: number;
  all: number;
  name: string;
}

/**
 * Reads files one after another into a collection, until all are in or `signal` says stop; answers what could not be kept at
 * all. What is in stays in. A file whose content cannot be had stands in the roll too, with the reason.
 */
export async function keepFiles(
  id: string,
  files: readonly Incoming[],
  signal: AbortSignal,
  told: { kept: (file: KeptFile) => void; progress: (progress: Progress) => void },
): Promise<string[]> {
  const refusals: string[] = [];
  for (const [at, { file, name }] of files.entries()) {
    if (signal.aborted) return refusals;
    told.progress({ done: at, all: files.length, name });
    const content = await contentOf(file);
    const given = content.ok
      ? { base64: content.value.base64 }
      : { base64: '', refusal: `${name}：${content.failure.message}` };
    const added = await call('collections.add', { id, name, writtenAt: file.lastModified, ...given });
    if (added.ok) told.kept(added.value.file);
    else {
      refusals.push(`${name}：${added.failure.message}`);
      // the others would say the same; they are asked for again by name
      if (added.failure.code === 'disconnected') return refusals;
    }
  }
  return refusals;
}
