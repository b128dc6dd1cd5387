import { errorCode } from '../disk/disk.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { systemWords } from '../disk/error-log.ts';
import { createDispatch } from '../dispatch.ts';
import { createServices } from '../services/index.ts';
import { createKnownFolders } from '../store/known-folders.ts';
import type { Result } from '../../shared/result.ts';
import { fail, ok } from '../../shared/result.ts';
import type { WebHost } from '../web.ts';
import type { OpenPages } from '../web/pages.ts';
import { stateFolder } from '../web/state-folder.ts';
import { commandLog } from './machine.ts';
import type { Terminal } from './terminal.ts';

/** A page being served, and who has it open. */
interface StartedHost {
  host: WebHost;
  pages: OpenPages;
  /** ends it; pages that are still open go on with the next one */
  end: () => Promise<void>;
}

/**
 * Serves the page of a drafts folder on this machine, where it was served last if that port is free: what a browser
 * keeps belongs to the address, and pages of a program that was killed find it again. Port 0 takes any that is free.
 */
export async function startHost(
  terminal: Terminal,
  data: string,
  port?: number,
): Promise<Result<StartedHost>> {
  // loaded here so that the other commands start without them
  const [{ deliverDownload, startWebHost }, { lastAddress, noteAddress }, { createPages }] =
    await Promise.all([import('../web.ts'), import('../web/address.ts'), import('../web/pages.ts')]);
  const state = stateFolder();
  const pages = createPages();
  const knownFolders = createKnownFolders(state);
  const log = commandLog();
  const services = createServices(data, { deliver: deliverDownload, knownFolders, pages, log });
  const dispatch = createDispatch(services, log);
  const serveOn = async (on: number, pass?: string): Promise<WebHost> =>
    await startWebHost(dispatch, terminal.pageFolder, on, undefined, pass);

  const last = await lastAddress(state, data);
  const pass = last?.pass ?? undefined;
  try {
    const host = await (port === undefined && last
      ? serveOn(last.port, pass).catch(async () => await serveOn(0))
      : serveOn(port ?? 0, port === last?.port ? pass : undefined));
    await noteAddress(state, data, host);
    log.note(`start web, ${systemWords()}`);
    return ok({
      host,
      pages,
      end: async () => {
        if (pages.count() === 0) await noteAddress(state, data, { port: host.port, pass: null });
        await host.close();
        log.note('stop');
      },
    });
  } catch (error) {
    return errorCode(error) === 'EADDRINUSE'
      ? fail('unavailable', `端口 ${String(port)} 已被别的程序使用。请换一个端口，或者不写 --port。`)
      : diskRefusal(`不能使用端口 ${String(port ?? 0)}`, error);
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
