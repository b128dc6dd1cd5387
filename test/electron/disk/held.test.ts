import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { realDisk } from '../../../electron/disk/disk.ts';
import { held } from '../../../electron/disk/held.ts';
import { faultyDisk } from '../store/faulty-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 12);

/** A place with a hold of another owner on `mine`, and the target that holds are for. */
async function withHoldOf(owner: string) {
  const place = await temporaryFolder();
  const lock = join(place, 'mine.held');
  await mkdir(lock);
  await writeFile(join(lock, owner), '{"half');
  return { place, lock, target: join(place, 'target') };
}
const put = async (place: string, target: string, text: string): Promise<void> => {
  await held(realDisk, place, 'mine', async (hold) => {
    await hold.put(target, Buffer.from(text));
  });
};

test('a hold leaves nothing behind but what was put', async () => {
  const place = await temporaryFolder();
  await put(place, join(place, 'target'), '一');
  await held(realDisk, place, 'mine', () => Promise.resolve());
  expect(await readdir(place)).toEqual(['target']);
});

test('what is put is flushed before it takes its name', async () => {
  const { disk, steps } = faultyDisk(-1);
  const place = await temporaryFolder();
  await held(disk, place, 'mine', async (hold) => {
    await hold.put(join(place, 'target'), Buffer.from('一'));
  });
  const written = steps.slice(steps.lastIndexOf('write'), steps.lastIndexOf('rename'));
  expect(written).toEqual(['write', 'sync']);
});

test('one hold waits for the other', async () => {
  const place = await temporaryFolder();
  const order: string[] = [];
  const work = async (name: string): Promise<void> => {
    await held(realDisk, place, 'mine', async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push(`${name} ends`);
    });
  };
  await Promise.all([work('a'), work('b'), work('c')]);
  for (let at = 0; at < order.length; at += 2)
    expect(order[at + 1]).toBe(order[at]?.replace('begins', 'ends'));
});

test('a hold of a dead process of this machine is taken over at once', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const { place, target } = await withHoldOf(`${machine}-${String(pid)}-0123456789ab`);
  const started = performance.now();
  await put(place, target, '一');
  expect(performance.now() - started).toBeLessThan(2000);
  expect(await readdir(place)).toEqual(['target']);
});

test.each([
  ['of another machine', 'ffffffffffff-1-0123456789ab'],
  ['of a living process that sleeps', `${machine}-${String(process.ppid)}-0123456789ab`],
  ['of nobody known', 'Thumbs.db'],
])('a hold %s that stands still for seconds stops nobody', async (_what, owner) => {
  const { place, target } = await withHoldOf(owner);
  const started = performance.now();
  await put(place, target, '一');
  expect(performance.now() - started).toBeGreaterThan(2500);
  expect(await readFile(target, 'utf8')).toBe('一');
});

test('a program whose hold was taken over puts nothing, looks again and goes on', async () => {
  const place = await temporaryFolder();
  const target = join(place, 'target');
  const seen: string[] = [];
  await held(realDisk, place, 'mine', async (hold) => {
    seen.push(await readFile(target, 'utf8').catch(() => ''));
    if (seen.length === 1) {
      // it sleeps here, and another takes its hold away and puts its own
      const lock = join(place, 'mine.held');
      for (const owner of await readdir(lock)) await unlink(join(lock, owner));
      await put(place, target, '别人的');
    }
    if (seen.length === 2) return;
    await hold.put(target, Buffer.from('睡着的'));
  });
  expect(seen).toEqual(['', '别人的']);
  expect(await readFile(target, 'utf8')).toBe('别人的');
});

test('nor does it write among the files of the hold that took its place', async () => {
  const place = await temporaryFolder();
  const target = join(place, 'target');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  let looked = 0;
  await held(realDisk, place, 'mine', async (hold) => {
    looked += 1;
    if (looked === 2) return;
    const lock = join(place, 'mine.held');
    for (const owner of await readdir(lock)) await unlink(join(lock, owner));
    await writeFile(join(lock, `${machine}-${String(pid)}-0123456789ab`), '');
    await hold.put(target, Buffer.from('睡着的'));
  });
  expect(looked).toBe(2);
  expect(await readdir(place)).toEqual([]);
});

test('a rename that some shares say has failed, and has not, is the hold', async () => {
  const place = await temporaryFolder();
  const rename: typeof realDisk.rename = async (from, to) => {
    await realDisk.rename(from, to);
    if (to === join(place, 'mine.held')) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
  };
  await held({ ...realDisk, rename }, place, 'mine', async (hold) => {
    await hold.put(join(place, 'target'), Buffer.from('一'));
  });
  expect(await readFile(join(place, 'target'), 'utf8')).toBe('一');
});

test('work that fails once it has put something is not done again', async () => {
  const place = await temporaryFolder();
  let times = 0;
  const work = held(realDisk, place, 'mine', async (hold) => {
    times += 1;
    await hold.put(join(place, 'target'), Buffer.from('一'));
    throw new Error('afterwards');
  });
  await expect(work).rejects.toThrow('afterwards');
  expect(times).toBe(1);
});

test('where folders cannot be made, says what the disk says', async () => {
  const place = await temporaryFolder();
  await expect(put(join(place, 'none'), join(place, 'target'), '一')).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
