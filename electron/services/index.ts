import type { CallName } from '../../shared/contract.ts';
import type { Deliver } from '../deliver.ts';
import type { DraftStore } from '../store/draft-store.ts';
import { draftServices } from './drafts.ts';
import { editionServices } from './editions.ts';
import type { Handlers } from './handlers.ts';
import { reportServices } from './reports.ts';

export type Services = Handlers<CallName>;

/** Everything the machine side can do, whoever asks. */
export function createServices(store: DraftStore, deliver: Deliver): Services {
  return { ...editionServices(), ...draftServices(store), ...reportServices(deliver) };
}
