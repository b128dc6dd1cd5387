import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { builtProgram } from '../built-program.ts';
import type { FakeElectron } from './fake-electron.ts';

/** How Node finds `electron` for the built program: the stand-in of the run, a fresh one for each `?run=`. */
const hook = `
  export async function resolve(specifier, context, next) {
    if (specifier !== 'electron') return await next(specifier, context);
    const run = new URL(context.parentURL).search;
    const source = 'export const { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } = globalThis.fakeElectron.module;';
    return { url: 'data:text/javascript,' + encodeURIComponent(source + '//' + run), shortCircuit: true };
  }`;
let hooked = false;
let runs = 0;

/** Starts the main process, as source or as built, on a stand-in for Electron, and waits until it is up. */
export async function runMain(fake: FakeElectron, from: 'source' | 'built'): Promise<void> {
  const before = process.listeners('uncaughtException');
  const rejections = process.listeners('unhandledRejection');
  (globalThis as unknown as { fakeElectron: FakeElectron }).fakeElectron = fake;
  if (from === 'source') {
    vi.resetModules();
    await import('../../electron/main.ts');
  } else {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Node 20 has no registerHooks
    if (!hooked) register(`data:text/javascript,${encodeURIComponent(hook)}`);
    hooked = true;
    runs += 1;
    await import(
      /* @vite-ignore */ `${pathToFileURL(join(builtProgram, 'main.js')).href}?run=${String(runs)}`
    );
  }
  // it looks first whether a program runs on the drafts already
  await vi.waitFor(() => {
    if (fake.heard.windows.length === 0 && !fake.heard.told.includes('quit')) throw new Error('not up yet');
  }, 20_000);
  for (const listener of process.listeners('unhandledRejection'))
    if (!rejections.includes(listener)) process.off('unhandledRejection', listener);
  // the program's last resort must not swallow the failures of tests
  for (const listener of process.listeners('uncaughtException')) {
    if (before.includes(listener)) continue;
    process.off('uncaughtException', listener);
    fake.heard.lastResort = listener;
  }
}
