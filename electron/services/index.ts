import type { CallName } from '../../shared/contract.ts';
import type { Deliver } from '../deliver.ts';
import type { Desktop } from '../desktop.ts';
import type { Print } from '../print.ts';
import { createBackups } from '../store/backup/backups.ts';
import { createDraftStore } from '../store/draft-store.ts';
import type { KnownFolders } from '../store/presence.ts';
import { createSettingsStore } from '../store/settings-store.ts';
import { backupServices } from './backups.ts';
import { deliveredFiles } from './delivered-files.ts';
import { draftServices } from './drafts.ts';
import { editionServices } from './editions.ts';
import { exportServices } from './exports.ts';
import { fileServices } from './files.ts';
import type { Handlers } from './handlers.ts';
import { packageServices } from './packages.ts';
import { reportServices } from './reports.ts';
import { settingsServices } from './settings.ts';
import { versionServices } from './versions.ts';

export type Services = Handlers<CallName>;

/** What a host brings with it. What it cannot do is absent, and the calls for it say so. */
export interface Host {
  deliver: Deliver;
  print?: Print;
  desktop?: Desktop;
  /** where drafts were kept before, from one start to the next; without it, for as long as the program runs */
  knownFolders?: KnownFolders;
}

/** Everything the machine side can do, whoever asks. `folder` is where the drafts are. */
export function createServices(folder: string, host: Host): Services {
  const delivered = deliveredFiles(host.deliver);
  const store = createDraftStore(folder, undefined, host.knownFolders);
  const settings = createSettingsStore(folder);
  const backups = createBackups(store, settings);
  return {
    ...editionServices(),
    ...draftServices(store, backups.whenDue),
    ...versionServices(store),
    ...packageServices(store, host.deliver),
    ...backupServices(backups),
    ...settingsServices(settings),
    ...reportServices(),
    ...exportServices(delivered.deliver, host.print, store.exported),
    ...fileServices(delivered.has, host.desktop),
  };
}
