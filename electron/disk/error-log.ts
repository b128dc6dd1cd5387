import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes after which a new log is begun; the one before is kept beside it. */
const mostBytes = 512 * 1024;

export interface ErrorLog {
  path: string;
  /** Writes down what went wrong and where in the program: never what it said, which may hold words of a report. */
  report: (error: unknown) => void;
}

/** The log of what goes wrong inside the program, on this machine alone. It never throws. */
export function createErrorLog(
  folder: string,
  version: string,
  now: () => Date = () => new Date(),
): ErrorLog {
  const path = join(folder, 'nianbao.log');
  return {
    path,
    report: (error) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(path, `${path}.1`);
        const line = `${now().toISOString()} ${version} ${process.platform} ${describe(error)}\n`;
        appendFileSync(path, line, { mode: 0o600 });
      } catch {
        // a log that cannot be written is no reason to stop
      }
    },
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 12).map((line) => line.trim())].join(' | ');
}
