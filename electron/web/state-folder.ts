import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where what can be lost is kept, apart from the drafts: the browser's profile, where a program runs, which folders
 * held drafts. NIANBAO_STATE puts it elsewhere.
 */
export function stateFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env['NIANBAO_STATE']) return env['NIANBAO_STATE'];
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'nianbao');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'nianbao');
  return join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'nianbao');
}
