import type { CallName, Handlers } from '../../shared/contract.ts';
import type { Host } from '../host.ts';
import { collectionsFolder, createCollectionStore } from '../collect/collection-store.ts';
import { createBackups } from '../store/backup/backups.ts';
import { createDraftStore } from '../store/draft-store.ts';
import { createSettingsStore } from '../store/settings-store.ts';
import { aboutServices } from './about.ts';
import { backupServices } from './backups.ts';
import { collectionServices } from './collections.ts';
import { draftServices } from './drafts.ts';
import { editionServices } from './editions.ts';
import { exportServices } from './exports.ts';
import { deliveredFiles, fileServices } from './files.ts';
import { folderServices } from './folders.ts';
import { keptCollectionServices } from './kept-collections.ts';
import { packageServices } from './packages.ts';
import { pageServices } from './pages.ts';
import { reportServices } from './reports.ts';
import { sentBackServices } from './sent-back.ts';
import { settingsServices } from './settings.ts';
import { versionServices } from './versions.ts';

/** A handler for every call. */
export type Services = Handlers<CallName>;

/** Everything the machine side can do, whoever asks. `folder` is where the drafts are. */
export function createServices(folder: string, host: Host): Services {
  const delivered = deliveredFiles(host.deliver);
  const store = createDraftStore(folder, undefined, host.knownFolders);
  const settings = createSettingsStore(folder);
  const collections = createCollectionStore(folder);
  const backups = createBackups(store, settings, collectionsFolder);
  return {
    ...editionServices(),
    ...draftServices(store, backups.whenDue),
    ...versionServices(store),
    ...packageServices(store, host.deliver),
    ...backupServices(backups),
    ...folderServices(host.chooseFolder),
    ...settingsServices(settings),
    ...pageServices(host.pages),
    ...aboutServices(store.folder, host.log),
    ...reportServices(),
    ...keptCollectionServices(collections, backups.whenDue),
    ...sentBackServices(collections, delivered.deliver),
    ...collectionServices(delivered.deliver),
    ...exportServices(delivered.deliver, host.print, store.exported),
    ...fileServices((path) => delivered.has(path) || path === host.log?.path, host.desktop),
  };
}
