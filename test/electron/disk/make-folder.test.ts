import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../electron/disk/disk.ts';
import type { Disk } from '../../../electron/disk/disk.ts';
import { makeFolder } from '../../../electron/disk/make-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('makes what is missing, and is content with what is there', async () => {
  const folder = join(await temporaryFolder(), '一', '二', '三');
  await makeFolder(realDisk, folder, 0o700);
  await makeFolder(realDisk, folder, 0o700);
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test('says what is in the way', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, '草稿'), '');
  await expect(makeFolder(realDisk, join(folder, '草稿'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(realDisk, join(folder, '草稿', '里面'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect(await readdir(folder)).toEqual(['草稿']);
});

test('ends where a network folder is there and says that it is not', async () => {
  const folder = await temporaryFolder();
  let asked = 0;
  const mkdir = (() => {
    asked += 1;
    return Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }));
  }) as Disk['mkdir'];
  const disk = { ...realDisk, mkdir };
  await expect(makeFolder(disk, join(folder, '草稿'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(asked).toBe(1);
});

test.skipIf(process.platform !== 'linux')('comes back from /proc, which is such a folder', async () => {
  await expect(makeFolder(realDisk, '/proc/nianbao/drafts')).rejects.toMatchObject({ code: 'ENOENT' });
});
