import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where a run of the tests keeps the program it tests, for the files of the run to find. */
const testedFolder = 'NIANBAO_TESTED';
const tested = process.env[testedFolder] ?? join(root, 'out');

/** The built program, and the page in it. */
export const builtProgram = join(tested, 'electron');
export const builtPage = join(tested, 'renderer');
export const builtCli = join(builtProgram, 'nianbao.js');

/**
 * Vitest's global setup: builds where a source is newer, and keeps a copy for this run. A build that someone else
 * starts meanwhile would otherwise take pages and lazily loaded parts away from the programs under test.
 */
export function setup(): () => void {
  const sources = ['shared', 'electron', 'renderer', 'build'].map((folder) => newest(join(root, folder)));
  const last = join(root, 'out', 'electron', 'preload.cjs');
  if (!existsSync(last) || statSync(last).mtimeMs <= Math.max(...sources))
    execFileSync(process.execPath, ['build/bundle.mjs'], { cwd: root, stdio: 'inherit' });
  removeLeftovers(join(root, 'out'));
  const run = join(root, 'out', `tested-${String(process.pid)}`);
  for (const part of ['electron', 'renderer'])
    cpSync(join(root, 'out', part), join(run, 'out', part), { recursive: true });
  process.env[testedFolder] = join(run, 'out');
  // what a program remembers of this machine is the run's own
  process.env['NIANBAO_STATE'] = join(run, 'state');
  return () => {
    rmSync(run, { recursive: true, force: true });
  };
}

/** Copies of runs that were killed, whose process is gone. */
function removeLeftovers(out: string): void {
  for (const name of readdirSync(out)) {
    const owner = /^(?:tested|building)-(\d+)$/u.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(out, name), { recursive: true });
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** When the newest file of a folder was written, in milliseconds since 1970. */
function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
