import { z } from 'zod/mini';
import { organSchema } from './draft-file.ts';

/** What an office fills in once for all its reports, as its file holds it. */
export const settingsSchema = z.strictObject({
  format: z.literal('nianbao-settings'),
  version: z.literal(1),
  organ: organSchema,
});
export type Settings = z.infer<typeof settingsSchema>;
