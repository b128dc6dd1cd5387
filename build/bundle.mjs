// Builds what runs: the page, the machine side (Electron main, command line, 127.0.0.1 host) and the preload script.
// Everything goes to out/, never to dist/, which belongs to the packager.
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compiledForms } from './compiled-forms.mjs';
import { Notices } from './notices.mjs';
import { reactByName } from './react-by-name.mjs';

// a caller's NODE_ENV, such as that of the tests, would build React's development version
process.env['NODE_ENV'] = 'production';

/** Where it is built; a program that runs meanwhile keeps its files until all is ready. */
const building = `out/building-${String(process.pid)}`;
const common = /** @type {const} */ ({ configFile: false, logLevel: 'warn' });
const machine = ['electron', ...builtinModules, /^node:/];

const notices = new Notices();

/** The React page; `base` is relative so that one build serves app:// and http://127.0.0.1. */
async function buildRenderer() {
  await build({
    ...common,
    root: 'renderer',
    base: './',
    plugins: [react(), reactByName(), notices.plugin()],
    build: {
      outDir: `../${building}/renderer`,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      // every browser that runs the page preloads modules by itself
      modulePreload: { polyfill: false },
      // the last for Windows 7, and the oldest that UOS and Kylin still ship
      target: 'chrome109',
      rolldownOptions: {
        output: {
          // what the first paint needs is one file, and what checks answers another, not one for each set of screens
          // that share in them
          codeSplitting: {
            groups: [
              { name: 'index', tags: ['$initial'] },
              { name: 'contract', test: /[\\/]shared[\\/]contract\.ts$/u },
            ],
          },
        },
      },
    },
  });
}

/** Electron main and the command line, with every library inside: the shipped program has no node_modules. */
async function buildMachine() {
  await build({
    ...common,
    plugins: [compiledForms(), notices.plugin()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: `${building}/electron`,
      emptyOutDir: true,
      target: 'node18',
      rolldownOptions: {
        input: { main: 'electron/main.ts', nianbao: 'electron/cli.ts' },
        external: machine,
        output: {
          format: 'es',
          // where a program failed is told by its functions; why it is so stands in the source
          comments: { jsdoc: false, annotation: true, legal: true },
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          banner: (chunk) => (chunk.name === 'nianbao' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
  await chmod(`${building}/electron/nianbao.js`, 0o755);
}

/** A sandboxed preload script must be one CommonJS file. */
async function buildPreload() {
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: `${building}/electron`,
      emptyOutDir: false,
      target: 'node18',
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        external: machine,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
}

/**
 * Puts what was built in its place. Where another build does the same at this moment, the later one stays.
 * @param {'renderer' | 'electron'} name
 */
async function putInPlace(name) {
  for (let attempt = 1; ; attempt += 1) {
    await rename(`out/${name}`, `${building}/former-${name}-${String(attempt)}`).catch(() => undefined);
    try {
      await rename(`${building}/${name}`, `out/${name}`);
      return;
    } catch (error) {
      if (attempt === 8) throw error;
      // a virus scanner on Windows holds fresh files for a moment
      await setTimeout(attempt * 100);
    }
  }
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await mkdir(building, { recursive: true });
try {
  await buildRenderer();
  await buildMachine();
  await buildPreload();
  await writeFile(`${building}/renderer/licences.txt`, notices.text());
  await putInPlace('renderer');
  await putInPlace('electron');
} finally {
  await rm(building, { recursive: true, force: true });
}
