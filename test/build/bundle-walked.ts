import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { builtCli } from '../built-program.ts';
import { complaintsOf } from '../complaints.ts';
import { mouse } from '../walks/hand.ts';
import { lastYearFile } from '../walks/last-year.ts';
import { writeThisYear } from '../walks/this-year.ts';

const run = promisify(execFile);

/** One real walk on the page a bundle serves. */
export interface BundleWalked {
  /** the report as the page handed it over, and as this machine's Node writes it from the same draft */
  exported: Buffer;
  byNode: Buffer;
  /** what the console, the page's own errors and the content policy had to say */
  complaints: string[];
}

/** From last year's file to this year's on the page at `url`, whose program keeps its drafts in `data`; `work` is a folder for copies. */
export async function walkBundle(
  url: string,
  data: string,
  work: string,
  browser: Browser,
): Promise<BundleWalked> {
  const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    const complaints = complaintsOf(page);
    await page.goto(url);
    const delivered = async (press: () => Promise<void>): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return readFileSync(await download.path());
    };
    const exported = await writeThisYear({ page, delivered }, mouse(), await lastYearFile(), () =>
      Promise.resolve(),
    );
    const draft = readdirSync(data).find((name) => name.endsWith('.json') && name !== 'settings.json') ?? '';
    const copy = join(work, 'draft.json');
    cpSync(join(data, draft), copy);
    const written = join(work, '本机.docx');
    await run(process.execPath, [builtCli, 'export', copy, '-o', written]);
    return { exported, byNode: readFileSync(written), complaints };
  } finally {
    await context.close();
  }
}
