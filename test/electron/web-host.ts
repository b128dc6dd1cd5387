import type { Browser } from 'playwright-core';
import { createDispatch } from '../../electron/dispatch.ts';
import { createServices } from '../../electron/services/index.ts';
import { deliverDownload } from '../../electron/web/deliver-download.ts';
import { startWebHost } from '../../electron/web.ts';
import type { WebHost } from '../../electron/web.ts';
import { launchBrowser } from '../browser.ts';
import { builtPage } from '../built-program.ts';
import type { OpenHost } from './electron-host.ts';

/** The 127.0.0.1 host with its page open in Chromium. Drafts go to `data`. */
export async function startWebHostWithPage(
  data: string,
  browser?: Browser,
): Promise<OpenHost & { host: WebHost }> {
  const dispatch = createDispatch(createServices(data, { deliver: deliverDownload }));
  const host = await startWebHost(dispatch, builtPage);
  const used = browser ?? (await launchBrowser());
  const context = await used.newContext({ locale: 'zh-CN', acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(host.url);
  return {
    page,
    host,
    close: async () => {
      await context.close();
      if (!browser) await used.close();
      await host.close();
    },
  };
}
