import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundled } from '../../torture/bundle.ts';
import { failEveryStep } from '../../torture/faults.ts';
import { fillDisk } from '../../torture/full-disk.ts';
import { raceHosts } from '../../torture/hosts.ts';
import { killHosts } from '../../torture/kills.ts';
import { seeded } from '../../torture/random.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('two and three programs on one draft lose no acknowledged save and no refused text', async () => {
  const { program, remove } = await bundled('worker');
  try {
    for (const hosts of [2, 3]) {
      const figures = await raceHosts(program, await temporaryFolder(), hosts, 60);
      for (const each of figures) expect(each).toMatchObject({ lost: 0, refusedLost: 0, failed: 0 });
      expect(figures.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(60);
    }
  } finally {
    await remove();
  }
});

test('a host that is killed at any moment has done all that it said, and damaged nothing', async () => {
  const { program, remove } = await bundled('victim');
  try {
    const { acknowledged, wrong } = await killHosts(program, await temporaryFolder(), 15, seeded(2026));
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  } finally {
    await remove();
  }
});

test('where any one system call fails, nothing is lost and nothing said that is not so', async () => {
  for (const { deed, steps, wrong } of await failEveryStep(join(await temporaryFolder(), 'faults'), [
    'EIO',
    'ENOSPC',
  ])) {
    expect(wrong, deed).toEqual([]);
    expect(steps, deed).toBeGreaterThan(5);
  }
});

test('a full disk refuses in words, and all goes on once there is room', async () => {
  const found = await fillDisk(await temporaryFolder());
  if ('notRun' in found) {
    console.log(`未运行：装满的小磁盘。原因：${found.notRun}`);
    return;
  }
  expect(found.wrong).toEqual([]);
  expect(found.refused).toBeGreaterThan(0);
});
