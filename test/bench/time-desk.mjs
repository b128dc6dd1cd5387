// Measures what a county's desk works out when a collection is opened, a report is replaced, one is decided of, and a unit is
// left out of the sums: the first two grow with the number of units, the others answer at once. Run by itself or from bench.mjs.
import { fileURLToPath, URL } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
// the first warms up
const sizes = [60, 60, 250, 500, 1000];

/** Prints a line a size. */
export async function benchDesk() {
  const { module } = await runnerImport(`${root}/test/bench/desk.ts`, { configFile: false });
  const { timesOfDesk } =
    /** @type {{ timesOfDesk: (units: number) => { opened: number, replaced: number, decided: number, counted: number } }} */ (
      module
    );
  console.log('The desk of a county, in one process:');
  for (const size of sizes) {
    const { opened, replaced, decided, counted } = timesOfDesk(size);
    console.log(
      `  ${String(size)} units: opened in ${opened.toFixed(0)} ms, one report replaced in ${replaced.toFixed(0)} ms, decided in ${decided.toFixed(1)} ms, left out of the sums in ${counted.toFixed(1)} ms`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchDesk();
