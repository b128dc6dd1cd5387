import type { Input } from '../../shared/contract.ts';
import { call } from '../call.ts';
import type { EditingStore } from './editing.ts';

/**
 * Keeps the draft on the page as a version before it is changed in many places at once, so that there is a way back
 * after a restart too. To be called before the change; one that cannot be kept is no reason not to go on.
 */
export async function keepBeforeSweep(
  editing: EditingStore,
  kind: Input<'versions.keep'>['kind'],
): Promise<void> {
  await call('versions.keep', { draft: editing.getState().draft, kind });
}
