import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { createDispatch } from './dispatch.ts';
import { createServices } from './services/index.ts';
import { draftsFolder } from './store/drafts-folder.ts';
import { createKnownFolders } from './store/known-folders.ts';
import { openPage } from './web/open-page.ts';
import { takePlace } from './web/running.ts';
import { stateFolder } from './web/state-folder.ts';
import { answerCalls } from './window/answer-calls.ts';
import { scheme } from './window/app-scheme.ts';
import { deliverByDialog } from './window/deliver-dialog.ts';
import { desktopOf } from './window/desktop-of-shell.ts';
import { lockNavigation } from './window/lock-navigation.ts';
import { lockSession } from './window/lock-session.ts';
import { menuTemplate } from './window/menu.ts';
import { openPageIn, windowOptions } from './window/open-window.ts';
import { printInWindow } from './window/print-in-window.ts';
import { servePage } from './window/serve-page.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const pageFolder = join(here, '..', 'renderer');
const preload = join(here, 'preload.cjs');

/** The window the user sees; others only print. */
let mainWindow: BrowserWindow | undefined;

process.on('uncaughtException', () => {
  dialog.showErrorBox('年报', '程序内部出错。已保存的草稿没有受影响，请关闭程序后重新打开。');
});

// must be said before the program is ready
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  // Chromium's own housekeeping would look for the network too
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
  });
  app.on('second-instance', () => {
    if (mainWindow?.isMinimized()) mainWindow.restore();
    mainWindow?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(openFirst);
} else {
  app.quit();
}

/** One program a drafts folder: where one runs in the browser already, its page is shown instead of a window. */
async function openFirst(): Promise<void> {
  const drafts = resolve(draftsFolder());
  // one that cannot be found by others works all the same
  const place = await takePlace(stateFolder(), drafts).catch(() => undefined);
  if (place?.is === 'second' && place.url !== null) {
    const opened = await openPage(place.url);
    if (opened) {
      await setTimeout(5000);
      await opened.forget();
      app.quit();
      return;
    }
  }
  openProgram(drafts);
  if (place?.is !== 'first') return;
  await place.announce(null);
  app.on('will-quit', () => void place.leave());
}

function openProgram(drafts: string): void {
  const services = createServices(drafts, {
    deliver: deliverByDialog(dialog, app.getPath('documents')),
    print: printInWindow(session.fromPartition('print'), (options) => new BrowserWindow(options)),
    desktop: desktopOf(shell),
    knownFolders: createKnownFolders(stateFolder()),
  });
  answerCalls(ipcMain, createDispatch(services));
  lockSession(session.defaultSession);
  servePage(protocol, pageFolder);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(() => void shell.openPath(drafts))));
  mainWindow = new BrowserWindow(windowOptions(preload));
  openPageIn(mainWindow, dialog);
}
