import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { realDisk } from '../../../electron/disk/disk.ts';
import { removeOldHolds } from '../../../electron/disk/leftovers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('holds of programs that were stopped are removed once they are old, those of living ones stay', async () => {
  const place = await temporaryFolder();
  for (const name of ['old', 'young']) {
    await mkdir(join(place, name));
    await writeFile(join(place, name, name), '');
  }
  const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
  await utimes(join(place, 'old'), hourAgo, hourAgo);
  await removeOldHolds(realDisk, place);
  expect(await readdir(place)).toEqual(['young']);
  expect(await readdir(join(place, 'young'))).toEqual(['young']);
});
