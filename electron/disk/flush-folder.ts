import type { Disk } from './disk.ts';

/**
 * Makes the names in a folder last; Windows cannot open folders and needs no such step. Some network folders refuse
 * it: what was asked for is in its place by then, so this is no reason to say that it was not.
 */
export async function flushFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(async () => {
      await handle.close();
    });
  } catch {
    // as said above
  }
}
