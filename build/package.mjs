// npm run dist [-- target…]: packages with Electron, into dist/; without a target those of this system.
// A machine without Electron's download host sets ELECTRON_DIST to a folder with Electron's program files.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

/** @type {Readonly<Record<string, { platform: string, arch: string, args: string[] }>>} */
const targets = {
  'linux-x64': { platform: 'linux', arch: 'x64', args: ['--linux', 'deb', 'tar.gz', '--x64'] },
  'linux-arm64': { platform: 'linux', arch: 'arm64', args: ['--linux', 'deb', 'tar.gz', '--arm64'] },
  'rpm-x64': { platform: 'linux', arch: 'x64', args: ['--linux', 'rpm', '--x64'] },
  'win-x64': { platform: 'win32', arch: 'x64', args: ['--win', 'nsis', 'zip', '--x64'] },
  'mac-arm64': { platform: 'darwin', arch: 'arm64', args: ['--mac', 'dmg', '--arm64'] },
};
/** @type {Readonly<Record<string, string[]>>} */
const groups = {
  linux: ['linux-x64', 'linux-arm64'],
  win: ['win-x64'],
  mac: ['mac-arm64'],
  rpm: ['rpm-x64'],
};
const ofSystem = { win32: 'win', darwin: 'mac' }[/** @type {string} */ (process.platform)] ?? 'linux';

const log = fileURLToPath(new URL('out/dist.log', root));
const given = process.env['ELECTRON_DIST'];
const asked = process.argv.length > 2 ? process.argv.slice(2) : [ofSystem];
const unknown = asked.filter((name) => !Object.hasOwn(targets, name) && !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  const all = [...Object.keys(groups), ...Object.keys(targets)];
  stop(`没有“${unknown.join('、')}”这种安装包，可用的是 ${all.join('、')}。`);
}

/** @param {string} line @returns {never} */
function stop(line) {
  console.error(line);
  process.exit(2);
}

ensureInstalled();
const { downloadElectron } = await import('./electron-binary.mjs');
const { mirrors, runBuilder } = await import('./electron/builder.mjs');
const { programArchitecture } = await import('./electron/program-architecture.mjs');

/** @returns {{ platform: string, arch: string } | undefined} what the given Electron is for */
function electronGiven() {
  if (given === undefined) return undefined;
  const program = ['electron', 'electron.exe']
    .map((name) => join(given, name))
    .find((path) => existsSync(path));
  const found = program === undefined ? undefined : programArchitecture(program);
  return found ?? stop(`ELECTRON_DIST=${given} 里没有 Electron 的程序文件。请指向解压后的 Electron 文件夹。`);
}
const electron = electronGiven();

const wanted = asked.flatMap((name) => groups[name] ?? [name]);
// a group is made as far as the given Electron reaches; a target that was named is not left out silently
const fits = (/** @type {string} */ name) =>
  electron === undefined ||
  (targets[name]?.platform === electron.platform && targets[name].arch === electron.arch);
const refused = asked.filter((name) => !(groups[name] ?? [name]).some(fits));
if (electron && refused.length > 0)
  stop(
    `ELECTRON_DIST 里的 Electron 是 ${electron.platform} ${electron.arch} 的，不能用来做 ${refused.join('、')}。请换成同一系统、同一架构的 Electron，或者不设 ELECTRON_DIST。`,
  );
for (const name of wanted.filter((each) => !fits(each)))
  console.log(`未运行：${name}。原因：ELECTRON_DIST 里的 Electron 不是这种架构的。`);

const makes = wanted.filter(fits);
if (!electron) {
  for (const name of makes) {
    const { platform = '', arch = '' } = targets[name] ?? {};
    const failed = await downloadElectron(platform, arch);
    if (failed !== undefined)
      stop(
        `没有做 ${makes.join('、')}：没有下载到 Electron（${failed}）。请设置镜像 ${mirrors} 后重试，或者用 ELECTRON_DIST 指明已有的 Electron；不能联网时改用 npm run dist:offline。`,
      );
  }
}
await import('./bundle.mjs');
for (const name of makes) {
  const args = [
    ...(targets[name]?.args ?? []),
    ...(given === undefined ? [] : [`--config.electronDist=${given}`]),
  ];
  const failed = runBuilder(args, { log });
  if (failed === undefined) {
    console.log(`✓ ${name}`);
    continue;
  }
  console.error(`✗ ${name}：${failed}`);
  process.exitCode = 1;
}
const dist = fileURLToPath(new URL('dist/', root));
if (existsSync(dist))
  for (const file of readdirSync(dist).sort())
    if (/\.(?:deb|rpm|gz|exe|zip|dmg)$/u.test(file)) console.log(`dist/${file}`);
