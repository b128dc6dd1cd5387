// `npm run torture [-- --seed N] [--amount 0.1]`: hosts that race and are killed, disks that fail and are full.
// The whole of it takes minutes; the tests run a short form.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({ options: { seed: { type: 'string' }, amount: { type: 'string' } } });
/** @type {{ module: { torture: (how: { seed: number, amount: number }) => Promise<number> } }} */
const { module } = await runnerImport('./test/torture/run.ts', { configFile: false });
const wrong = await module.torture({
  seed: Number(values.seed ?? Date.now()),
  amount: Number(values.amount ?? 1),
});
process.exit(wrong === 0 ? 0 : 1);
