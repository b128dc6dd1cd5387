// npm run dist:offline [-- target…]: bundles that need neither network nor Node on the PC they go to, into dist/.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, root));

ensureInstalled();
const { makeOffline, sizeOf, targets } = await import('./offline/make.mjs');
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(targets);
const unknown = wanted.filter((name) => !Object.hasOwn(targets, name));
if (unknown.length > 0) {
  console.error(`没有“${unknown.join('、')}”这种离线包，可用的是 ${Object.keys(targets).join('、')}。`);
  process.exit(2);
}
await import('./bundle.mjs');
for (const name of new Set(wanted)) {
  try {
    const { made, notRun } = makeOffline(name, {
      program: path('out/'),
      cache: path('out/runtimes/'),
      dist: path('dist/'),
    });
    for (const file of made) console.log(`✓ dist/${basename(file)}（${sizeOf(file)}）`);
    for (const line of notRun) console.log(`未运行：${line}`);
    if (made.length === 0) process.exitCode = 1;
  } catch (error) {
    console.error(`✗ ${name}：${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
