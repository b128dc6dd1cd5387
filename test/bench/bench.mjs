// Measures what a user waits for: an export, first in a process and warm, beside docxtemplater filling a template of
// the same content and beside the floor, which is deflating the same parts; the check of a whole draft; reading a
// report; the words of a report; the check of a folder of reports; and the page in a browser.
// One run, alternating, medians: only the ratios mean something on another machine.
import { fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { performance } from 'node:perf_hooks';
import { URL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { build, runnerImport } from 'vite';
import { benchChecking } from './time-checking.mjs';
import { benchCounty } from './time-county.mjs';
import { benchDesk } from './time-desk.mjs';
import { benchPage } from './time-page.mjs';
import { benchReading } from './time-reading.mjs';
import { benchWords } from './time-words.mjs';
import { compiledForms } from '../../build/compiled-forms.mjs';

const out = 'out/bench';
const processes = 15;
const rounds = 200;

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
/** @param {number} milliseconds */
const ms = (milliseconds) => `${milliseconds.toFixed(2)} ms`;

/** Bundled the way the program ships, so that loading costs what it costs there. */
async function bundle() {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [compiledForms()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: {
          ours: 'test/bench/ours.ts',
          docxtemplater: 'test/bench/docxtemplater.ts',
          check: 'shared/check/index.ts',
        },
        external: [...builtinModules, /^node:/],
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}

/**
 * From asking for the code to the bytes of the first document, in a process of its own.
 * @param {string} name
 */
function firstInProcess(name) {
  const script = `
    import { readFileSync } from 'node:fs';
    const input = JSON.parse(readFileSync('${out}/input.json', 'utf8'));
    const start = performance.now();
    const { write } = await import('./${out}/${name}.js');
    await write(input);
    console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

/** @param {() => unknown} run */
async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** As test/bench/prepare.ts makes it. @typedef {{ drafts: Record<string, unknown> }} Input */

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
await mkdir(out, { recursive: true });
await bundle();
/** @type {{ module: { input: Input } }} */
const prepared = await runnerImport('./test/bench/prepare.ts', { configFile: false });
const { input } = prepared.module;
await writeFile(`${out}/input.json`, JSON.stringify(input));

/** @type {{ ours: number[], theirs: number[] }} */
const first = { ours: [], theirs: [] };
for (let round = 0; round < processes; round += 1) {
  first.ours.push(firstInProcess('ours'));
  first.theirs.push(firstInProcess('docxtemplater'));
}

/**
 * @param {string} name
 * @param {'write' | 'check'} what
 */
async function load(name, what) {
  const url = new URL(`../../${out}/${name}.js`, import.meta.url).href;
  /** @type {unknown} */
  const module = await import(url);
  const loaded = /** @type {Record<string, (input: unknown) => unknown>} */ (module)[what];
  if (!loaded) throw new Error(`the bundle ${name} has no ${what}`);
  return loaded;
}
const ours = await load('ours', 'write');
const theirs = await load('docxtemplater', 'write');
const check = await load('check', 'check');
const parts = Object.values(unzipSync(/** @type {Uint8Array} */ (await ours(input))));

/** @type {{ ours: number[], theirs: number[], floor: number[] }} */
const warm = { ours: [], theirs: [], floor: [] };
for (let round = 0; round < rounds; round += 1) {
  warm.ours.push(await timed(() => ours(input)));
  warm.theirs.push(await timed(() => theirs(input)));
  warm.floor.push(await timed(() => parts.map((part) => deflateRawSync(part))));
}

console.log(
  `Export of a whole report, medians of ${String(processes)} processes and ${String(rounds)} warm rounds:`,
);
const [firstOurs, firstTheirs] = [median(first.ours), median(first.theirs)];
console.log(
  `  first in process  ${ms(firstOurs)}; docxtemplater ${ms(firstTheirs)}, ${(firstTheirs / firstOurs).toFixed(2)} times as long`,
);
const [warmOurs, warmTheirs, floor] = [median(warm.ours), median(warm.theirs), median(warm.floor)];
console.log(
  `  warm              ${ms(warmOurs)}; docxtemplater ${ms(warmTheirs)}, ${(warmTheirs / warmOurs).toFixed(2)} times as long`,
);
console.log(`  floor (deflating) ${ms(floor)}; the export takes ${(warmOurs / floor).toFixed(2)} times that`);

console.log('Check of a whole draft:');
const batch = 200;
for (const [name, draft] of Object.entries(input.drafts)) {
  const times = [];
  for (let round = 0; round < 60; round += 1) {
    times.push(
      await timed(() => {
        for (let count = 0; count < batch; count += 1) check(draft);
      }),
    );
  }
  console.log(`  ${name}: ${((1000 * median(times)) / batch).toFixed(1)} µs`);
}

await benchReading();
await benchWords();
await benchChecking();
await benchCounty();
await benchDesk();
await benchPage();
