import { fileURLToPath } from 'node:url';

/** The oldest Node that runs the program; the last for Windows 7. */
const oldest = 18;

async function run(): Promise<void> {
  // apart, so that an older Node reads this file to its end
  const [{ runCli }, { errorCode }, { diskRefusal }] = await Promise.all([
    import('./cli/run.ts'),
    import('./disk/disk.ts'),
    import('./disk/disk-refusal.ts'),
  ]);
  process.stdout.on('error', (error) => {
    // a reader that stops early (`| head`) is no failure; a full disk behind `>` is
    if (errorCode(error) === 'EPIPE') return;
    process.exitCode = 2;
    process.stderr.write(`${diskRefusal('没有输出完整', error).failure.message}\n`);
  });
  // who does not listen is told by the exit code alone
  process.stderr.on('error', () => undefined);
  const code = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  });
  // without the operator for it, which an older Node cannot read
  if (process.exitCode === undefined) process.exitCode = code;
}

if (Number.parseInt(process.versions.node, 10) >= oldest) {
  void run();
} else {
  process.stderr.write(
    `年报需要 Node.js ${String(oldest)} 或更高版本，这里的是 ${process.versions.node}。请安装新版本，或者改用带运行环境的安装包。\n`,
  );
  process.exitCode = 2;
}
