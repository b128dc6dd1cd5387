import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import type { Call } from '../shared/contract.ts';
import { createErrorLog, systemWords } from './disk/error-log.ts';
import { createCall, createDispatch } from './dispatch.ts';
import { createServices } from './services/index.ts';
import type { Services } from './services/index.ts';
import { draftsFolder } from './store/drafts-folder.ts';
import { createKnownFolders } from './store/known-folders.ts';
import { leadToPage } from './web/open-page.ts';
import { pageOfFirst } from './web/first-page.ts';
import { takePlace } from './web/running.ts';
import { stateFolder } from './web/state-folder.ts';
import { aboutText } from './window/about-text.ts';
import { answerCalls } from './window/answer-calls.ts';
import { scheme, startUrl } from './window/app-scheme.ts';
import { chooseByDialog } from './window/choose-folder.ts';
import { commandOf } from './window/command-line.ts';
import { contextTemplate } from './window/context-menu.ts';
import { deliverByDialog } from './window/deliver-dialog.ts';
import { desktopOf } from './window/desktop-of-shell.ts';
import { keepRunning, saveBeforeSleep } from './window/keep-running.ts';
import { lockNavigation } from './window/lock-navigation.ts';
import { lockSession } from './window/lock-session.ts';
import { menuTemplate } from './window/menu.ts';
import type { MenuActions, RecentDraft } from './window/menu.ts';
import { fileOf, takeIn } from './window/opened-file.ts';
import { openPageIn, windowOptions } from './window/open-window.ts';
import { printInWindow } from './window/print-in-window.ts';
import { servePage } from './window/serve-page.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const pageFolder = join(here, '..', 'renderer');
const preload = join(here, 'preload.cjs');

/** Takes a .nianbao file in and shows it, once the program is up. */
let openFile: ((path: string | undefined) => void) | undefined;
/** The window the user sees; others only print. */
let mainWindow: BrowserWindow | undefined;

const log = createErrorLog(stateFolder(), app.getVersion());

/** What nobody expected goes into the log, and the user is told. */
function lastResort(error: unknown): void {
  log.report(error);
  dialog.showErrorBox('年报', '程序内部出错。已保存的草稿没有受影响，请关闭程序后重新打开。');
}
process.on('uncaughtException', lastResort);
process.on('unhandledRejection', lastResort);

// must be said before the program is ready
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const command = commandOf(process.argv, app.isPackaged);
if (command) {
  void runCommand(command);
} else if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  // Chromium's own housekeeping would look for the network too
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
    contents.on('context-menu', (_shown, params) => {
      const items = contextTemplate(params);
      if (items.length > 0) Menu.buildFromTemplate(items).popup();
    });
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') log.report(new Error(`${type} gone: ${reason}`));
  });
  app.on('second-instance', (_event, argv) => {
    if (mainWindow?.isMinimized()) mainWindow.restore();
    mainWindow?.focus();
    openFile?.(fileOf(argv));
  });
  // macOS hands files over this way
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile?.(fileOf([path]));
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
    const { once } = await pageOfFirst(stateFolder(), drafts, place.url);
    if (await leadToPage(once, join(stateFolder(), 'browser'))) {
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
    chooseFolder: chooseByDialog(dialog),
    log,
    knownFolders: createKnownFolders(stateFolder()),
  });
  log.note(`start window, ${systemWords()}`);
  app.on('will-quit', () => {
    log.note('stop');
  });
  answerCalls(ipcMain, createDispatch(services, log));
  lockSession(session.defaultSession);
  servePage(protocol, pageFolder);
  const window = new BrowserWindow(windowOptions(preload));
  mainWindow = window;
  const show = (fragment: string): void => {
    void window.loadURL(`${startUrl}${fragment}`).catch(() => undefined);
  };
  const actions: MenuActions = {
    page: () => window.webContents,
    openDrafts: () => void shell.openPath(drafts),
    openDraft: (id) => {
      show(`#/draft/${id}`);
    },
    openHome: () => {
      show('#/');
    },
    about: () => {
      dialog.showMessageBoxSync({
        type: 'info',
        title: '关于年报',
        message: `年报 ${app.getVersion()}`,
        detail: aboutText({ drafts, log: log.path }),
        noLink: true,
      });
    },
  };
  const setMenu = async (): Promise<void> => {
    const recent = await recentDrafts(services);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, recent)));
  };
  // drafts come and go while the page is in front
  window.on('focus', () => void setMenu());
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions)));
  void setMenu();
  keepRunning(window, dialog, log.report);
  saveBeforeSleep(window, powerMonitor);
  openPageIn(window, dialog);
  openFile = (path) => void openPackage(path, createCall(services, log), actions.openDraft);
  openFile(fileOf(process.argv.slice(1)));
}

/** The drafts saved last, which the list begins with; none where the folder cannot be read. */
async function recentDrafts(services: Services): Promise<RecentDraft[]> {
  const list = await services['drafts.list']({});
  if (!list.ok) return [];
  return list.value.drafts.slice(0, 8);
}

async function openPackage(path: string | undefined, call: Call, open: (id: string) => void): Promise<void> {
  if (path === undefined) return;
  const taken = await takeIn(path, async (file) => await call('packages.unpack', file));
  if (!taken.ok) dialog.showErrorBox('年报', taken.failure.message);
  else if (taken.value !== undefined) open(taken.value);
}

/** A packaged program is its own command line. */
async function runCommand(args: string[]): Promise<void> {
  const { runCli } = await import('./cli/run.ts');
  const code = await runCli(args, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    pageFolder,
  });
  app.exit(code);
}
