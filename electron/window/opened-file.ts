import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { mostPackageBytes } from '../../shared/draft/package-lines.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Dispatch } from '../dispatch.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';

/** The .nianbao file among the arguments of a start: a double click, a file dropped on the icon, a command. */
export function fileOf(args: readonly string[]): string | undefined {
  return args.findLast((arg) => !arg.startsWith('-') && /\.nianbao$/iu.test(arg));
}

/** Takes the drafts of such a file in; answers the draft to show, undefined where there are several or none. */
export async function takeIn(path: string, dispatch: Dispatch): Promise<Result<string | undefined>> {
  let base64: string;
  try {
    const info = await stat(path);
    if (info.size > mostPackageBytes)
      return fail('invalid', `${path}：文件超过 300 MB，没有打开。请在原来的电脑上一份一份地发。`);
    if (!info.isFile()) return fail('invalid', `${path}：不是年报的草稿文件，没有打开。请确认选对了文件。`);
    base64 = (await readFile(path)).toString('base64');
  } catch (error) {
    return diskRefusal(path, error);
  }
  const done = await dispatch('packages.unpack', { name: basename(path), base64, skip: [] });
  if (!done.ok) return done;
  const { drafts } = done.value as { drafts: readonly { id: string; became: string | null }[] };
  const [only] = drafts;
  return ok(drafts.length === 1 ? (only?.became ?? only?.id) : undefined);
}
