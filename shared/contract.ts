import { z } from 'zod';
import type { Finding } from './check/index.ts';
import { draftSchema, organSchema } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Edition } from './edition.ts';

/**
 * Every call a host serves: its name, its checked input, its output. Outputs are plain values that survive JSON.
 * The page, the 127.0.0.1 server, Electron's IPC and the command line all speak this and nothing else.
 */
export const inputs = {
  /** the data of one edition, or of all without an id */
  'editions.get': z.strictObject({ id: z.string().optional() }),
  /** an empty draft of the right edition, kept nowhere */
  'drafts.compose': z.strictObject({ organ: organSchema, year: draftSchema.shape.year }),
  /** what is in the drafts folder, newest first */
  'drafts.list': z.strictObject({}),
  /** a new draft, kept under a new id */
  'drafts.create': z.strictObject({ organ: organSchema, year: draftSchema.shape.year }),
  'drafts.open': z.strictObject({ id: z.string().min(1) }),
  /** keeps the draft if the one on disk is still of that revision; never checks arithmetic */
  'drafts.save': z.strictObject({ draft: draftSchema, revision: z.string() }),
  'reports.check': z.strictObject({ draft: draftSchema }),
  /** the finished document, handed over the way the host can; errors stop it unless `anyway` */
  'reports.export': z.strictObject({
    draft: draftSchema,
    format: z.enum(['docx', 'html']),
    anyway: z.boolean().default(false),
  }),
} satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof inputs;
export type Input<N extends CallName> = z.input<(typeof inputs)[N]>;
export type CheckedInput<N extends CallName> = z.output<(typeof inputs)[N]>;

export interface Outputs {
  'editions.get': { editions: readonly Edition[] };
  'drafts.compose': { draft: Draft };
  'drafts.list': DraftList;
  'drafts.create': OpenedDraft;
  'drafts.open': OpenedDraft;
  'drafts.save': { revision: string };
  'reports.check': { findings: readonly Finding[] };
  'reports.export': Delivery;
}
export type Output<N extends CallName> = Outputs[N];

/** A draft with the mark of what stood on disk when it was read; saving asks for that mark again. */
export interface OpenedDraft {
  draft: Draft;
  revision: string;
}
export interface DraftSummary {
  id: string;
  year: number;
  organ: string;
  title: string;
  /** when the file was last written, ISO 8601 */
  savedAt: string;
  filledCells: number;
  allCells: number;
  errors: number;
  warnings: number;
}
export interface DraftList {
  /** the folder the drafts are in, for the user to see */
  folder: string;
  drafts: readonly DraftSummary[];
  /** files of the folder that could not be read, with the reason */
  unreadable: readonly { file: string; message: string }[];
}

/** How a finished file reached the user: the host's own way of handing over. */
export type Delivery =
  | { kind: 'saved'; path: string }
  /** the page offers it as a download; `base64` is the whole file */
  | { kind: 'download'; fileName: string; mediaType: string; base64: string }
  | { kind: 'cancelled' };
