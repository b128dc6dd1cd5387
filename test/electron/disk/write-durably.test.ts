import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../../electron/disk/disk.ts';
import type { Disk } from '../../../electron/disk/disk.ts';
import { writeCopy } from '../../../electron/disk/write-copy.ts';
import { writeDurably } from '../../../electron/disk/write-durably.ts';
import { writePackage } from '../../../electron/store/package/write-package.ts';
import { faultyDisk } from '../store/faulty-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const refused = (code: string): Error => Object.assign(new Error(code), { code });
const bytes = Buffer.from('x'.repeat(1000));

/** Every way in which a file beside takes a name. */
const ways: [string, (disk: Disk, path: string) => Promise<unknown>][] = [
  [
    'a durable write',
    async (disk, path) => {
      await writeDurably(disk, path, bytes, { mode: 0o600 });
    },
  ],
  [
    'a copy',
    async (disk, path) => {
      await writeCopy(disk, path, bytes);
    },
  ],
  [
    'a package',
    async (disk, path) =>
      await writePackage(
        disk,
        path,
        (async function* () {
          yield* await Promise.resolve<never[]>([]);
        })(),
      ),
  ],
];

test('what is durable is flushed before it takes its name, and its name after', async () => {
  const { disk, steps } = faultyDisk(-1);
  await writeDurably(disk, join(await temporaryFolder(), 'mine.json'), bytes, { mode: 0o600 });
  const named = steps.indexOf('rename');
  expect(steps.slice(0, named)).toEqual(['open wx', 'write', 'sync']);
  if (process.platform !== 'win32') expect(steps.slice(named + 1)).toContain('sync');
});

describe.each(ways)('%s', (what, write) => {
  test('that fails at any step leaves no file beside, and the old one whole', async () => {
    const { disk: sound, steps } = faultyDisk(-1);
    await write(sound, join(await temporaryFolder(), 'mine.json'));
    const upTo = steps.indexOf('rename');
    for (let step = 0; step <= upTo; step += 1) {
      const path = join(await temporaryFolder(), 'mine.json');
      await writeFile(path, 'old');
      const { disk } = faultyDisk(step, { code: 'EIO' });
      await expect(write(disk, path), String(step)).rejects.toThrow('EIO');
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(join(path, '..')), String(step)).toEqual(['mine.json']);
    }
  });

  test('is this user’s alone', async () => {
    if (process.platform === 'win32') return;
    const path = join(await temporaryFolder(), 'mine.json');
    await write(realDisk, path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  if (what === 'a copy') return;
  test('goes well on a folder that refuses to be flushed', async () => {
    const folder = await temporaryFolder();
    const disk: Disk = {
      ...realDisk,
      open: async (path, ...how) => {
        if (path === folder) throw refused('EINVAL');
        return await realDisk.open(path, ...how);
      },
    };
    await write(disk, join(folder, 'mine.json'));
    expect(await readdir(folder)).toEqual(['mine.json']);
  });

  test.each(['EPERM', 'EACCES', 'EBUSY'])('waits for a scanner that holds the file (%s)', async (code) => {
    let refusals = 0;
    const disk: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        refusals += 1;
        if (refusals < 4) throw refused(code);
        await realDisk.rename(from, to);
      },
    };
    await write(disk, join(await temporaryFolder(), 'mine.json'));
    expect(refusals).toBe(4);
  });

  test('does not wait where waiting is no use', async () => {
    let tries = 0;
    const disk: Disk = {
      ...realDisk,
      rename: () => {
        tries += 1;
        return Promise.reject(refused('EIO'));
      },
    };
    await expect(write(disk, join(await temporaryFolder(), 'mine.json'))).rejects.toThrow('EIO');
    expect(tries).toBe(1);
  });
});
