import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program in a browser's place: it notes how it was called and what it was given, and stays until it is closed. */
export interface StubBrowser {
  /** the environment of a program that is to use it */
  env: Record<string, string>;
  /** its arguments, a line each; '' while it has not been started */
  called: () => string;
  /** the file it was to show */
  shown: () => string;
  close: () => void;
}

export function stubBrowser(folder: string): StubBrowser {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('open'), '');
  writeFileSync(
    at('browser'),
    `#!/bin/sh
PATH=/usr/bin:/bin
cd '${folder}'
for one in "$@"; do
  case $one in --app=file://*) cp "$(printf %b "$(echo "\${one#--app=file://}" | sed 's/%/\\\\x/g')")" shown;; esac
done
printf '%s\\n' "$@" > called.part
mv called.part called
while [ -e open ]; do sleep 0.1; done
`,
  );
  chmodSync(at('browser'), 0o755);
  const text = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '');
  return {
    env: { NIANBAO_BROWSER: at('browser'), DISPLAY: ':0' },
    called: () => text('called'),
    shown: () => text('shown'),
    close: () => {
      rmSync(at('open'), { force: true });
    },
  };
}
