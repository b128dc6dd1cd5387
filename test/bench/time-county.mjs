// Measures the built command line collecting a county's reports: the time beside that of checking them alone, and time and
// memory at three sizes, which must grow with their number. Run by itself or from bench.mjs.
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, URL } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/out/bench-county`;
const sizes = [60, 750, 1500, 3000];

/** A run of the program that ends with its peak of memory in kB, as the last line of what it says. */
const script = `
  import { existsSync, readFileSync } from 'node:fs';
  const status = '/proc/self/status';
  const peak = () => existsSync(status)
    ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'))[1]
    : process.resourceUsage().maxRSS;
  process.argv.splice(1, 0, 'nianbao');
  process.on('exit', () => { process.stderr.write('\\n' + peak()); });
  await import('./out/electron/nianbao.js');`;

/**
 * Seconds and megabytes of a run in a process of its own.
 * @param {readonly string[]} args
 */
function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, '--', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (status !== 0 && status !== 1)
    throw new Error(`${args[0] ?? ''} ended with ${String(status)}: ${stderr.slice(-500)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes: Number(stderr.split('\n').at(-1)) / 1024 };
}

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
    const checked = run(['check', '--json', `${folder}/in`]);
    const collected = run(['collect', `${folder}/in`, '--year', '2025', '-o', `${folder}/out`]);
    const times = (collected.seconds / checked.seconds).toFixed(2);
    console.log(
      `  ${String(size)} files: checked in ${checked.seconds.toFixed(2)} s; collected, compared and written in ${collected.seconds.toFixed(2)} s (${times} times), at most ${collected.megabytes.toFixed(0)} MB`,
    );
  }
  await rm(folder, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchCounty();
