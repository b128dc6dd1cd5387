import { createDispatch } from '../dispatch.ts';
import { createServices } from '../services/index.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { errorCode } from '../disk/disk.ts';
import { draftsFolder } from '../store/drafts-folder.ts';
import { argumentsOf, wholeNumber } from './arguments.ts';
import type { Command } from './terminal.ts';
import { usageError } from './usage-error.ts';

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

export const serveCommand: Command = {
  usage: 'nianbao serve [--data 文件夹] [--port 端口] [--no-open]',
  about: '在本机浏览器里使用（只在 127.0.0.1，别的电脑连不上）；按 Ctrl+C 结束',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, options);
    if (!parsed.ok) return usageError(terminal, serveCommand, parsed.failure.message);
    const { data = draftsFolder(), port: written = '0', 'no-open': closed = false } = parsed.value.values;
    if (parsed.value.positionals.length > 0) {
      return usageError(terminal, serveCommand, `多出了“${parsed.value.positionals.join(' ')}”。`);
    }
    const port = wholeNumber(written);
    if (port === undefined || port > 65_535) {
      return usageError(terminal, serveCommand, `--port 后面的“${written}”不是端口号，应当是 0 到 65535。`);
    }
    // loaded here so that the other commands start without them
    const [{ startWebHost }, { deliverDownload }, { openPage }] = await Promise.all([
      import('../web.ts'),
      import('../web/deliver-download.ts'),
      import('../web/open-page.ts'),
    ]);
    const dispatch = createDispatch(createServices(data, { deliver: deliverDownload }));
    let host: Awaited<ReturnType<typeof startWebHost>>;
    try {
      host = await startWebHost(dispatch, terminal.pageFolder, port);
    } catch (error) {
      const reason =
        errorCode(error) === 'EADDRINUSE'
          ? `端口 ${written} 已被别的程序使用。请换一个端口，或者不写 --port。`
          : diskRefusal(`不能使用端口 ${written}`, error).failure.message;
      terminal.err(`${reason}\n`);
      return 2;
    }
    terminal.out(`请用浏览器打开：${host.url}\n`);
    const forget = closed ? undefined : await openPage(host.url);
    const later = setTimeout(() => void forget?.(), 60_000);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    clearTimeout(later);
    await forget?.();
    await host.close();
    return 0;
  },
};
