import { z } from 'zod/mini';

/** Where the daily backup goes, as its file holds it. */
export const backupSettingsSchema = z.strictObject({
  format: z.literal('nianbao-backup'),
  version: z.literal(1),
  folder: z.nullable(z.string()),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;
