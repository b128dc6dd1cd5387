// Measures the checks of words: a whole report of 10,000 characters, a key typed in one, and how time grows with length
// up to the longest text a file may hold. Run by itself or from bench.mjs.
import { builtinModules } from 'node:module';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { build, runnerImport } from 'vite';

const rounds = 40;
const usual = 10_000;
const lengths = [50_000, 100_000, 200_000];

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
/** @param {() => unknown} run */
function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Prints the medians. */
export async function benchWords() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'out/bench-words',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { words: 'test/bench/words.ts' },
        external: [...builtinModules, /^node:/],
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  /** @typedef {{ checked: (draft: unknown) => number, typed: (draft: unknown, bound: unknown) => { draft: unknown, bound: unknown } }} Words */
  const { checked, typed } = /** @type {Words} */ (
    await import(pathToFileURL(`${root}/out/bench-words/words.js`).href)
  );
  const prepared = await runnerImport(`${root}/test/bench/prepare-words.ts`, { configFile: false });
  /** @typedef {(length: number, seed: number) => unknown} DraftOf */
  const { draftOf, realDraftOf } = /** @type {{ draftOf: DraftOf, realDraftOf: DraftOf }} */ (
    prepared.module
  );

  // other words each time: nothing of them is remembered
  /** @param {DraftOf} made */
  const wholes = (made) => {
    const drafts = Array.from({ length: rounds }, (_, seed) => made(usual, seed));
    return median(drafts.map((draft) => timed(() => checked(draft))).slice(rounds / 4));
  };
  const real = wholes(realDraftOf);
  const whole = wholes(draftOf);
  let desk = { draft: draftOf(usual, 0), bound: /** @type {unknown} */ ([]) };
  const keys = Array.from({ length: rounds }, () =>
    timed(() => {
      desk = typed(desk.draft, desk.bound);
    }),
  );
  console.log(`Words of a report of ${String(usual)} characters, medians of ${String(rounds)}:`);
  console.log(`  checked whole, nothing of it known ${real.toFixed(1)} ms (to reach: under 20)`);
  console.log(`    where every sentence has numbers ${whole.toFixed(1)} ms`);
  console.log(`  a key typed, all checks anew       ${median(keys.slice(rounds / 4)).toFixed(1)} ms`);
  const grown = lengths.map((length, seed) => {
    const drafts = [1, 2, 3].map((nth) => draftOf(length, 100 * (seed + 1) + nth));
    return `${String(length)}: ${median(drafts.map((draft) => timed(() => checked(draft)))).toFixed(0)} ms`;
  });
  console.log(`  by length ${grown.join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchWords();
