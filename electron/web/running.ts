import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode, realDisk } from '../disk/disk.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { sha256Of } from '../disk/sha256.ts';

/** The program's place as the one that runs on a drafts folder, or the address of the one that has it. */
type Running =
  /** `announce` writes where the page is, null for a window of the program's own; `leave` gives the place up */
  | { is: 'first'; announce: (url: string | null) => Promise<void>; leave: () => Promise<void> }
  | { is: 'second'; url: string | null };

/** Milliseconds that a program may take from its start to its page. */
const startingTime = 10_000;
/** Milliseconds between two signs of life of a window, and after how many without one it is taken for gone. */
const beat = 5_000;
const silence = 20_000;
const window = 'window';

/**
 * One program a drafts folder: the first one's address stands in a file that only this user can read, in `state`. A
 * file whose program does not answer is of one that was killed, and is taken over. Throws what the disk says.
 */
export async function takePlace(state: string, drafts: string): Promise<Running> {
  await makeFolder(realDisk, state, 0o700);
  const path = join(state, `running-${markOfFolder(drafts)}`);
  for (;;) {
    try {
      const file = await open(path, 'wx', 0o600);
      let beating: NodeJS.Timeout | undefined;
      return {
        is: 'first',
        announce: async (url) => {
          await file.writeFile(url ?? window);
          await file.close();
          if (url === null) beating = setInterval(() => void touch(path), beat).unref();
        },
        leave: async () => {
          clearInterval(beating);
          await file.close().catch(() => undefined);
          await rm(path, { force: true });
        },
      };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const url = await readFile(path, 'utf8').catch(() => '');
    const written = await stat(path).catch(() => undefined);
    const age = written === undefined ? Infinity : Date.now() - written.mtimeMs;
    if (url === window && age < silence) return { is: 'second', url: null };
    if (url !== '' && (await answers(url))) return { is: 'second', url };
    const isStarting = url === '' && age < startingTime;
    if (isStarting) await setTimeout(100);
    else await rm(path, { force: true });
  }
}

/** Tells one drafts folder from another in the names of files. */
export function markOfFolder(drafts: string): string {
  return sha256Of(resolve(drafts)).slice(0, 16);
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}

/** Whether our page is served at an address of this machine. */
async function answers(url: string): Promise<boolean> {
  if (!/^http:\/\/127\.0\.0\.1:\d+\//u.test(url)) return false;
  return await new Promise((done) => {
    const asked = request(new URL('/', url), { method: 'HEAD', timeout: 2000, agent: false });
    asked.on('response', (response) => {
      response.resume();
      done(response.statusCode === 200 && response.headers['x-frame-options'] === 'DENY');
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => {
      done(false);
    });
    asked.end();
  });
}
