import type { Handlers } from '../../shared/contract.ts';
import type { Backups } from '../store/backup/backups.ts';

export function backupServices(backups: Backups): Handlers<'backups.get' | 'backups.choose' | 'backups.run'> {
  return {
    'backups.get': async () => await backups.state(),
    'backups.choose': async ({ folder }) => await backups.choose(folder),
    'backups.run': async () => await backups.run(),
  };
}
