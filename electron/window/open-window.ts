import { startUrl } from './app-scheme.ts';
import { ask } from './ask.ts';

/** How the one window is made: the page in a sandbox of its own, with the preload script as the only bridge. */
export function windowOptions(preload: string): Electron.BrowserWindowConstructorOptions {
  return {
    title: '年报',
    // Electron keeps size and place under this name
    name: 'main',
    windowStatePersistence: true,
    width: 1360,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // its dictionaries would be fetched from the network
      spellcheck: false,
    },
  };
}

type PageWindow = Pick<Electron.BrowserWindow, 'once' | 'show' | 'loadURL' | 'destroy'> & {
  webContents: Pick<Electron.WebContents, 'on'>;
};

/** Loads the page into a fresh window, shows it once it is drawn, and keeps the user informed where it fails. */
export function openPageIn(
  window: PageWindow,
  dialog: Pick<Electron.Dialog, 'showMessageBoxSync' | 'showErrorBox'>,
): void {
  window.once('ready-to-show', () => {
    window.show();
  });
  window.webContents.on('will-prevent-unload', (event) => {
    const closes = ask(dialog, {
      message: '还有改动没有保存好。',
      detail: '返回后稍等片刻，保存好了再关闭。',
      stay: '返回',
      go: '放弃改动并关闭',
    });
    // here, to prevent means to go on closing
    if (closes) event.preventDefault();
  });
  window.loadURL(startUrl).catch(() => {
    dialog.showErrorBox('年报', '页面打不开，程序文件可能不完整。请重新安装程序，草稿不受影响。');
    // the last window: the program ends, and the next start is not told that it runs already
    window.destroy();
  });
}
