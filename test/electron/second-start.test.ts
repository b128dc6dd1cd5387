import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimes } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takePlace } from '../../electron/web/running.ts';
import { builtCli } from '../built-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Starts `serve` on the drafts folder; answers the address it prints, and how it ended if it did. */
async function serve(data: string, state: string) {
  const child = spawn(process.execPath, [builtCli, 'serve', '--data', data, '--no-open'], {
    env: { ...process.env, NIANBAO_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: line.toString(), url: /http:\S+/u.exec(line.toString())?.[0] };
}

test('a second start leads to the first one’s page, and takes over from one that was killed', async () => {
  const [data, state] = [await temporaryFolder(), await temporaryFolder()];
  const first = await serve(data, state);
  const second = await serve(data, state);
  expect(second.url).toBe(first.url);
  expect(second.said).toContain('年报已经打开');
  const [code] = (await once(second.child, 'exit')) as [number];
  expect(code).toBe(0);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const third = await serve(data, state);
  expect(third.url).not.toBe(first.url);
  third.child.kill('SIGTERM');
  await once(third.child, 'exit');
  expect(readdirSync(state).filter((name) => name.startsWith('running'))).toEqual([]);
});

test('a window of the program’s own keeps the place as long as it gives signs of life', async () => {
  const state = await temporaryFolder();
  const first = await takePlace(state, '/drafts');
  if (first.is !== 'first') throw new Error('the place was free');
  await first.announce(null);
  expect(await takePlace(state, '/drafts')).toEqual({ is: 'second', url: null });
  const [file = ''] = readdirSync(state);
  const minuteAgo = new Date(Date.now() - 60_000);
  await utimes(join(state, file), minuteAgo, minuteAgo);
  expect((await takePlace(state, '/drafts')).is).toBe('first');
  await first.leave();
});
