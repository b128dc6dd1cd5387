import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Bridge } from '../../renderer/call.ts';
import { contentPolicy } from '../../electron/page/content-policy.ts';
import { writeDocx } from '../../electron/write/docx/index.ts';
import { check, hasErrors } from '../../shared/check/index.ts';
import { checkedInput, isCallName } from '../../shared/contract.ts';
import type { CallName, Nothing, OpenedDraft, Output, Handlers } from '../../shared/contract.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { editionOf, withText } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Draft, Organ } from '../../shared/draft/draft.ts';
import { preambleOf } from '../../shared/report/preamble.ts';
import { reportOf } from '../../shared/report/report.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Failure, Result } from '../../shared/result.ts';
import { complaintsOf } from '../complaints.ts';
import { builtPage } from '../built-program.ts';

const origin = 'http://nianbao.test';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain',
};
/** Drafts in memory behind the calls of the contract, with the revisions and refusals of the real host. */
export interface MemoryHost {
  drafts: Map<string, { draft: Draft; revision: number }>;
  /** what the next saves are answered with, if anything */
  refuseSaves: Failure | undefined;
  exported: { format: string; anyway: boolean }[];
  /** the settings */
  organ: Organ | null;
  /** what the next previews are answered with, if anything */
  refusePreviews: Failure | undefined;
  /** how a finished file is handed over: as a browser's download, or saved as the desktop program does */
  saves: boolean;
  /** the texts of the drafts kept as versions, and why */
  kept: { kind: string; texts: Draft['texts'] }[];
  /** files asked to be opened or shown */
  opened: string[];
}

export async function openPage(
  browser: Browser,
  options: BrowserContextOptions & { isBrowser?: boolean } = {},
): Promise<{ page: Page; host: MemoryHost; complaints: string[] }> {
  const { isBrowser, ...forContext } = options;
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    ...forContext,
  });
  // pages left open would go on working beside the tests that follow
  onTestFinished(async () => {
    await context.close();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const host: MemoryHost = {
    drafts: new Map(),
    refuseSaves: undefined,
    exported: [],
    organ: null,
    refusePreviews: undefined,
    saves: false,
    kept: [],
    opened: [],
  };
  const complaints = complaintsOf(page);
  if (isBrowser !== true) {
    await page.exposeFunction('hostCall', (name: string, input: unknown) => answer(host, name, input));
    await page.addInitScript(() => {
      const { hostCall } = window as unknown as { hostCall: Bridge['call'] };
      window.nianbao = { call: (name, input) => hostCall(name, input) };
    });
  }
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/call/')) {
      await route.fulfill({ json: await answer(host, pathname.slice(6), route.request().postDataJSON()) });
      return;
    }
    const file = join(builtPage, pathname === '/' ? 'index.html' : pathname);
    const body = await readFile(file);
    const headers = { 'Content-Type': types[extname(file)] ?? '', 'Content-Security-Policy': contentPolicy };
    await route.fulfill({ body, headers });
  });
  await page.goto(`${origin}/`);
  return { page, host, complaints };
}

/** A call of the page on a host in memory; what a real host would refuse, it refuses too. */
async function answer(host: MemoryHost, name: string, input: unknown): Promise<Result<unknown>> {
  return isCallName(name) ? await serve(host, name, input) : fail('internal', `unknown call ${name}`);
}

async function serve<N extends CallName>(
  host: MemoryHost,
  name: N,
  input: unknown,
): Promise<Result<Output<N>>> {
  const checked = checkedInput(name, input);
  if (!checked.ok) return checked;
  const service = servicesOf(host)[name];
  return service ? await service(checked.value) : fail('internal', `not served here: ${name}`);
}

function servicesOf(host: MemoryHost): Partial<Handlers<CallName>> {
  return {
    'drafts.list': () =>
      ok({
        folder: '内存',
        unreadable: [],
        remaining: 0,
        drafts: [...host.drafts.values()].map(({ draft }) => summary(draft)),
      }),
    'drafts.create': ({ organ, year }) => {
      const created = emptyDraft(randomUUID(), organ, year);
      return created.ok
        ? keep(host, withText(created.value, 'preamble', preambleOf(created.value.organ, year)), 1)
        : created;
    },
    'drafts.open': ({ id }) => {
      const kept = host.drafts.get(id);
      return kept ? keep(host, kept.draft, kept.revision) : fail('notFound', '没有这份草稿。');
    },
    'drafts.save': ({ draft, revision }) => {
      if (revision === '') {
        const fresh = { ...draft, id: randomUUID() };
        keep(host, fresh, 1);
        return ok({ id: fresh.id, revision: '1' });
      }
      if (host.refuseSaves) return { ok: false, failure: host.refuseSaves };
      const kept = host.drafts.get(draft.id);
      if (String(kept?.revision) !== revision) return fail('conflict', '草稿已被别处改动。');
      const next = (kept?.revision ?? 0) + 1;
      keep(host, draft, next);
      return ok({ id: draft.id, revision: String(next) });
    },
    'reports.export': ({ draft, format, anyway }) => {
      if (!anyway && hasErrors(check(draft))) return fail('hasErrors', '还有错误。');
      host.exported.push({ format, anyway });
      if (host.saves) return ok({ kind: 'saved', path: `/home/乡/报告.${format}` });
      return ok({
        kind: 'download',
        fileName: `报告.${format}`,
        mediaType: 'text/plain',
        base64: btoa('report'),
      });
    },
    'reports.preview': async ({ draft }) => {
      if (host.refusePreviews) return { ok: false, failure: host.refusePreviews };
      const bytes = await writeDocx(reportOf(draft));
      return ok({ base64: Buffer.from(bytes).toString('base64') });
    },
    'files.open': ({ path }) => opened(host, path),
    'files.show': ({ path }) => opened(host, path),
    'versions.keep': ({ draft, kind }) => {
      host.kept.push({ kind, texts: draft.texts });
      return ok({ name: kind });
    },
    'drafts.discarded': () => ok({ drafts: [] }),
    'backups.get': () => ok({ folder: null, last: null, problem: null }),
    'versions.exported': () => ok({ exports: [], remaining: 0 }),
    'pages.here': () => ok({ elsewhere: false }),
    'pages.leave': () => ok({}),
    'about.get': () =>
      ok({ version: '0.1.0', editions: ['2019', '2021'], drafts: 'C:\\nianbao\\drafts', log: null }),
    'settings.get': () => ok({ organ: host.organ }),
    'settings.save': ({ organ }) => {
      host.organ = organ;
      return ok({});
    },
  };
}

function opened(host: MemoryHost, path: string): Result<Nothing> {
  host.opened.push(path);
  return ok({});
}

function keep(host: MemoryHost, draft: Draft, revision: number): Result<OpenedDraft> {
  host.drafts.set(draft.id, { draft, revision });
  return ok({ draft, revision: String(revision) });
}

function summary(draft: Draft) {
  const findings = check(draft);
  return {
    id: draft.id,
    year: draft.year,
    organ: draft.organ.name,
    title: draft.title,
    savedAt: new Date().toISOString(),
    filledCells: Object.keys(draft.cells).length,
    allCells: cellsOf(editionOf(draft)).size,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    hints: findings.filter(({ severity }) => severity === 'hint').length,
  };
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious or critical on the page as it stands. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  return await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** What of the page scrolls sideways, by its class; tables do inside an area of their own. */
export async function sideways(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[data-pane], .compare main')]
      .filter((part) => part.scrollWidth > part.clientWidth)
      .map(
        (part) =>
          `${part.className || part.tagName} ${String(part.scrollWidth)} > ${String(part.clientWidth)}`,
      ),
  );
}
