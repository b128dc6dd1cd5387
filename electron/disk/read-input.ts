import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskRefusal } from './disk-refusal.ts';

/** Without waiting for a writer where the path is a pipe; Windows has no such pipes and no such flag. */
const flags = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/**
 * The content of a regular file that the user named, of at most `most` bytes; refused in words with `what` it should
 * be, the name it is `shown` by, and what to do `ifLarge`. What is there is looked at through the opened file, so that
 * nothing else can take its place meanwhile. In one go: a command has nothing else to do, and a folder of hundreds waits
 * for each turn of the loop.
 */
export function readInput(
  path: string | Buffer,
  most: number,
  what: string,
  { shown = String(path), ifLarge = `请确认选对了${what}。` }: { shown?: string; ifLarge?: string } = {},
): Result<Buffer> {
  try {
    const file = openSync(path, flags);
    try {
      const info = fstatSync(file);
      if (info.isDirectory()) return fail('invalid', `${shown}：这是一个文件夹，不是文件。请指定${what}。`);
      if (!info.isFile())
        return fail('invalid', `${shown}：这是管道或设备，不是普通的文件，没有读。请指定${what}。`);
      if (info.size > most)
        return fail(
          'invalid',
          `${shown}：文件超过 ${String(Math.floor(most / 1024 / 1024))} MB，太大了，没有读。${ifLarge}`,
        );
      // files of /proc and /sys say that they are empty whatever they hold
      if (info.size === 0) return ok(Buffer.alloc(0));
      return ok(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return diskRefusal(shown, error);
  }
}
