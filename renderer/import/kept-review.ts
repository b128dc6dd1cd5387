import { z } from 'zod';
import { readReport } from '../../shared/contract.ts';
import { importing } from './importing.ts';
import { kept } from './review-over-reload.ts';

const keptSchema = z.object({
  name: z.string(),
  read: readReport,
  wish: z.enum(['next', 'keep']).optional(),
  year: z.number().optional(),
});

/** Goes on with the review that was going on when the page was reloaded, unless another has begun. */
export function goOnWithKept(): void {
  if (importing.getState().state !== 'none') return;
  const review = keptSchema.safeParse(kept());
  if (review.success)
    importing.setState({ state: 'read', wish: undefined, year: undefined, ...review.data }, true);
}
