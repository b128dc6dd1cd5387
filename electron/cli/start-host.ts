import { errorCode } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { createDispatch } from '../dispatch.ts';
import { createServices } from '../services/index.ts';
import { createKnownFolders } from '../store/known-folders.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { WebHost } from '../web.ts';
import type { Terminal } from './terminal.ts';

/** Serves the page of a drafts folder on this machine; port 0 takes any that is free. */
export async function startHost(terminal: Terminal, data: string, port = 0): Promise<Result<WebHost>> {
  // loaded here so that the other commands start without them
  const [{ deliverDownload, startWebHost }, { stateFolder }] = await Promise.all([
    import('../web.ts'),
    import('../web/state-folder.ts'),
  ]);
  const knownFolders = createKnownFolders(stateFolder());
  const dispatch = createDispatch(createServices(data, { deliver: deliverDownload, knownFolders }));
  try {
    return ok(await startWebHost(dispatch, terminal.pageFolder, port));
  } catch (error) {
    return errorCode(error) === 'EADDRINUSE'
      ? fail('unavailable', `端口 ${String(port)} 已被别的程序使用。请换一个端口，或者不写 --port。`)
      : diskRefusal(`不能使用端口 ${String(port)}`, error);
  }
}

/** Resolves when the user or the system asks the program to end. */
export async function askedToEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  });
}
