import { z } from 'zod';

/** Where the daily backup goes, as its file holds it. */
export const backupSettingsSchema = z.strictObject({
  format: z.literal('nianbao-backup'),
  version: z.literal(1),
  folder: z.string().nullable(),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;
