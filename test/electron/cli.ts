import { runCli } from '../../electron/cli/run.ts';

/** Runs a command line in this process, with what it says. */
export async function cli(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    pageFolder: '',
  });
  return { code, out, err };
}
