import { randomBytes } from 'node:crypto';
import type { Adapter } from 'lowdb';
import { settingsSchema } from '../../shared/draft/settings.ts';
import type { Settings } from '../../shared/draft/settings.ts';
import { errorCode } from '../disk/disk.ts';
import type { Disk } from '../disk/disk.ts';
import { renamePatiently } from '../disk/rename-patiently.ts';
import { writeDurably } from '../disk/write-durably.ts';

const mostBytes = 1024 * 1024;

/** lowdb's way to the settings. What is no settings file reads as none, and is moved aside before it is written over. */
export class SettingsFile implements Adapter<Settings> {
  private readonly disk: Disk;
  private readonly path: string;

  constructor(disk: Disk, path: string) {
    this.disk = disk;
    this.path = path;
  }

  /** null where there are no settings that can be read. Throws what the disk says. */
  async read(): Promise<Settings | null> {
    const found = await this.look();
    return found === 'none' || found === 'damaged' ? null : found;
  }

  async write(settings: Settings): Promise<void> {
    if ((await this.look()) === 'damaged') {
      const aside = `${this.path}.damaged-${randomBytes(4).toString('hex')}`;
      await renamePatiently(this.disk, this.path, aside);
    }
    await writeDurably(this.disk, this.path, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  }

  private async look(): Promise<Settings | 'none' | 'damaged'> {
    let bytes: Uint8Array;
    try {
      if ((await this.disk.stat(this.path)).size > mostBytes) return 'damaged';
      bytes = await this.disk.readFile(this.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'none';
      throw error;
    }
    try {
      return settingsSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    } catch {
      return 'damaged';
    }
  }
}
