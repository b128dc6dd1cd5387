// Measures the built command line checking a folder of reports, as a county does: time, and memory at two sizes, which
// must hardly differ. Run by itself or from bench.mjs.
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import { runnerImport } from 'vite';
import { builtRun } from './built-run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'out/bench-checking';
const sizes = [100, 500];
const rounds = 3;

/**
 * Seconds and megabytes of a check of these files in a process of its own.
 * @param {readonly string[]} files
 */
function checked(files) {
  const said = openSync(`${root}/${folder}/said.json`, 'w');
  const run = builtRun(['check', '--json', ...files], said);
  closeSync(said);
  /** @type {unknown} */
  const entries = JSON.parse(readFileSync(`${root}/${folder}/said.json`, 'utf8'));
  if (!Array.isArray(entries) || entries.length !== files.length)
    throw new Error('not all files were checked');
  return run;
}

/** Prints the medians for each size. */
export async function benchChecking() {
  const prepared = await runnerImport(`${root}/test/bench/prepare-checking.ts`, { configFile: false });
  const { reports } = /** @type {{ reports: Uint8Array[] }} */ (prepared.module);
  await rm(`${root}/${folder}`, { recursive: true, force: true });
  await mkdir(`${root}/${folder}`, { recursive: true });
  const names = Array.from({ length: Math.max(...sizes) }, (_, index) => `${folder}/${String(index)}.docx`);
  for (const [index, name] of names.entries())
    await writeFile(`${root}/${name}`, reports[index % reports.length] ?? '');
  console.log(`Check of a folder of .docx reports, medians of ${String(rounds)} processes:`);
  for (const size of sizes) {
    const runs = Array.from({ length: rounds }, () => checked(names.slice(0, size)));
    const [seconds, megabytes] = /** @type {const} */ (['seconds', 'megabytes']).map(
      (what) => runs.map((run) => run[what]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN,
    );
    console.log(
      `  ${String(size)} files: ${(seconds ?? NaN).toFixed(2)} s, at most ${(megabytes ?? NaN).toFixed(0)} MB`,
    );
  }
  await rm(`${root}/${folder}`, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchChecking();
