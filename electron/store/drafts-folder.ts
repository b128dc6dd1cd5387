import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the drafts of this user are: one place for the window, the browser page and whatever comes later.
 * NIANBAO_DATA puts them elsewhere.
 */
export function draftsFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env['NIANBAO_DATA']) return env['NIANBAO_DATA'];
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'nianbao', 'drafts');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'nianbao', 'drafts');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'nianbao', 'drafts');
}
