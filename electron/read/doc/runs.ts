import { sprmsOf } from './sprms.ts';
import type { Sprm } from './sprms.ts';

/** Properties of a stretch of the file's bytes. */
export interface PropertyRun {
  from: number;
  to: number;
  style: number;
  sprms: readonly Sprm[];
}

const pageSize = 512;

/**
 * The formatted pages a table of the file points to ([MS-DOC] 2.9.55, 2.9.175): for paragraphs each entry takes 13
 * bytes, for characters one.
 */
export function readRuns(document: Buffer, places: Buffer, of: 'paragraphs' | 'characters'): PropertyRun[] {
  const count = Math.floor((places.length - 4) / 8);
  const runs: PropertyRun[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const page = (places.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff) * pageSize;
    if (seen.has(page) || page + pageSize > document.length) continue;
    seen.add(page);
    runs.push(...runsOfPage(document.subarray(page, page + pageSize), of));
  }
  return runs.sort((left, right) => left.from - right.from);
}

function runsOfPage(page: Buffer, of: 'paragraphs' | 'characters'): PropertyRun[] {
  const count = page[pageSize - 1] ?? 0;
  const width = of === 'paragraphs' ? 13 : 1;
  if ((count + 1) * 4 + count * width > pageSize) return [];
  return Array.from({ length: count }, (_, index): PropertyRun => {
    const offset = (page[(count + 1) * 4 + index * width] ?? 0) * 2;
    const run = { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4) };
    if (offset === 0) return { ...run, style: 0, sprms: [] };
    const first = page[offset] ?? 0;
    if (of === 'characters')
      return { ...run, style: 0, sprms: sprmsOf(page.subarray(offset + 1, offset + 1 + first)) };
    const second = page[offset + 1] ?? 0;
    const list =
      first === 0
        ? page.subarray(offset + 2, offset + 2 + second * 2)
        : page.subarray(offset + 1, offset + first * 2);
    return { ...run, style: list.length >= 2 ? list.readUInt16LE(0) : 0, sprms: sprmsOf(list.subarray(2)) };
  });
}

/** Finds the run a byte of the file lies in. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (offset < run.from) high = middle - 1;
    else if (offset >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
