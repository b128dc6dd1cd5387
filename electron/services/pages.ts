import type { Handlers } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Pages } from '../host.ts';

/** Who has which draft open; where there is one page at most, nobody else. */
export function pageServices(pages: Pages | undefined): Handlers<'pages.here' | 'pages.leave'> {
  return {
    'pages.here': (page) => ok({ elsewhere: pages?.here(page) ?? false }),
    'pages.leave': ({ page }) => {
      pages?.leave(page);
      return ok({});
    },
  };
}
