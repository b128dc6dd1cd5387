import { draftsFolder } from '../store/drafts-folder.ts';
import { stateFolder } from '../web/state-folder.ts';
import { argumentsOf, wholeNumber } from './arguments.ts';
import { askedToEnd, startHost } from './start-host.ts';
import { refuse, usageError } from './terminal.ts';
import type { Command } from './terminal.ts';

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
    const { data = draftsFolder(), port: written, 'no-open': closed = false } = parsed.value.values;
    if (parsed.value.positionals.length > 0) {
      return usageError(terminal, serveCommand, `多出了“${parsed.value.positionals.join(' ')}”。`);
    }
    const port = written === undefined ? undefined : wholeNumber(written);
    if (written !== undefined && (port === undefined || port > 65_535)) {
      return usageError(terminal, serveCommand, `--port 后面的“${written}”不是端口号，应当是 0 到 65535。`);
    }
    const [{ pageOfFirst }, { leadToPage, openPage }, { takePlace }] = await Promise.all([
      import('../web/first-page.ts'),
      import('../web/open-page.ts'),
      import('../web/running.ts'),
    ]);
    // one that cannot be found by others serves all the same
    const place = await takePlace(stateFolder(), data).catch(() => undefined);
    if (place?.is === 'second') {
      const there = place.url === null ? null : await pageOfFirst(stateFolder(), data, place.url);
      if (there === null) terminal.out('年报的窗口已经打开了。请到那个窗口里编辑。\n');
      else terminal.out(`年报已经打开，请用浏览器打开：${there.url}\n`);
      if (!closed && there !== null) await leadToPage(there.once);
      return 0;
    }
    // heard before anybody learns the address: who is told to end on the next line still leaves the place tidy
    const asked = askedToEnd();
    const started = await startHost(terminal, data, port);
    if (!started.ok) {
      await place?.leave();
      return refuse(terminal, started);
    }
    const { host, end } = started.value;
    await place?.announce(host.url);
    terminal.out(`请用浏览器打开：${host.url}\n`);
    const opened = closed ? undefined : await openPage(host.urlOnce());
    const later = setTimeout(() => void opened?.forget(), 60_000);
    await asked;
    await place?.leave();
    clearTimeout(later);
    await opened?.forget();
    await end();
    return 0;
  },
};
