import type { Desktop } from '../host.ts';

/** The desktop as Electron reaches it. Its `openPath` answers what went wrong, in the system's own words, or ''. */
export function desktopOf(shell: Pick<Electron.Shell, 'openPath' | 'showItemInFolder'>): Desktop {
  return {
    open: async (path) => (await shell.openPath(path)) === '',
    show: (path) => {
      shell.showItemInFolder(path);
    },
  };
}
