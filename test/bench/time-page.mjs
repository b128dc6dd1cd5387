// Measures the built page in a browser on the 127.0.0.1 host: its first paint beside that of an empty React page built
// the same way, opening a draft, and the time from a key in a cell to the mark it makes. Run by itself or from
// bench.mjs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, runnerImport } from 'vite';

/** @import { Browser, Page } from 'playwright-core' */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'out', 'bench-page');
const paints = 15;
const openings = 15;
const keys = 100;

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(1)} ms`;

/** The least that React needs to show a word, built with the settings of the page. */
async function buildEmptyPage() {
  const source = join(folder, 'source');
  await mkdir(source, { recursive: true });
  const html = await readFile(join(root, 'renderer', 'index.html'), 'utf8');
  await writeFile(join(source, 'index.html'), html.replace('main.tsx', 'main.jsx'));
  await writeFile(
    join(source, 'main.jsx'),
    `import { createRoot } from 'react-dom/client';
     createRoot(document.getElementById('root')).render(<h1>年报</h1>);`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    base: './',
    plugins: [react()],
    build: { outDir: join(folder, 'page'), emptyOutDir: true, target: 'chrome120' },
  });
  return join(folder, 'page');
}

/** The address that the built program says after it has started. @param {string} data */
async function serve(data) {
  const program = spawn(
    process.execPath,
    [join(root, 'out', 'electron', 'nianbao.js'), 'serve', '--data', data, '--no-open'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = /** @type {[Buffer]} */ (await once(program.stdout, 'data'));
  const url = /http:\/\/\S+/u.exec(String(said))?.[0];
  if (url === undefined) throw new Error(`the program gave no address: ${String(said)}`);
  return { url, program };
}

/**
 * First contentful paint in a browser profile of its own.
 * @param {Browser} browser
 * @param {string} url
 */
async function firstPaint(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const time = await page.evaluate(
    () =>
      new Promise((/** @type {(time: number) => void} */ resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

/** From the click on a draft to the frame that shows it. @param {Page} page */
async function opening(page) {
  const time = await page.evaluate(
    () =>
      new Promise((/** @type {(time: number) => void} */ resolve) => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('.pane-main h2') === null) return;
          watch.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
        });
        watch.observe(document.body, { childList: true, subtree: true });
        document.querySelector('.draft-card')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      }),
  );
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.locator('.draft-card').waitFor();
  return time;
}

/**
 * From each key to the marks of its column standing in the page, laid out, or gone; and to the frame that shows it,
 * which a browser draws at most every 16.7 ms.
 * @param {Page} page
 */
async function marking(page) {
  await page.locator('.draft-card').click();
  await page.getByRole('navigation').getByRole('button', { name: '三、' }).click();
  await page.locator('[id="cell-requests.carriedOut.legal"]').click();
  // 7 takes the place of what stands there and breaks the column; without a number the column waits again
  await page.evaluate(() => {
    /** @type {{ laidOut: number, shown: number }[]} */
    const times = [];
    Object.assign(window, { times });
    let pressed = 0;
    const isBad = () => document.querySelector('input.cell.error') !== null;
    let wasBad = isBad();
    window.addEventListener('keydown', () => (pressed = performance.now()), true);
    new MutationObserver(() => {
      if (isBad() === wasBad) return;
      wasBad = !wasBad;
      document.body.getBoundingClientRect();
      const laidOut = performance.now() - pressed;
      requestAnimationFrame(() => times.push({ laidOut, shown: performance.now() - pressed }));
    }).observe(document.body, { attributes: true, subtree: true });
  });
  const measured = () =>
    page.evaluate(
      () =>
        /** @type {{ times: { laidOut: number, shown: number }[] }} */ (/** @type {unknown} */ (window))
          .times,
    );
  for (let key = 0; key < keys; key++) {
    if (key % 2 === 0) await page.keyboard.press('7');
    else await page.keyboard.press('Backspace');
    for (let wait = 0; (await measured()).length <= key; wait++) {
      if (wait > 1000) throw new Error('a key made no mark');
      await page.waitForTimeout(5);
    }
  }
  return await measured();
}

/** Prints the medians; without a browser, that nothing was measured. */
export async function benchPage() {
  /** @type {{ module: { browserPath: string | undefined, launchBrowser: () => Promise<Browser> } }} */
  const { module } = await runnerImport(`${root}/test/browser.ts`, { configFile: false });
  if (module.browserPath === undefined) {
    console.log('The page: 未运行。原因：本机没有 Chromium、Chrome 或 Edge。');
    return;
  }
  await rm(folder, { recursive: true, force: true });
  const emptyPage = await buildEmptyPage();
  /** @typedef {{ url: string, close: () => Promise<void> }} Host */
  /** @type {{ module: { startWebHost: (answer: () => Promise<unknown>, page: string) => Promise<Host> } }} */
  const web = await runnerImport(`${root}/electron/web.ts`, { configFile: false });
  /** @type {{ module: { fullDraft: () => unknown } }} */
  const full = await runnerImport(`${root}/test/cases/full.ts`, { configFile: false });
  const empty = await web.module.startWebHost(() => Promise.resolve({ ok: true, value: {} }), emptyPage);
  const data = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const { url, program } = await serve(data);
  const browser = await module.launchBrowser();
  try {
    /** @type {{ app: number[], empty: number[] }} */
    const paint = { app: [], empty: [] };
    for (let round = 0; round < paints; round++) {
      paint.app.push(await firstPaint(browser, url));
      paint.empty.push(await firstPaint(browser, empty.url));
    }
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(url);
    const { origin, hash } = new URL(url);
    const kept = await page.request.post(`${origin}/call/drafts.save`, {
      headers: { Authorization: `Bearer ${hash.replace(/^#(?:token=)?/u, '')}`, Origin: origin },
      data: { draft: full.module.fullDraft(), revision: '' },
    });
    if (!kept.ok()) throw new Error(await kept.text());
    await page.reload();
    await page.locator('.draft-card').waitFor();
    const opened = [];
    for (let round = 0; round < openings; round++) opened.push(await opening(page));
    const marked = await marking(page);

    console.log('The page in a browser:');
    const [ours, least] = [median(paint.app), median(paint.empty)];
    console.log(
      `  first paint       ${ms(ours)}; an empty React page ${ms(least)}, ${(ours / least).toFixed(2)} times as long` +
        ` (to reach: at most 1.4)`,
    );
    console.log(`  opening a draft   ${ms(median(opened))}, median of ${String(openings)}`);
    for (const [what, one] of /** @type {const} */ ([
      ['a key to its mark ', 'laidOut'],
      ['  and to its frame', 'shown'],
    ])) {
      const times = marked.map((time) => time[one]);
      console.log(
        `  ${what} ${ms(median(times))}, at worst ${ms(Math.max(...times))} of ${String(times.length)}`,
      );
    }
  } finally {
    await browser.close();
    await empty.close();
    program.kill();
    await rm(data, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchPage();
