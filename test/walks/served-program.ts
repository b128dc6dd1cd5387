import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtCli } from '../built-program.ts';

/** The built program serving its page, in a process of its own. */
export interface ServedProgram {
  url: string;
  /** as a power cut does it: no farewell, nothing flushed */
  kill: () => Promise<void>;
  /** as Ctrl+C does it */
  end: () => Promise<void>;
}

/** Starts `nianbao serve` on a data folder and waits until it says where the page is. `cli` is the built command line. */
export async function serveProgram(data: string, cli = builtCli): Promise<ServedProgram> {
  const program = spawn(process.execPath, [cli, 'serve', '--data', data, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(program, 'exit');
  let said = '';
  for await (const chunk of program.stdout) {
    said += String(chunk);
    const url = /http:\/\/\S+(?=\n)/u.exec(said)?.[0];
    if (url === undefined) continue;
    const stop = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
      program.kill(signal);
      await gone;
    };
    return { url, kill: () => stop('SIGKILL'), end: () => stop('SIGTERM') };
  }
  throw new Error(`the program ended without an address: ${said}`);
}
