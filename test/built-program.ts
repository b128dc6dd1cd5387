import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built program, and the page in it. Vitest builds it once before the first test where a source is newer. */
export const builtProgram = join(root, 'out', 'electron');
export const builtPage = join(root, 'out', 'renderer');
export const builtCli = join(builtProgram, 'nianbao.js');

/** Vitest's global setup. */
export function setup(): void {
  const sources = ['shared', 'electron', 'renderer', 'build'].map((folder) => newest(join(root, folder)));
  const last = join(builtProgram, 'preload.cjs');
  if (existsSync(last) && statSync(last).mtimeMs > Math.max(...sources)) return;
  execFileSync(process.execPath, ['build/bundle.mjs'], { cwd: root, stdio: 'inherit' });
}

/** When the newest file of a folder was written, in milliseconds since 1970. */
function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
