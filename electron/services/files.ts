import type { Handlers } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Deliver, Desktop } from '../host.ts';

/** Opens and shows exported files. A page may name any path, so only those of this session's exports are served. */
export function fileServices(
  isDelivered: (path: string) => boolean,
  desktop: Desktop | undefined,
): Handlers<'files.open' | 'files.show'> {
  const usable = (path: string): Result<Desktop> => {
    if (!desktop)
      return fail('unavailable', '浏览器里不能直接打开电脑上的文件。请到下载文件夹里打开导出的文件。');
    if (!isDelivered(path))
      return fail('invalid', `${path.slice(0, 300)}：不是这次导出的文件，没有打开。请在文件夹里打开它。`);
    return ok(desktop);
  };
  return {
    'files.open': async ({ path }) => {
      const found = usable(path);
      if (!found.ok) return found;
      if (await found.value.open(path)) return ok({});
      return fail(
        'unavailable',
        `没能打开 ${path}，文件可能已被移走，或者电脑上没有能打开它的程序。请到文件夹里查看。`,
      );
    },
    'files.show': ({ path }) => {
      const found = usable(path);
      if (!found.ok) return found;
      found.value.show(path);
      return ok({});
    },
  };
}

/** Hands files over as the host does, and remembers where they went for as long as the program runs. */
export function deliveredFiles(deliver: Deliver): { deliver: Deliver; has: (path: string) => boolean } {
  const paths = new Set<string>();
  return {
    deliver: async (file) => {
      const delivered = await deliver(file);
      if (delivered.ok && delivered.value.kind === 'saved') paths.add(delivered.value.path);
      return delivered;
    },
    has: (path) => paths.has(path),
  };
}
