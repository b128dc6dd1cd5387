#!/usr/bin/env node
// What electron-builder asks of fpm for a Debian package, done by dpkg-deb, so that no tool has to be downloaded.
// electron-builder calls it with fpm's own arguments (CUSTOM_FPM_PATH).
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @type {Map<string, string[]>} */
const options = new Map();
/** @type {string[]} */
const sources = [];
const alone = new Set(['--force', '--debug']);
const given = process.argv.slice(2);
for (let at = 0; at < given.length; at += 1) {
  const name = given[at] ?? '';
  if (!name.startsWith('-')) sources.push(name);
  else if (!alone.has(name) && !name.includes('=')) {
    at += 1;
    options.set(name, [...(options.get(name) ?? []), given[at] ?? '']);
  }
}
/** @param {string} name */
const one = (name) => options.get(name)?.at(-1) ?? '';
if (one('-t') !== 'deb') {
  console.error('这里只能做 deb；做 rpm 请先安装 fpm（gem install fpm）和 rpm。');
  process.exit(1);
}

const stage = mkdtempSync(join(tmpdir(), 'nianbao-deb-'));
try {
  for (const source of sources) {
    const cut = source.lastIndexOf('=');
    const from = source.slice(0, cut);
    const to = join(stage, source.slice(cut + 1));
    mkdirSync(dirname(to), { recursive: true });
    if (statSync(from).isDirectory()) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    else copyFileSync(from, to);
  }
  const files = readdirSync(stage, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const debian = join(stage, 'DEBIAN');
  mkdirSync(debian);
  const [synopsis = '', ...more] = one('--description').split('\n');
  const lines = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Installed-Size', String(Math.ceil(bytes / 1024))],
    ['Depends', (options.get('-d') ?? []).join(', ')],
    ['Recommends', (options.get('--deb-recommends') ?? []).join(', ')],
    ['Section', one('--category') || 'editors'],
    ['Priority', one('--deb-priority') || 'optional'],
    ['Homepage', one('--url')],
    ['Description', [synopsis.trim(), ...more.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ];
  const control = lines.flatMap(([name = '', value = '']) => (value === '' ? [] : [`${name}: ${value}\n`]));
  writeFileSync(join(debian, 'control'), control.join(''));
  for (const [script, option] of [
    ['postinst', '--after-install'],
    ['postrm', '--after-remove'],
  ]) {
    if (!script || !option || one(option) === '') continue;
    copyFileSync(one(option), join(debian, script));
    chmodSync(join(debian, script), 0o755);
  }
  const { status } = spawnSync(
    'dpkg-deb',
    ['--root-owner-group', '-Zxz', '--build', stage, one('--package')],
    {
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(stage, { recursive: true, force: true });
}
