// Measures reading last year's report beside mammoth turning the same file into HTML. Run by itself or from bench.mjs.
import { performance } from 'node:perf_hooks';
import { builtinModules } from 'node:module';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { build, runnerImport } from 'vite';

const rounds = 100;

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Prints the medians; they alternate, so that all meet the same machine. */
export async function benchReading() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['mammoth'] },
    build: {
      ssr: true,
      outDir: 'out/bench-reading',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: { reading: 'test/bench/reading.ts' },
        external: [...builtinModules, /^node:/, 'mammoth'],
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  /** @typedef {(bytes: Uint8Array) => Promise<void>} Read */
  const { read, readParts, readByMammoth } =
    /** @type {{ read: Read, readParts: Read, readByMammoth: Read }} */ (
      await import(pathToFileURL(`${root}/out/bench-reading/reading.js`).href)
    );
  const prepared = await runnerImport(`${root}/test/bench/prepare-reading.ts`, { configFile: false });
  const { bytes } = /** @type {{ bytes: Uint8Array }} */ (prepared.module);
  /** @type {{ draft: number[], parts: number[], mammoth: number[] }} */
  const times = { draft: [], parts: [], mammoth: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of /** @type {const} */ ([
      ['draft', read],
      ['parts', readParts],
      ['mammoth', readByMammoth],
    ])) {
      const start = performance.now();
      await run(bytes);
      times[name].push(performance.now() - start);
    }
  }
  const [draft, parts, mammoth] = [median(times.draft), median(times.parts), median(times.mammoth)];
  console.log(
    `Reading a report of ${(bytes.length / 1024).toFixed(0)} kB, medians of ${String(rounds)} rounds:`,
  );
  const beside = (/** @type {number} */ time) =>
    `${time.toFixed(2)} ms, mammoth takes ${(mammoth / time).toFixed(1)} times as long`;
  console.log(`  to paragraphs and tables ${beside(parts)}`);
  console.log(`  to a draft with notes    ${beside(draft)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchReading();
