import { fileURLToPath } from 'node:url';

/** The oldest Node that runs the program; the last for Windows 7. */
const oldest = 18;

async function run(): Promise<void> {
  // apart, so that an older Node reads this file to its end
  const { runCli } = await import('./cli/run.ts');
  // a reader that stops early (`| head`) is no failure
  process.stdout.on('error', () => undefined);
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  });
}

if (Number.parseInt(process.versions.node, 10) >= oldest) {
  void run();
} else {
  process.stderr.write(
    `年报需要 Node.js ${String(oldest)} 或更高版本，这里的是 ${process.versions.node}。请安装新版本，或者改用带运行环境的安装包。\n`,
  );
  process.exitCode = 2;
}
