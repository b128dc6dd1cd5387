// npm run dist:check: electron-builder really makes deb, tar.gz and the Windows zip, with a stand-in for Electron's
// program files, and what it made is read back.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { runBuilder } = await import('./electron/builder.mjs');
const { programArchitecture } = await import('./electron/program-architecture.mjs');
const { ofBuilder, stubElectron } = await import('./electron/stub.mjs');
const { tool } = await import('./tools.mjs');

const work = mkdtempSync(join(tmpdir(), 'nianbao-dist-check-'));
const made = join(work, 'dist');
let passed = 0;
let failed = 0;

/** @param {string} what @param {boolean} holds @param {string} [found] */
function expect(what, holds, found = '') {
  console.log(`${holds ? '✓' : '✗'} ${what}${holds || found === '' ? '' : `：${found}`}`);
  if (holds) passed += 1;
  else failed += 1;
}

/** @param {string} command @param {string[]} args */
function output(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, text: stdout, error: stderr.trim() };
}

/** @param {'linux' | 'win32'} platform @param {'x64' | 'arm64'} arch @param {string[]} args */
function build(platform, arch, args) {
  const electron = join(work, `electron-${platform}-${arch}`);
  stubElectron(electron, platform, arch);
  const reason = runBuilder(
    [
      ...args,
      `--${arch}`,
      `--config.electronDist=${electron}`,
      `--config.directories.output=${made}`,
      // needs Windows or Wine; the description in the program file only
      ...(platform === 'win32' ? ['--config.win.signAndEditExecutable=false'] : []),
    ],
    { log: fileURLToPath(new URL(`out/dist-check-${platform}-${arch}.log`, root)) },
  );
  expect(`electron-builder ${args.join(' ')} ${arch}`, reason === undefined, reason);
}

/** Everything below a folder. @param {string} folder */
const below = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );

/** What ships inside is the program and the page alone. @param {string} archive @param {string} name */
function checkAsar(archive, name) {
  const { listPackage } = /** @type {typeof import('@electron/asar')} */ (ofBuilder('@electron/asar'));
  const entries = /** @type {string[]} */ (listPackage(archive, { isPack: false })).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const foreign = entries.filter(
    (path) =>
      !/^\/(?:out(?:\/(?:electron|renderer)(?:\/.*)?)?|package\.json|LICENSE)$/u.test(path) ||
      /\.(?:map|ts|tsx)$/u.test(path),
  );
  expect(
    `${name}：app.asar 里只有主程序和页面`,
    foreign.length === 0 && entries.includes('/out/electron/main.js'),
    foreign.join(' '),
  );
  const megabytes = statSync(archive).size / 1024 / 1024;
  expect(`${name}：app.asar 不到 3.5 MB（${megabytes.toFixed(1)} MB）`, megabytes < 3.5);
}

/** @param {string} program @param {string} name */
async function checkFuses(program, name) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses');
  const wire = /** @type {Record<number, number>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(program))
  );
  const off = [
    'RunAsNode',
    'EnableNodeOptionsEnvironmentVariable',
    'EnableNodeCliInspectArguments',
    'GrantFileProtocolExtraPrivileges',
  ];
  const on = ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'];
  const options = /** @type {Record<string, number>} */ (/** @type {unknown} */ (FuseV1Options));
  const wrong = [...off.map((fuse) => ({ fuse, state: '0' })), ...on.map((fuse) => ({ fuse, state: '1' }))]
    .filter(({ fuse, state }) => String.fromCharCode(wire[options[fuse] ?? -1] ?? 0) !== state)
    .map(({ fuse }) => fuse);
  expect(`${name}：Electron 的开关（fuses）都按配置设好`, wrong.length === 0, wrong.join(' '));
}

/** @param {'x64' | 'arm64'} arch @param {string} debian */
async function checkLinux(arch, debian) {
  build('linux', arch, ['--linux', 'deb', 'tar.gz']);
  const deb = readdirSync(made).find((name) => name.endsWith('.deb') && name.includes(debian));
  const tar = readdirSync(made).find((name) => name.endsWith('.tar.gz') && name.includes(arch));
  expect(`${arch}：deb 和 tar.gz 都在`, deb !== undefined && tar !== undefined, readdirSync(made).join(' '));
  if (deb === undefined || tar === undefined) return;
  expect(
    `${deb}：架构是 ${debian}`,
    output('dpkg-deb', ['-f', join(made, deb), 'Architecture']).text.trim() === debian,
  );
  const unpacked = join(work, arch);
  output('dpkg-deb', ['-R', join(made, deb), unpacked]);
  const paths = below(unpacked).map((path) => path.slice(unpacked.length));
  expect(
    `${deb}：安装路径都是 ASCII`,
    paths.every((path) => /^[\x20-\x7e]*$/u.test(path)),
  );
  const program = join(unpacked, 'opt/Nianbao/nianbao');
  expect(`${deb}：程序文件是 ${arch} 的`, programArchitecture(program)?.arch === arch);
  checkAsar(join(unpacked, 'opt/Nianbao/resources/app.asar'), deb);
  await checkFuses(program, deb);
  const text = (/** @type {string} */ path) =>
    existsSync(join(unpacked, path)) ? readFileSync(join(unpacked, path), 'utf8') : '';
  const desktop = text('usr/share/applications/nianbao.desktop');
  for (const line of [
    'Name[zh_CN]=年报',
    'Exec=/opt/Nianbao/nianbao %U',
    'MimeType=application/x-nianbao;',
    'Icon=nianbao',
    'Categories=Office;',
  ])
    expect(`${deb}：菜单项有 ${line}`, desktop.split('\n').includes(line), desktop);
  expect(`${deb}：菜单项有中文关键词`, /^Keywords\[zh_CN\]=.*政务公开;/mu.test(desktop));
  expect(`${deb}：认得 .nianbao 文件`, text('usr/share/mime/packages/nianbao.xml').includes('*.nianbao'));
  for (const size of [16, 32, 48, 128, 256])
    expect(
      `${deb}：图标 ${String(size)}`,
      paths.includes(`/usr/share/icons/hicolor/${String(size)}x${String(size)}/apps/nianbao.png`),
    );
  expect(`${deb}：安装后做成命令 nianbao`, text('DEBIAN/postinst').includes('/usr/bin/nianbao'));
  const listed = output('tar', ['-tzf', join(made, tar)]).text;
  expect(`${tar}：里面有程序`, /^[^/]+\/nianbao$/mu.test(listed));
  if (arch === 'x64') install(join(made, deb));
}

/** Really installs a package, under a root of its own, and removes it again. @param {string} deb */
function install(deb) {
  const target = join(work, 'root');
  for (const folder of ['var/lib/dpkg/updates', 'var/lib/dpkg/info', 'usr/bin'])
    mkdirSync(join(target, folder), { recursive: true });
  writeFileSync(join(target, 'var/lib/dpkg/status'), '');
  const dpkg = (/** @type {string[]} */ ...args) =>
    output('dpkg', [
      `--root=${target}`,
      '--force-not-root,script-chrootless,depends',
      '--log=/dev/null',
      ...args,
    ]);
  const installed = dpkg('--install', deb);
  const command = join(target, 'usr/bin/nianbao');
  const isThere = () => readdirSync(join(target, 'usr/bin')).includes('nianbao');
  expect('deb 装得上，命令 nianbao 在', installed.ok && isThere(), installed.error);
  const removed = dpkg('--remove', 'nianbao');
  expect(
    'deb 卸得掉，什么也没留下',
    removed.ok && !isThere() && !existsSync(join(target, 'opt/Nianbao')),
    removed.error || command,
  );
}

async function checkWindows() {
  build('win32', 'x64', ['--win', 'zip']);
  const zip = readdirSync(made).find((name) => name.endsWith('.zip'));
  expect('Windows 压缩包在', zip !== undefined);
  if (zip === undefined) return;
  const unpacked = join(work, 'windows');
  output('unzip', ['-q', join(made, zip), '-d', unpacked]);
  const program = join(unpacked, 'nianbao.exe');
  expect(`${zip}：程序文件是 x64 的`, programArchitecture(program)?.arch === 'x64');
  checkAsar(join(unpacked, 'resources', 'app.asar'), zip);
  await checkFuses(program, zip);
  const locales = readdirSync(join(unpacked, 'locales'));
  expect(`${zip}：只带中文和英文`, locales.join() === 'en-US.pak,zh-CN.pak', locales.join(' '));
}

try {
  const missing = [
    ['7za', 'p7zip-full'],
    ['dpkg-deb', 'dpkg'],
    ['unzip', 'unzip'],
  ].flatMap(([command = '', name = '']) => {
    const found = tool(command, name);
    return 'missing' in found ? [found.missing] : [];
  });
  if (missing.length > 0) {
    for (const line of missing) console.log(`未运行：dist:check。原因：${line}`);
  } else {
    if (!existsSync(new URL('out/electron/main.js', root))) await import('./bundle.mjs');
    await checkLinux('x64', 'amd64');
    await checkLinux('arm64', 'arm64');
    await checkWindows();
    console.log('未运行：nsis、rpm、dmg。原因：它们的打包工具要从网上下载，这里只检查配置。');
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
