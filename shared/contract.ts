import { z } from 'zod';
import { findingSchema } from './check/finding.ts';
import { describeIssues, draftSchema, organSchema } from './draft/draft.ts';
import type { Edition } from './form/edition.ts';
import { noteSchema } from './recognise/note.ts';
import { fail, failureCodes, ok } from './result.ts';
import type { Result } from './result.ts';

/** The file formats a finished report can have, the last one its three tables alone; also their file name extensions. */
export const reportFormats = ['docx', 'html', 'pdf', 'xlsx'] as const;
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
  '.xlsx',
  '.json',
];

const named = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, { error: '应当是“名称: 值”的对照表' });
const words = z.string({ error: '应当是文字' });
const organAndYear = named({ organ: organSchema, year: draftSchema.shape.year });

/** The answer of a call that only does something. */
const nothing = z.strictObject({});
export type Nothing = z.infer<typeof nothing>;

/** The form as data; it is made by the program alone, so that its id is enough to know it by. */
const edition = z.custom<Edition>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string',
);

/** A draft with the mark of what stood on disk when it was read; saving asks for that mark again. */
const openedDraft = z.object({ draft: draftSchema, revision: z.string() });
export type OpenedDraft = z.infer<typeof openedDraft>;

const composedDraft = z.object({ draft: draftSchema });

const draftSummary = z.object({
  id: z.string(),
  year: z.number(),
  organ: z.string(),
  title: z.string(),
  /** when the file was last written, ISO 8601 */
  savedAt: z.string(),
  filledCells: z.number(),
  allCells: z.number(),
  errors: z.number(),
  warnings: z.number(),
});
export type DraftSummary = z.infer<typeof draftSummary>;

const draftList = z.object({
  /** the folder the drafts are in, for the user to see */
  folder: z.string(),
  drafts: z.array(draftSummary).readonly(),
  /** files of the folder that could not be read, with the reason */
  unreadable: z.array(z.object({ file: z.string(), message: z.string() })).readonly(),
});
export type DraftList = z.infer<typeof draftList>;

/** A report as a draft of id '', and what was repaired, guessed or not understood on the way. */
export const readReport = z.object({ draft: draftSchema, notes: z.array(noteSchema).readonly() });
export type ReadReport = z.infer<typeof readReport>;

/** How a finished file reached the user: the host's own way of handing over. */
const delivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  /** the page offers it as a download; `base64` is the whole file */
  z.object({
    kind: z.literal('download'),
    fileName: z.string(),
    mediaType: z.string(),
    base64: z.string(),
  }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Delivery = z.infer<typeof delivery>;

/**
 * Every call a host serves: its name, its input and its output, both checked wherever they cross a border. Outputs are
 * plain values that survive JSON. The page, the 127.0.0.1 server, Electron's IPC and the command line all speak this
 * and nothing else.
 */
export const contract = {
  /** the data of one edition, or of all without an id */
  'editions.get': {
    input: named({ id: words.optional() }),
    output: z.object({ editions: z.array(edition).readonly() }),
  },
  /** an empty draft of the right edition, kept nowhere */
  'drafts.compose': { input: organAndYear, output: composedDraft },
  /** what is in the drafts folder, newest first */
  'drafts.list': { input: named({}), output: draftList },
  /** a new draft, kept under a new id */
  'drafts.create': { input: organAndYear, output: openedDraft },
  'drafts.open': { input: named({ id: words }), output: openedDraft },
  /**
   * keeps the draft if the one on disk is still of that revision; never checks arithmetic.
   * With revision '' the draft is kept nowhere yet: it gets a file of its own, and an id if it has none
   */
  'drafts.save': {
    input: named({ draft: draftSchema, revision: words }),
    output: z.object({ id: z.string(), revision: z.string() }),
  },
  /** this year's draft from last year's, kept nowhere; see `nextYear` */
  'drafts.next': {
    input: named({ last: draftSchema, year: draftSchema.shape.year }),
    output: composedDraft,
  },
  /** moves the draft's file to the recycle folder; nothing is ever deleted */
  'drafts.discard': { input: named({ id: words }), output: nothing },
  /** what is in the recycle folder, newest first */
  'drafts.discarded': { input: named({}), output: draftList.pick({ drafts: true }) },
  /** moves a file of the recycle folder back; refused where a draft of that id stands */
  'drafts.restore': { input: named({ id: words }), output: nothing },
  /** what the office has filled in once for all its reports; null where there is nothing yet, or it is damaged */
  'settings.get': { input: named({}), output: z.object({ organ: organSchema.nullable() }) },
  'settings.save': { input: named({ organ: organSchema }), output: nothing },
  /** a report file, or a draft file, as a draft that is kept nowhere; at most `mostReportBytes` */
  'reports.read': { input: named({ name: words, base64: words }), output: readReport },
  /** the same from the clipboard; '' for what it does not hold */
  'reports.readPasted': { input: named({ text: words, html: words }), output: readReport },
  /** a file as `reports.read` takes it, read and checked; `last` is last year's report where that is a file too */
  'reports.check': {
    input: named({ name: words, base64: words, last: draftSchema.nullable() }),
    output: readReport.extend({ findings: z.array(findingSchema).readonly() }),
  },
  /** the very .docx that an export would give; errors do not stop it */
  'reports.preview': { input: named({ draft: draftSchema }), output: z.object({ base64: z.string() }) },
  /** the finished document, handed over the way the host can; errors stop it unless `anyway` */
  'reports.export': {
    input: named({
      draft: draftSchema,
      format: z.enum(reportFormats, {
        error: `不认识的文件格式，可用的是 ${reportFormats.join('、')}`,
      }),
      anyway: z.boolean({ error: '应当是 true 或 false' }).default(false),
    }),
    output: delivery,
  },
  /** opens a file that an export of this session saved, in the program the system has for it */
  'files.open': { input: named({ path: words }), output: nothing },
  /** shows such a file in its folder */
  'files.show': { input: named({ path: words }), output: nothing },
} satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
export type CheckedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

/** Serves one call; what a page and every host speak. It never throws: what goes wrong is a refusal. */
export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;

/** The contract so that TypeScript knows an entry by its name. */
const entries: {
  [N in CallName]: { input: z.ZodType<CheckedInput<N>>; output: z.ZodType<Output<N>> };
} = contract;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** What came in for a call as its service takes it, or in Chinese what is wrong with it. */
export function checkedInput<N extends CallName>(name: N, input: unknown): Result<CheckedInput<N>> {
  const checked = entries[name].input.safeParse(input);
  return checked.success ? ok(checked.data) : fail('invalid', describeIssues(checked.error));
}

/** What a call gave; undefined where it is not what the contract says, which is a defect of one of the two ends. */
export function checkedOutput<N extends CallName>(name: N, output: unknown): Output<N> | undefined {
  return entries[name].output.safeParse(output).data;
}

const answers = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.object({ code: z.enum(failureCodes), message: z.string() }) }),
]);

/** The same for a whole answer, as it comes over a wire. */
export function checkedAnswer<N extends CallName>(name: N, answer: unknown): Result<Output<N>> | undefined {
  const checked = answers.safeParse(answer).data;
  if (!checked) return undefined;
  if (!checked.ok) return checked;
  const value = checkedOutput(name, checked.value);
  return value === undefined ? undefined : ok(value);
}
