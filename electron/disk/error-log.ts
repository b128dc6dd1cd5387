import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './disk.ts';

/** Bytes after which a new log is begun; the one before is kept beside it. */
const mostBytes = 512 * 1024;
/** Characters of it that are shown or copied: the latest. */
const mostShown = 64 * 1024;

/** A log of this program, a line an event. */
export interface ErrorLog {
  path: string;
  /** Writes down what went wrong and where in the program: never what it said, which may hold words of a report. */
  report: (error: unknown) => void;
  /** Writes down what the program did: words of its own alone, such as the name of a call. */
  note: (event: string) => void;
  /** the latest of it; '' where there is nothing */
  latest: () => string;
}

/** The log of what happens inside the program, on this machine alone. It never throws. */
export function createErrorLog(
  folder: string,
  version: string,
  now: () => Date = () => new Date(),
): ErrorLog {
  const path = join(folder, 'nianbao.log');
  const write = (what: string): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(path, `${path}.1`);
      const line = `${now().toISOString()} ${version} ${process.platform} ${what}\n`;
      appendFileSync(path, line, { mode: 0o600 });
    } catch {
      // a log that cannot be written is no reason to stop
    }
  };
  return {
    path,
    report: (error) => {
      write(describe(error));
    },
    note: write,
    latest: () =>
      [`${path}.1`, path]
        .map((file) => {
          try {
            return readFileSync(file, 'utf8');
          } catch {
            return '';
          }
        })
        .join('')
        .slice(-mostShown),
  };
}

/** What a program runs on, for its log. */
export function systemWords(): string {
  const { node, electron } = process.versions;
  const runtime = 'electron' in process.versions ? `electron ${electron}` : `node ${node}`;
  return `${process.platform} ${release()} ${process.arch}, ${runtime}`;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = errorCode(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return [`${error.name} ${code}`.trim(), ...frames.slice(0, 12).map(frameWords)].join(' | ');
}

/** Without the folders, in which the user's name stands. */
function frameWords(line: string): string {
  const [, within = '', place = ''] = /^\s*at (?:(.*) \()?(.*?)\)?$/u.exec(line) ?? [];
  return `at ${within} ${place.split(/[\\/]/u).at(-1) ?? ''}`.replace(/ {2,}/u, ' ');
}
