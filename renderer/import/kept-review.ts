import { z } from 'zod/mini';
import { readReportSchema } from '../../shared/contract.ts';
import { importing } from './importing.ts';
import { kept } from './review-over-reload.ts';

const keptSchema = z.object({
  name: z.string(),
  read: readReportSchema,
  wish: z.optional(z.enum(['next', 'keep'])),
  meant: z.optional(z.enum(['next', 'keep'])),
  year: z.optional(z.number()),
});

/** Goes on with the review that was going on when the page was reloaded, unless another has begun. */
export function goOnWithKept(): void {
  if (importing.getState().state !== 'none') return;
  const review = keptSchema.safeParse(kept());
  if (review.success)
    importing.setState(
      { state: 'read', wish: undefined, meant: undefined, year: undefined, ...review.data },
      true,
    );
}
