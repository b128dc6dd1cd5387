import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what can be lost is kept, apart from the drafts: the browser's profile, and where a program runs. */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'nianbao');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'nianbao');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'nianbao');
}
