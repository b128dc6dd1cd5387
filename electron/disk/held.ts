import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { errorCode, isThere, namesIn } from './disk.ts';
import type { Disk } from './disk.ts';
import { flushFolder } from './flush-folder.ts';
import { renamePatiently } from './rename-patiently.ts';
import { sha256Of } from './sha256.ts';

/** Milliseconds; a hold takes a few. One seen unchanged this long, on the waiter's own clock, is of a stopped program. */
const longestHold = 3000;
/** Milliseconds; longer than any queue of holds, dead ones among them. After it the disk itself is at fault. */
const longestWait = 20_000;
/** How often a program begins anew whose hold was taken over while its machine slept. */
const mostAttempts = 5;

/** What work has while no other program does any under the same name. */
export interface Hold {
  /** Writes the content and gives it the path's name, unless the hold has been taken over. Throws what the disk says. */
  put: (path: string, content: Uint8Array) => Promise<void>;
}

/**
 * Does `work` while no other program does any under the same name, on every disk that renames a folder as one step:
 * those of Linux and Windows, and shares of either. A hold is a folder with one file in it, which comes to be by one
 * rename. What is written is written into that file, and the rename that puts it in its place ends the hold. So a hold
 * is taken over by removing its file, at any time and without harm: a program that wakes up later finds its file gone,
 * has put nothing anywhere, and begins anew. A dead program stops nobody, a sleeping one overwrites nobody's work.
 * `work` may run several times. `place` is a folder on the same disk. Throws what the disk says.
 */
export async function held<T>(
  disk: Disk,
  place: string,
  name: string,
  work: (hold: Hold) => Promise<T>,
): Promise<T> {
  const lock = join(place, `${name}.held`);
  for (let attempt = 1; ; attempt += 1) {
    const mine = await acquire(disk, place, lock);
    const state = { isPut: false };
    const put: Hold['put'] = async (path, content) => {
      await fill(disk, mine, content);
      await renamePatiently(disk, mine, path);
      state.isPut = true;
      await flushFolder(disk, dirname(path));
    };
    try {
      return await work({ put });
    } catch (error) {
      // what the disk does not tell is no sign that the hold is gone
      const isHeld = await isThere(disk, mine).catch(() => true);
      if (state.isPut || attempt === mostAttempts || isHeld) throw error;
    } finally {
      if (!state.isPut) await disk.unlink(mine).catch(() => undefined);
      // an empty one is free: another program may have made it its own by now
      await disk.rmdir(lock).catch(() => undefined);
      living.delete(basename(mine));
    }
  }
}

/** Never makes the file: one that is gone was taken over. */
async function fill(disk: Disk, path: string, content: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'r+');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The path of the file that is the hold, as soon as it is this program's. */
async function acquire(disk: Disk, place: string, lock: string): Promise<string> {
  const owner = `${machine}-${String(process.pid)}-${randomBytes(6).toString('hex')}`;
  const entry = join(place, owner);
  await disk.mkdir(entry);
  living.add(owner);
  try {
    // drafts are this user's alone
    await (await disk.open(join(entry, owner), 'wx', 0o600)).close();
    await take(disk, { entry, lock, owner });
    return join(lock, owner);
  } catch (error) {
    living.delete(owner);
    await disk.unlink(join(entry, owner)).catch(() => undefined);
    await disk.rmdir(entry).catch(() => undefined);
    throw error;
  }
}

async function take(
  disk: Disk,
  { entry, lock, owner }: { entry: string; lock: string; owner: string },
): Promise<void> {
  const started = performance.now();
  let seen = { owner: '', since: started };
  for (let free = 0; ;) {
    try {
      await disk.rename(entry, lock);
      return;
    } catch (error) {
      const [other] = (await namesIn(disk, lock)) ?? [];
      // some shares answer that they failed when they did not
      if (other === owner) return;
      const now = performance.now();
      if (other === undefined) {
        // Windows does not rename over an empty folder, and scanners hold fresh ones for a moment
        free += 1;
        if (free > 40 || !waitFor.has(errorCode(error))) throw error;
        await disk.rmdir(lock).catch(() => undefined);
      } else {
        free = 0;
        if (now - started > longestWait) throw error;
        if (other !== seen.owner) seen = { owner: other, since: now };
        if (isDead(other) || now - seen.since > longestHold)
          await disk.unlink(join(lock, other)).catch(() => undefined);
      }
      await setTimeout(1 + Math.random() * 8);
    }
  }
}

/** What a rename onto a folder that stands answers, by system; and of a folder that is looked at by a scanner. */
const waitFor: ReadonlySet<string> = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY']);

/** Tells this machine's holds from those of others that share the folder. */
const machine = sha256Of(hostname()).slice(0, 12);

/** The holds of this process. */
const living = new Set<string>();

/** Only what is certain: this process knows its own, and a process of this machine is there or is not. */
function isDead(owner: string): boolean {
  const [of, id] = owner.split('-');
  if (of !== machine) return false;
  if (id === String(process.pid)) return !living.has(owner);
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}
