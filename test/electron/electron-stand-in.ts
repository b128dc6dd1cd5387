import type { FakeElectron } from './fake-electron.ts';

/** What `import 'electron'` means while the program's sources run in a test; see `runMain`. */
const { module } = (globalThis as unknown as { fakeElectron: FakeElectron }).fakeElectron;

export const { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } = module;
