import { z } from 'zod/mini';
import { versionKinds } from './version-kind.ts';

/**
 * A .nianbao file is gzip over lines of JSON: a head, a line for each file that is packed, an end that counts them.
 * A draft's lines stand together, its versions before it, so that a reader needs to remember one draft at a time.
 */
export const packageHead = z.strictObject({
  format: z.literal('nianbao-package'),
  version: z.int().check(z.positive()),
  /** ISO 8601 */
  made: z.string(),
});
export const packageVersion = 1;

/** Bytes of the largest .nianbao file that is opened at once: as base64 it is a string that every host can hold. */
export const mostPackageBytes = 300 * 1024 * 1024;

export const packageEntry = z.strictObject({
  draft: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/u)),
  /** what the file is of the draft; a version with when it was kept (ISO 8601) and why */
  is: z.union([z.literal('draft'), z.strictObject({ at: z.iso.datetime(), kind: z.enum(versionKinds) })]),
  /** of the content, in hexadecimal */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
  /** the whole file */
  content: z.string(),
});
export type PackageEntry = z.infer<typeof packageEntry>;

export const packageEnd = z.strictObject({ end: z.int().check(z.nonnegative()) });
