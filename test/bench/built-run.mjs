// A run of the built command line in a process of its own, with its time and its peak of memory.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, URL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a run of the program ends with: its peak of memory in kB, as the last line of what it says. On Linux the usage of
 * a process counts that of its parent at the start, so there the peak is asked of the system.
 */
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
 * Seconds and megabytes of a run; throws where a file could not be used.
 * @param {readonly string[]} args
 * @param {number | 'ignore'} stdout an open file for what it answers, as a script would have it: reading along would take
 * time of the same machine
 */
export function builtRun(args, stdout = 'ignore') {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, '--', ...args],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', stdout, 'pipe'] },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1)
    throw new Error(`${args[0] ?? ''} ended with ${String(status)}: ${stderr.slice(-500)}`);
  return { seconds, megabytes: Number(stderr.split('\n').at(-1)) / 1024 };
}
