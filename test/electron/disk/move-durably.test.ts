import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../electron/disk/disk.ts';
import { held } from '../../../electron/disk/held.ts';
import { moveDurably } from '../../../electron/disk/move-durably.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('the new name is flushed before the old one is gone for good', async () => {
  const folder = await temporaryFolder();
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  for (const each of [from, to]) await mkdir(each);
  await writeFile(join(from, 'mine.json'), 'mine');
  const flushed: unknown[] = [];
  const disk = {
    ...realDisk,
    open: async (...how: Parameters<typeof realDisk.open>) => {
      flushed.push(how[0]);
      return await realDisk.open(...how);
    },
  };
  await moveDurably(disk, join(from, 'mine.json'), join(to, 'mine.json'));
  expect(flushed).toEqual([to, from]);
  expect(await readFile(join(to, 'mine.json'), 'utf8')).toBe('mine');
});

test.skipIf(process.platform === 'win32')('what is put under a hold is this user’s alone', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'mine.json');
  await held(realDisk, folder, 'mine', async ({ put }) => {
    await put(path, Buffer.from('mine'));
  });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
