import type { Handlers } from '../../shared/contract.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Host } from '../host.ts';

export function folderServices(choose: Host['chooseFolder']): Handlers<'folders.choose'> {
  return {
    'folders.choose': async () =>
      choose
        ? ok({ folder: await choose() })
        : fail(
            'unavailable',
            '浏览器里没有选文件夹的窗口。请把文件夹的完整路径写在框里，例如 E:\\年报备份。',
          ),
  };
}
