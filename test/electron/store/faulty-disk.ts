import { realDisk } from '../../../electron/disk/disk.ts';
import type { Disk } from '../../../electron/disk/disk.ts';

/** The steps of the disk in the order they happened, each of which can be made to fail. */
export interface FaultyDisk {
  disk: Disk;
  steps: string[];
}

/**
 * A real disk on which step number `failing` (from 0) fails. With `dead` everything after it fails too, as when the
 * program was killed there; a write then leaves half its bytes.
 */
export function faultyDisk(failing: number, { dead = false, code = 'EIO' } = {}): FaultyDisk {
  const steps: string[] = [];
  const step = (name: string): 'go' | 'fail' => {
    steps.push(name);
    const number = steps.length - 1;
    return number === failing || (dead && number > failing) ? 'fail' : 'go';
  };
  const broken = (): Error => Object.assign(new Error(code), { code });
  const guard =
    <A extends unknown[], R>(name: string, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (step(name) === 'fail') throw broken();
      return await work(...args);
    };

  const open: Disk['open'] = async (path, flags, mode) => {
    if (step(`open ${String(flags)}`) === 'fail') throw broken();
    const handle = await realDisk.open(path, flags, mode);
    const real = { writeFile: handle.writeFile.bind(handle), sync: handle.sync.bind(handle) };
    handle.writeFile = async (data) => {
      if (step('write') === 'go') {
        await real.writeFile(data);
        return;
      }
      if (typeof data === 'string' || !(data instanceof Uint8Array)) throw broken();
      await real.writeFile(data.subarray(0, data.length / 2));
      throw broken();
    };
    handle.sync = async () => {
      if (step('sync') === 'fail') throw broken();
      await real.sync();
    };
    return handle;
  };

  const disk: Disk = {
    ...realDisk,
    open,
    rename: guard('rename', realDisk.rename),
    unlink: guard('unlink', realDisk.unlink),
    rmdir: guard('rmdir', realDisk.rmdir),
    stat: guard('stat', realDisk.stat as (path: string) => Promise<never>) as Disk['stat'],
    readFile: guard('readFile', realDisk.readFile as (path: string) => Promise<never>) as Disk['readFile'],
    readdir: guard(
      'readdir',
      realDisk.readdir as (path: string) => Promise<never>,
    ) as unknown as Disk['readdir'],
    mkdir: guard(
      'mkdir',
      realDisk.mkdir as (path: string, options: object) => Promise<never>,
    ) as Disk['mkdir'],
  };
  return { disk, steps };
}
