import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { createFakeSession, nothingHeard } from './fake-session.ts';

/** A window as the stand-in has it: where it was told to go and with which options. */
export interface FakeWindow {
  options: Electron.BrowserWindowConstructorOptions;
  webContents: FakeContents;
  events: EventEmitter;
  shown: boolean;
  focused: number;
  destroyed: boolean;
}
export type FakeContents = EventEmitter & {
  /** the keys that the program pressed in the page, such as control+S */
  pressed: string[];
  printToPDF: Pick<Electron.WebContents, 'printToPDF'>['printToPDF'];
  windowOpen: ((details: { url: string }) => { action: string }) | undefined;
  mainFrame: { url: string; parent: null };
};

/** Where the pages of windows are shown; without one they load nothing. */
export type ShowPage = (window: FakeWindow, url: string) => Promise<void>;

/** What prints a window that shows a page. */
export type PrintPage = (window: FakeWindow) => Promise<Buffer>;

/**
 * A stand-in for the module `electron` with the parts the program uses, each of its real type. It does nothing by
 * itself but remember what it was told, and it hands what it is asked to show to `showPage`.
 */
export function createFakeElectron(
  showPage: ShowPage = () => Promise.resolve(),
  firstInstance = true,
  printPage: PrintPage = () => Promise.reject(new Error('nothing to print with')),
) {
  const told: string[] = [];
  const windows: FakeWindow[] = [];
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const schemes: Electron.CustomScheme[] = [];
  const errors: string[] = [];
  const printed: Electron.PrintToPDFOptions[] = [];
  const appEvents = new EventEmitter();
  const heard = {
    told,
    windows,
    handlers,
    schemes,
    errors,
    printed,
    ...nothingHeard(new EventEmitter()),
    appEvents,
    menu: [] as Electron.MenuItemConstructorOptions[],
    /** menus shown where the right button was pressed */
    popups: [] as Electron.MenuItemConstructorOptions[][],
    /** messages shown in boxes with buttons */
    messages: [] as Electron.MessageBoxSyncOptions[],
    power: new EventEmitter(),
    /** the session that only prints */
    printing: nothingHeard(new EventEmitter()),
    /** what the program does with an error that nobody expected */
    lastResort: undefined as NodeJS.UncaughtExceptionListener | undefined,
    openDialogs: [] as Electron.OpenDialogOptions[],
    /** the folder the user points at; undefined: cancels */
    folder: undefined as string | undefined,
    saveDialogs: [] as Electron.SaveDialogOptions[],
    /** where the user says the next file goes; undefined: cancels */
    savePath: undefined as string | undefined,
    /** what the system says when it is asked to open something; '': done */
    openFails: '',
    /** which button the user presses in message boxes */
    button: 0,
  };

  class BrowserWindow {
    static getAllWindows(): unknown[] {
      return windows.map((window) => window);
    }
    options: Electron.BrowserWindowConstructorOptions;
    shown = false;
    focused = 0;
    destroyed = false;
    webContents: FakeContents;
    readonly events = new EventEmitter();
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      told.push('window');
      this.options = options;
      const contents = Object.assign(new EventEmitter(), {
        windowOpen: undefined as FakeContents['windowOpen'],
        mainFrame: { url: '', parent: null },
        pressed: [] as string[],
        sendInputEvent: ({ type, keyCode, modifiers = [] }: Electron.KeyboardInputEvent) => {
          if (type === 'keyDown') contents.pressed.push([...modifiers, keyCode].join('+'));
        },
        setWindowOpenHandler: (handler: FakeContents['windowOpen']) => {
          contents.windowOpen = handler;
        },
        reload: () => told.push('reload'),
        printToPDF: async (options: Electron.PrintToPDFOptions) => {
          printed.push(options);
          return await printPage(this);
        },
      });
      this.webContents = contents;
      windows.push(this);
      appEvents.emit('web-contents-created', {}, contents);
    }
    on(name: string, listener: () => void): this {
      this.events.on(name, listener);
      return this;
    }
    once(name: string, listener: () => void): this {
      this.events.once(name, listener);
      return this;
    }
    show(): void {
      this.shown = true;
    }
    isMinimized(): boolean {
      return true;
    }
    restore(): void {
      told.push('restore');
    }
    focus(): void {
      this.focused += 1;
    }
    destroy(): void {
      this.destroyed = true;
    }
    async loadURL(url: string): Promise<void> {
      this.webContents.mainFrame.url = url;
      await showPage(this, url);
      this.events.emit('ready-to-show');
    }
  }

  const app: Pick<
    Electron.App,
    | 'requestSingleInstanceLock'
    | 'enableSandbox'
    | 'quit'
    | 'exit'
    | 'whenReady'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
  > & {
    commandLine: Pick<Electron.CommandLine, 'appendSwitch'>;
    on: (name: string, listener: () => void) => void;
  } = {
    requestSingleInstanceLock: () => firstInstance,
    enableSandbox: () => told.push('sandbox'),
    quit: () => told.push('quit'),
    exit: (code) => told.push(`exit ${String(code)}`),
    getVersion: () => '1.2.3',
    isPackaged: true,
    whenReady: () => {
      told.push('ready?');
      return Promise.resolve();
    },
    getPath: () => tmpdir(),
    commandLine: { appendSwitch: (name) => told.push(`--${name}`) },
    on: (name, listener) => {
      appEvents.on(name, listener);
    },
  };
  const defaultSession = createFakeSession(heard);
  const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
    registerSchemesAsPrivileged: (list) => {
      told.push('schemes');
      schemes.push(...list);
    },
    ...defaultSession.protocol,
  };
  const session = {
    defaultSession,
    fromPartition: (name: string) => {
      told.push(`session ${name}`);
      return createFakeSession(heard.printing);
    },
  };
  const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
    handle: (channel, listener) => {
      handlers.set(channel, listener as (event: unknown, ...args: unknown[]) => unknown);
    },
  };
  const dialog = {
    showErrorBox: (title, content) => errors.push(`${title}：${content}`),
    showMessageBoxSync: (options: Electron.MessageBoxSyncOptions) => {
      heard.messages.push(options);
      return heard.button;
    },
    showOpenDialog: (options: Electron.OpenDialogOptions) => {
      heard.openDialogs.push(options);
      return Promise.resolve({
        canceled: heard.folder === undefined,
        filePaths: heard.folder === undefined ? [] : [heard.folder],
      });
    },
    showSaveDialog: (options: Electron.SaveDialogOptions) => {
      heard.saveDialogs.push(options);
      const filePath = heard.savePath;
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' });
    },
  } satisfies Pick<Electron.Dialog, 'showErrorBox'> & Record<string, unknown>;
  const Menu = {
    buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) =>
      Object.assign(template, { popup: () => heard.popups.push(template) }),
    setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => {
      heard.menu = template;
    },
  };
  const shell = {
    openPath: (folder: string) => {
      told.push(`open ${folder}`);
      return Promise.resolve(heard.openFails);
    },
    showItemInFolder: (path: string) => {
      told.push(`show ${path}`);
    },
  };
  return {
    heard,
    module: {
      app,
      BrowserWindow,
      dialog,
      ipcMain,
      Menu,
      powerMonitor: heard.power,
      protocol,
      session,
      shell,
    },
  };
}
export type FakeElectron = ReturnType<typeof createFakeElectron>;
