import { z } from 'zod/mini';
import { findingSchema } from '../check/finding.ts';
import type { Basis } from '../form/edition.ts';

/** What a report is sent back with. */
export const opinionSchema = z.strictObject({
  unit: z.string(),
  year: z.int(),
  /** who sends it back */
  office: z.string(),
  /** ISO 8601; '' for none */
  date: z.string().check(z.regex(/^(?:\d{4}-\d{2}-\d{2})?$/u)),
  findings: z.readonly(z.array(findingSchema)),
  /** own remarks of the office, whole sentences */
  remarks: z.readonly(z.array(z.string())),
});
export type Opinion = z.infer<typeof opinionSchema>;

/** What stands behind a rule, in words. */
export const basisInOpinion: Readonly<Record<Basis, string>> = {
  official: '规定',
  local: '本地评分办法',
  practice: '通行做法',
  inferred: '常理',
};
