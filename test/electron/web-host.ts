import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { serveProgram } from '../walks/served-program.ts';
import type { OpenHost } from './electron-host.ts';

/** The built program serving 127.0.0.1, with its page open in Chromium. Drafts go to `data`. */
export async function startWebHostWithPage(data: string, browser?: Browser): Promise<OpenHost> {
  const program = await serveProgram(data);
  const used = browser ?? (await launchBrowser());
  const context = await used.newContext({ locale: 'zh-CN', acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(program.url);
  return {
    page,
    close: async () => {
      await context.close();
      if (!browser) await used.close();
      await program.end();
    },
  };
}

/** A call as the page makes it, with the pass of its tab. */
export async function askFromPage(page: Page, name: string, input: unknown): Promise<unknown> {
  return await page.evaluate(
    async ([called, given]) => {
      const response = await fetch(`/call/${called}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Bearer ${sessionStorage.getItem('nianbao.token') ?? ''}`,
        },
        body: JSON.stringify(given),
      });
      return (await response.json()) as unknown;
    },
    [name, input] as const,
  );
}
