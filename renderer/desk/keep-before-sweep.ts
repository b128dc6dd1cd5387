import type { Input } from '../../shared/contract.ts';
import { call } from '../call.ts';
import type { EditingStore } from './editing.ts';

/**
 * Keeps the draft on the page as a version before a change that is to be found again, whatever its size; what changes
 * many places at once is kept by itself (`onSweep`). To be called before the change; one that cannot be kept is no
 * reason not to go on.
 */
export async function keepBeforeSweep(
  editing: EditingStore,
  kind: Input<'versions.keep'>['kind'],
): Promise<void> {
  await call('versions.keep', { draft: editing.getState().draft, kind });
}
