import { spawnSync } from 'node:child_process';

/**
 * Runs a program of packaging to its end; throws a Chinese line with what it said where it failed.
 * @param {string} path
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [where]
 */
export function runTool(path, args, { env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(path, args, {
    // file names in Chinese need a locale that has them
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  const said = `${error?.message ?? ''}\n${stderr}\n${stdout}`.trim().split('\n').slice(-6).join('\n');
  throw new Error(`${path} 没有成功：\n${said}`);
}
