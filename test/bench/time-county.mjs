// Measures the built command line collecting a county's reports: the time beside that of checking them alone, and time and
// memory at three sizes, which must grow with their number. Run by itself or from bench.mjs.
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import { runnerImport } from 'vite';
import { builtRun } from './built-run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/out/bench-county`;
const sizes = [60, 750, 1500, 3000];

/** Prints a line a size. */
export async function benchCounty() {
  const prepared = await runnerImport(`${root}/test/bench/prepare-county.ts`, { configFile: false });
  const { prepareCounty } =
    /** @type {{ prepareCounty: (folder: string, units: number) => Promise<void> }} */ (prepared.module);
  console.log('A county of .docx reports, a process each:');
  for (const size of sizes) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await prepareCounty(`${folder}/in`, size);
    const checked = builtRun(['check', '--json', `${folder}/in`]);
    const collected = builtRun(['collect', `${folder}/in`, '--year', '2025', '-o', `${folder}/out`]);
    const times = (collected.seconds / checked.seconds).toFixed(2);
    console.log(
      `  ${String(size)} files: checked in ${checked.seconds.toFixed(2)} s; collected, compared and written in ${collected.seconds.toFixed(2)} s (${times} times), at most ${collected.megabytes.toFixed(0)} MB`,
    );
  }
  await rm(folder, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchCounty();
