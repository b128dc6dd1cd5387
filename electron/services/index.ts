import type { CallName } from '../../shared/contract.ts';
import type { Deliver } from '../deliver.ts';
import type { Desktop } from '../desktop.ts';
import type { Print } from '../print.ts';
import { createDraftStore } from '../store/draft-store.ts';
import { createSettingsStore } from '../store/settings-store.ts';
import { deliveredFiles } from './delivered-files.ts';
import { draftServices } from './drafts.ts';
import { editionServices } from './editions.ts';
import { exportServices } from './exports.ts';
import { fileServices } from './files.ts';
import type { Handlers } from './handlers.ts';
import { reportServices } from './reports.ts';
import { settingsServices } from './settings.ts';

export type Services = Handlers<CallName>;

/** What a host brings with it. What it cannot do is absent, and the calls for it say so. */
export interface Host {
  deliver: Deliver;
  print?: Print;
  desktop?: Desktop;
}

/** Everything the machine side can do, whoever asks. `folder` is where the drafts are. */
export function createServices(folder: string, host: Host): Services {
  const delivered = deliveredFiles(host.deliver);
  return {
    ...editionServices(),
    ...draftServices(createDraftStore(folder)),
    ...settingsServices(createSettingsStore(folder)),
    ...reportServices(),
    ...exportServices(delivered.deliver, host.print),
    ...fileServices(delivered.has, host.desktop),
  };
}
