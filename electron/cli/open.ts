import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { draftsFolder } from '../store/drafts-folder.ts';
import { packageInput } from '../disk/package-input.ts';
import { stateFolder } from '../web/state-folder.ts';
import type { Result } from '../../shared/result.ts';
import { argumentsOf } from './arguments.ts';
import { machine } from './machine.ts';
import { askedToEnd, startHost } from './start-host.ts';
import { usageError } from './terminal.ts';
import type { Command, ExitCode, Terminal } from './terminal.ts';

/** Milliseconds in which a page that was closed may still hand over its last words. */
const lastWords = 3000;

/** The program as it is clicked on: one at a time, in a window of its own, and it ends with its window. */
export const openCommand: Command = {
  usage: 'nianbao open [文件.nianbao]',
  about: '打开年报：有 Edge、Chrome 或 Chromium 时在自己的窗口里，关闭窗口就结束；已经打开的，再打开它的页面',
  run: async (args, terminal) => {
    const parsed = argumentsOf(args, {});
    if (!parsed.ok) return usageError(terminal, openCommand, parsed.failure.message);
    const [file, ...more] = parsed.value.positionals;
    if (more.length > 0) return usageError(terminal, openCommand, '一次只能打开一个文件。');
    return await openProgram(terminal, draftsFolder(), file);
  },
};

async function openProgram(terminal: Terminal, drafts: string, file?: string): Promise<ExitCode> {
  const [{ pageOfFirst }, { idle }, { takePlace }, { leadToPage, openMessage, openPage }] = await Promise.all(
    [
      import('../web/first-page.ts'),
      import('../web/idle.ts'),
      import('../web/running.ts'),
      import('../web/open-page.ts'),
    ],
  );
  // who clicked on the program has no console to read
  const refuse = async (message: string): Promise<ExitCode> => {
    terminal.err(`${message}\n`);
    await openMessage(message);
    return 2;
  };
  // a double click on a .nianbao file: its drafts come to the others, whether the program runs already or not
  const taken = file === undefined ? undefined : await takeIn(file);
  if (taken && !taken.ok) return await refuse(taken.failure.message);
  const state = stateFolder();
  const profile = join(state, 'browser');
  let place: Awaited<ReturnType<typeof takePlace>>;
  try {
    place = await takePlace(state, drafts);
  } catch (error) {
    return await refuse(diskRefusal(`不能使用文件夹 ${state}`, error).failure.message);
  }
  if (place.is === 'second') {
    if (place.url === null) return await refuse('年报的窗口已经打开了。请到那个窗口里编辑。');
    const there = await pageOfFirst(state, drafts, place.url);
    terminal.out(`年报已经打开，页面在：${there.url}\n`);
    // the first program ends with its own window; this one only leads there
    await leadToPage(there.once, profile);
    return 0;
  }
  // heard before anybody learns the address: who is told to end on the next line still leaves the place tidy
  const asked = askedToEnd();
  const started = await startHost(terminal, drafts);
  if (!started.ok) {
    await place.leave();
    return await refuse(started.failure.message);
  }
  const { host, pages, end } = started.value;
  await place.announce(host.url);
  terminal.out(`请用浏览器打开：${host.url}\n`);
  const opened = await openPage(host.urlOnce(), profile);
  const later = setTimeout(60_000, undefined, { ref: false }).then(() => opened?.forget());
  const closed = opened?.closed?.then(() => setTimeout(lastWords));
  // one that a browser took over may be closed without anybody learning of it
  await Promise.race([asked, closed ?? idle(pages)]);
  await place.leave();
  await Promise.race([later, opened?.forget()]);
  await end();
  return 0;
}

async function takeIn(path: string): Promise<Result<unknown>> {
  const read = packageInput(path);
  return read.ok ? await machine()('packages.unpack', { ...read.value, skip: [] }) : read;
}
