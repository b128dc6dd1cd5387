import type { Handlers } from '../../shared/contract.ts';
import { editions } from '../../shared/form/editions/index.ts';
import { ok } from '../../shared/result.ts';
import { programVersion } from '../../shared/version.ts';
import type { Host } from '../host.ts';

/** What the program says of itself. `drafts` is the folder the drafts are in. */
export function aboutServices(drafts: string, log: Host['log']): Handlers<'about.get' | 'log.get'> {
  return {
    'about.get': () =>
      ok({
        version: programVersion,
        editions: editions.map(({ id }) => id),
        drafts,
        log: log?.path ?? null,
      }),
    'log.get': () => ok({ path: log?.path ?? null, text: log?.latest() ?? '' }),
  };
}
