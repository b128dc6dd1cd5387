import { randomBytes } from 'node:crypto';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** What the name of a draft's file ends in; before it stands the id. */
export const draftExtension = '.json';

/** Whether it can be the name of a file: no dots, no slashes, not empty. */
export function isDraftId(id: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** An id that came from outside: nothing else may become part of a path. */
export function checkedId(id: string): Result<string> {
  return isDraftId(id) ? ok(id) : fail('invalid', `草稿编号“${id.slice(0, 80)}”不对。请从草稿列表里打开。`);
}

/** e.g. 2025-3f9a0c1b: the year is for the eyes of whoever looks into the folder. */
export function freshId(year: number): string {
  return `${String(year)}-${randomBytes(4).toString('hex')}`;
}

/** The drafts among the files of a folder. */
export function idsOf(names: readonly string[]): string[] {
  return names
    .filter((name) => name.endsWith(draftExtension))
    .map((name) => name.slice(0, -draftExtension.length))
    .filter(isDraftId)
    .sort();
}
