import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { createFakeElectron } from './fake-electron.ts';
import type { FakeElectron, FakeWindow } from './fake-electron.ts';
import type { SessionHeard } from './fake-session.ts';
import { runMain } from './run-main.ts';

/** A host with its page open, whichever way it gets there. */
export interface OpenHost {
  page: Page;
  close: () => Promise<void>;
}
export interface ElectronHost extends OpenHost {
  heard: FakeElectron['heard'];
  /** every request that the program let through although it is not the page's own */
  leaked: string[];
}

/** Chromium knows no app://, so its pages run at an address that stands for it. */
const stand = 'https://bundle.invalid';
const toApp = (url: string): string =>
  url.startsWith(`${stand}/`) ? `app://bundle/${url.slice(stand.length + 1)}` : url;
const toStand = (url: string): string => url.replace(/^app:\/\/bundle\//, `${stand}/`);

/**
 * The built main and preload run as they are; each window is a page of Chromium. What Electron does between them is
 * done here: the scheme's handler answers, requests and navigations are asked about, the bridge is put into the page.
 * Drafts go to `data`.
 */
export async function startElectronHost(data: string, browser?: Browser): Promise<ElectronHost> {
  process.env['NIANBAO_DATA'] = data;
  const used = browser ?? (await launchBrowser());
  const context = await used.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const leaked: string[] = [];
  const printing = await used.newContext({ javaScriptEnabled: false });
  const printed = new Map<FakeWindow, Page>();
  const fake = createFakeElectron(
    async (window, url) => {
      if (window.options.webPreferences?.preload === undefined) {
        const hidden = await printing.newPage();
        printed.set(window, hidden);
        await routeOwn(hidden, fake.heard.printing, leaked);
        await hidden.goto(toStand(url));
        return;
      }
      await route(context, page, window, fake, leaked);
      await bridge(page, window, fake);
      await page.goto(toStand(url));
    },
    true,
    async (window) => {
      const { pageSize, ...options } = fake.heard.printed.at(-1) ?? {};
      return (
        (await printed.get(window)?.pdf({
          ...(typeof pageSize === 'string' && { format: pageSize }),
          preferCSSPageSize: options.preferCSSPageSize ?? false,
          displayHeaderFooter: options.displayHeaderFooter ?? false,
          headerTemplate: options.headerTemplate ?? '',
          footerTemplate: options.footerTemplate ?? '',
        })) ?? Buffer.alloc(0)
      );
    },
  );
  await runMain(fake, 'built');
  await page.waitForURL(`${stand}/**`);
  await page.waitForLoadState();
  return {
    page,
    heard: fake.heard,
    leaked,
    close: async () => {
      await printing.close();
      await context.close();
      if (!browser) await used.close();
    },
  };
}

/** What a window of the printing session asks for: its own page, and nothing that the program does not let through. */
async function routeOwn(page: Page, session: SessionHeard, leaked: string[]): Promise<void> {
  await page.route('**/*', async (asked) => {
    const url = toApp(asked.request().url());
    const cancelled: boolean[] = [];
    session.beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (response) => {
      cancelled.push(response.cancel === true);
    });
    if (cancelled.includes(true) || !session.answerRequest) {
      await asked.abort('blockedbyclient');
      return;
    }
    if (!url.startsWith('app://')) leaked.push(url);
    await fulfill(asked, await session.answerRequest(new Request(url)));
  });
}

async function fulfill(asked: Route, response: Response): Promise<void> {
  await asked.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function route(
  context: BrowserContext,
  page: Page,
  window: FakeWindow,
  { heard }: FakeElectron,
  leaked: string[],
): Promise<void> {
  const contents = window.webContents;
  page.on('popup', (popup) => {
    if (contents.windowOpen?.({ url: popup.url() }).action === 'deny') void popup.close();
  });
  let opened = false;
  const answer = async (asked: Route): Promise<void> => {
    const request = asked.request();
    const url = toApp(request.url());
    if (request.isNavigationRequest() && opened) {
      const prevented: true[] = [];
      const event = { url, preventDefault: () => prevented.push(true) };
      contents.emit(request.frame() === page.mainFrame() ? 'will-navigate' : 'will-frame-navigate', event);
      if (prevented.length > 0) {
        await asked.abort('aborted');
        return;
      }
    }
    opened = true;
    const cancelled: boolean[] = [];
    heard.beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (response) => {
      cancelled.push(response.cancel === true);
    });
    if (cancelled.includes(true) || !heard.answerRequest) {
      await asked.abort('blockedbyclient');
      return;
    }
    if (!url.startsWith('app://')) leaked.push(url);
    await fulfill(asked, await heard.answerRequest(new Request(url, { method: request.method() })));
  };
  // a window that was denied asks for nothing
  await context.route('**/*', async (asked) => {
    await asked.abort('blockedbyclient');
  });
  await page.route('**/*', answer);
}

/** Runs the built preload script and puts what it exposes into the page, as the context bridge does: copies only. */
async function bridge(page: Page, window: FakeWindow, { heard }: FakeElectron): Promise<void> {
  const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (name, api) =>
      exposed.set(name, api as Record<string, (...args: unknown[]) => Promise<unknown>>),
  };
  const ipcRenderer: Pick<Electron.IpcRenderer, 'invoke'> = {
    invoke: async (channel: string, ...args: unknown[]) => {
      const frame = { url: toApp(page.url()), parent: null };
      const sent = structuredClone(args);
      return structuredClone<unknown>(
        await heard.handlers.get(channel)?.({ sender: window.webContents, senderFrame: frame }, ...sent),
      );
    },
  };
  const exposed = new Map<string, Record<string, (...args: unknown[]) => Promise<unknown>>>();
  const code = await readFile(window.options.webPreferences?.preload ?? '', 'utf8');
  // a sandboxed preload script gets this and little else
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`a sandboxed preload script cannot require ${name}`);
    return { contextBridge, ipcRenderer };
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the way Electron runs it
  (new Function('require', 'module', 'exports', code) as (...args: unknown[]) => void)(
    require,
    { exports: {} },
    {},
  );
  for (const [name, api] of exposed) {
    for (const [key, work] of Object.entries(api)) {
      await page.exposeFunction(`bridge_${name}_${key}`, work);
    }
    await page.addInitScript(
      ([world, keys]: [string, string[]]) => {
        const all = globalThis as unknown as Record<string, unknown>;
        const made = Object.fromEntries(keys.map((key) => [key, all[`bridge_${world}_${key}`]]));
        for (const key of keys) Reflect.deleteProperty(all, `bridge_${world}_${key}`);
        Object.defineProperty(all, world, { value: Object.freeze(made), enumerable: true });
      },
      [name, Object.keys(api)] as [string, string[]],
    );
  }
}
