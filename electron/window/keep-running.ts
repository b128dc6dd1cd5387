import { ask } from './ask.ts';
import { pressKey } from './press-key.ts';

/** How often a page that stopped is opened again without a word; a page that stops more often is told of. */
const mostReloads = 3;

type Page = Pick<Electron.WebContents, 'on' | 'reload' | 'sendInputEvent'>;
type KeptWindow = Pick<Electron.BrowserWindow, 'on'> & { webContents: Page };
type Asking = Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBoxSync'>;

/** Opens a page that has stopped again, and asks about one that does not answer. */
export function keepRunning(window: KeptWindow, dialog: Asking, report: (error: unknown) => void): void {
  const contents = window.webContents;
  let reloads = 0;
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    report(new Error(`page gone: ${reason} ${String(exitCode)}`));
    reloads += 1;
    if (reloads > mostReloads)
      dialog.showErrorBox(
        '年报',
        '页面反复意外停止。已保存的草稿没有受影响。按“确定”再试一次；仍然这样，请重新启动电脑后再打开年报。',
      );
    contents.reload();
  });
  window.on('unresponsive', () => {
    report(new Error('page does not answer'));
    const again = ask(dialog, {
      message: '页面暂时没有反应。',
      detail: '可以再等一会儿。重新打开页面时，已保存的内容都在，最后几秒没存上的可能要重填。',
      stay: '再等一会儿',
      go: '重新打开页面',
    });
    if (again) contents.reload();
  });
}

/** Saves before the machine sleeps, is shut down, or the user's session ends. */
export function saveBeforeSleep(
  window: Pick<Electron.BrowserWindow, 'on'> & { webContents: Pick<Electron.WebContents, 'sendInputEvent'> },
  power: Pick<Electron.PowerMonitor, 'on'>,
): void {
  const save = (): void => {
    pressKey(window.webContents, 'save');
  };
  power.on('suspend', save);
  power.on('lock-screen', save);
  // of Linux and macOS; Windows asks the window
  power.on('shutdown', save);
  window.on('query-session-end', save);
}
