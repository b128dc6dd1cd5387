// npm run dist [-- win|linux|dir]: the installers that this machine can make, into dist/.
// A machine without Electron's download host sets ELECTRON_DIST to a folder with Electron's program files (which go
// into the package) and, for lack of the packager's own tools, ELECTRON_BUILDER_7ZIP_PATH and CUSTOM_FPM_PATH.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {Record<string, string[]>} */
const targets = {
  win: ['--win'],
  linux: ['--linux'],
  dir: ['--dir'],
};
const wanted = process.argv[2] ?? (process.platform === 'win32' ? 'win' : 'linux');
const target = targets[wanted];

if (!target) {
  console.error(`没有“${wanted}”这种安装包，可用的是 ${Object.keys(targets).join('、')}。`);
  process.exitCode = 2;
} else {
  await import('./bundle.mjs');
  const builder = join(
    dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')),
    'cli.js',
  );
  const dist = process.env['ELECTRON_DIST'];
  const { status } = spawnSync(
    process.execPath,
    [
      builder,
      '--config',
      'build/electron-builder.json',
      '--publish',
      'never',
      ...target,
      ...(dist ? [`--config.electronDist=${dist}`] : []),
    ],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
}
