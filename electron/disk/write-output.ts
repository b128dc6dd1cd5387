import { realpath, stat } from 'node:fs/promises';
import type { Delivery } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { realDisk } from './disk.ts';
import { diskRefusal } from './disk-refusal.ts';
import { writeDurably } from './write-durably.ts';

/** Writes a file where the user asked for it, whole or not at all, and never over a file that was read. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  { inputs = [], replace }: { inputs?: readonly string[]; replace: boolean },
): Promise<Result<Delivery>> {
  const there = await stat(path).catch(() => undefined);
  if (there && !there.isFile() && !there.isDirectory())
    return fail('invalid', `${path}：这是管道或设备，不能写成文件。请换一个文件名。`);
  if (there?.isDirectory()) return fail('invalid', `${path}：这是一个文件夹。请写上文件名。`);
  if (there) {
    for (const input of inputs) {
      const read = await stat(input).catch(() => undefined);
      if (read?.ino === there.ino && read.dev === there.dev) {
        return fail('invalid', `${path}：这是读入的文件，不能覆盖它。请换一个文件名。`);
      }
    }
    if (!replace)
      return fail('invalid', `${path}：已经有这个文件，没有覆盖它。请换一个文件名，或者先移走它。`);
  }
  try {
    // a link stays one: the file it leads to is replaced
    await writeDurably(realDisk, there ? await realpath(path) : path, content, { mode: 0o666 });
    return ok({ kind: 'saved', path });
  } catch (error) {
    return diskRefusal(`不能写入 ${path}`, error);
  }
}
