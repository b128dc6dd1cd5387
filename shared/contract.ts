import { z } from 'zod';
import type { Finding } from './check/index.ts';
import { draftSchema, organSchema } from './draft/draft.ts';
import type { Draft, Organ } from './draft/draft.ts';
import type { Edition } from './form/edition.ts';
import type { Note } from './recognise/note.ts';
import type { Result } from './result.ts';

/** The file formats a finished report can have; also their file name extensions. */
export const reportFormats = ['docx', 'html', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Bytes of the largest file that is taken for a report; real ones are a hundredth of it. */
export const mostReportBytes = 50 * 1024 * 1024;

/** What the names of drafts and reports end with; what a file really is, is told by its content. */
export const reportExtensions: readonly string[] = [
  '.docx',
  '.doc',
  '.wps',
  '.html',
  '.htm',
  '.txt',
  '.json',
];

const named = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, { error: '应当是“名称: 值”的对照表' });
const id = z.string({ error: '应当是文字' });
const path = z.string({ error: '应当是文字' });
const words = z.string({ error: '应当是文字' });

/**
 * Every call a host serves: its name, its checked input, its output. Outputs are plain values that survive JSON.
 * The page, the 127.0.0.1 server, Electron's IPC and the command line all speak this and nothing else.
 */
export const inputs = {
  /** the data of one edition, or of all without an id */
  'editions.get': named({ id: id.optional() }),
  /** an empty draft of the right edition, kept nowhere */
  'drafts.compose': named({ organ: organSchema, year: draftSchema.shape.year }),
  /** what is in the drafts folder, newest first */
  'drafts.list': named({}),
  /** a new draft, kept under a new id */
  'drafts.create': named({ organ: organSchema, year: draftSchema.shape.year }),
  'drafts.open': named({ id }),
  /**
   * keeps the draft if the one on disk is still of that revision; never checks arithmetic.
   * With revision '' the draft is kept nowhere yet: it gets a file of its own, and an id if it has none
   */
  'drafts.save': named({ draft: draftSchema, revision: z.string({ error: '应当是文字' }) }),
  /** this year's draft from last year's, kept nowhere; see `nextYear` */
  'drafts.next': named({ last: draftSchema, year: draftSchema.shape.year }),
  /** moves the draft's file to the recycle folder; nothing is ever deleted */
  'drafts.discard': named({ id }),
  /** what is in the recycle folder, newest first */
  'drafts.discarded': named({}),
  /** moves a file of the recycle folder back; refused where a draft of that id stands */
  'drafts.restore': named({ id }),
  /** what the office has filled in once for all its reports */
  'settings.get': named({}),
  'settings.save': named({ organ: organSchema }),
  /** a report file, or a draft file, as a draft that is kept nowhere; at most `mostReportBytes` */
  'reports.read': named({ name: words, base64: words }),
  /** the same from the clipboard; '' for what it does not hold */
  'reports.readPasted': named({ text: words, html: words }),
  /** a file as `reports.read` takes it, read and checked; `last` is last year's report where that is a file too */
  'reports.check': named({ name: words, base64: words, last: draftSchema.nullable() }),
  /** the very .docx that an export would give; errors do not stop it */
  'reports.preview': named({ draft: draftSchema }),
  /** the finished document, handed over the way the host can; errors stop it unless `anyway` */
  'reports.export': named({
    draft: draftSchema,
    format: z.enum(reportFormats, { error: `不认识的文件格式，可用的是 ${reportFormats.join('、')}` }),
    anyway: z.boolean({ error: '应当是 true 或 false' }).default(false),
  }),
  /** opens a file that an export of this session saved, in the program the system has for it */
  'files.open': named({ path }),
  /** shows such a file in its folder */
  'files.show': named({ path }),
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
  'drafts.save': { id: string; revision: string };
  'drafts.next': { draft: Draft };
  'drafts.discard': Nothing;
  'drafts.discarded': { drafts: readonly DraftSummary[] };
  'drafts.restore': Nothing;
  /** null where nothing has been filled in yet, or what was kept is damaged */
  'settings.get': { organ: Organ | null };
  'settings.save': Nothing;
  'reports.read': ReadReport;
  'reports.readPasted': ReadReport;
  'reports.check': CheckedReport;
  'reports.preview': { base64: string };
  'reports.export': Delivery;
  'files.open': Nothing;
  'files.show': Nothing;
}
export type Output<N extends CallName> = Outputs[N];

/** The answer of a call that only does something. */
export type Nothing = Record<string, never>;

/** A report as a draft of id '', and what was repaired, guessed or not understood on the way. */
export interface ReadReport {
  draft: Draft;
  notes: readonly Note[];
}
/** The same with what the checks found in it. */
export interface CheckedReport extends ReadReport {
  findings: readonly Finding[];
}
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

/** Serves one call; what a page and every host speak. It never throws: what goes wrong is a refusal. */
export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
