import { expect, test } from 'vitest';
import { bundled } from '../../torture/bundle.ts';
import { raceHosts } from '../../torture/hosts.ts';
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
