import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { realDisk } from '../disk/disk.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { markOfFolder } from './running.ts';

/**
 * Where the page of a drafts folder was served last. What a browser keeps belongs to an address, so the next start
 * takes the same port again; and the same pass where pages may still be open, so that they go on by themselves.
 */
interface Address {
  port: number;
  /** null once no page holds it */
  pass: string | null;
}

const fileOf = (state: string, drafts: string): string => join(state, `address-${markOfFolder(drafts)}`);

/** undefined where nothing is known, or nothing that can be used. */
export async function lastAddress(state: string, drafts: string): Promise<Address | undefined> {
  const text = await readFile(fileOf(state, drafts), 'utf8').catch(() => '');
  const [, port, pass] = /^(\d{1,5}) ([\w-]{43}|-)\n$/u.exec(text) ?? [];
  if (port === undefined || pass === undefined || Number(port) > 65_535) return undefined;
  return { port: Number(port), pass: pass === '-' ? null : pass };
}

/** Only this user may read it. One that cannot be kept costs the next start its address only. */
export async function noteAddress(state: string, drafts: string, { port, pass }: Address): Promise<void> {
  try {
    await makeFolder(realDisk, state, 0o700);
    await writeFile(fileOf(state, drafts), `${String(port)} ${pass ?? '-'}\n`, { mode: 0o600 });
  } catch {
    // see above
  }
}
