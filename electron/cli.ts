import { fileURLToPath } from 'node:url';
import { runCli } from './cli/run.ts';

// a reader that stops early (`| head`) is no failure
process.stdout.on('error', () => undefined);

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
});
