import { z } from 'zod/mini';
import { findingSchema } from './check/finding.ts';
import { bookSchema } from './collection/book.ts';
import {
  collectionChangesSchema,
  collectionSchema,
  keptFileSchema,
  readFileSchema,
} from './collection/kept.ts';
import { publishedFormats, publishedSchema } from './collection/published.ts';
import { opinionSchema } from './collection/opinion.ts';
import { remarkSchema } from './collection/remark.ts';
import { changesSchema } from './draft/changes.ts';
import { draftSchema, organSchema } from './draft/draft-file.ts';
import { describeIssues } from './draft/issues.ts';
import { exportRecordSchema } from './draft/export-record.ts';
import { askedKinds, versionKinds } from './draft/version-kind.ts';
import type { Edition } from './form/edition.ts';
import { noteSchema } from './recognise/note.ts';
import { reportFormats } from './report/report-file.ts';
import { fail, failureCodes, ok } from './result.ts';
import type { Result } from './result.ts';

const named = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, { error: '应当是“名称: 值”的对照表' });
const words = z.string({ error: '应当是文字' });
const organAndYear = named({ organ: organSchema, year: draftSchema.shape.year });

/** The answer of a call that only does something. */
const nothing = z.strictObject({});
export type Nothing = z.infer<typeof nothing>;

/** The form as data; it is made by the program alone, so that its id is enough to know it by. */
const edition = z.custom<Edition>(
  (value: unknown) =>
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string',
);

/** A draft with the mark of what stood on disk when it was read; saving asks for that mark again. */
const openedDraft = z.object({ draft: draftSchema, revision: z.string() });
export type OpenedDraft = z.infer<typeof openedDraft>;

const remarkDate = words.check(
  z.regex(/^(?:\d{4}-\d{2}-\d{2})?$/u, { error: '应当写成 2026-01-15 这样的日期' }),
);
const listedCollections = z.readonly(z.array(z.extend(collectionSchema, { files: z.number() })));
const keptFile = z.object({ file: keptFileSchema });

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
  hints: z.number(),
});
export type DraftSummary = z.infer<typeof draftSummary>;

const draftList = z.object({
  /** the folder the drafts are in, for the user to see */
  folder: z.string(),
  drafts: z.readonly(z.array(draftSummary)),
  /** files of the folder that could not be read, or were changed outside, with the reason */
  unreadable: z.readonly(
    z.array(
      z.object({
        file: z.string(),
        message: z.string(),
        /** the draft the file is by its name; null where the name is none, or a later program's file is only to be left alone */
        id: z.nullable(z.string()),
        /** the latest whole copy, for `drafts.mend`, and when it was saved (ISO 8601); null where there is none */
        good: z.nullable(z.object({ draft: draftSchema, savedAt: z.string() })),
        /** whether it is a draft that can be taken as it is, by `drafts.accept` */
        acceptable: z.boolean(),
      }),
    ),
  ),
  /** files not looked into yet, for want of time */
  remaining: z.number(),
});
export type DraftList = z.infer<typeof draftList>;

/** A kept version of a draft; `name` is what it is asked for by. */
const version = z.object({
  name: z.string(),
  /** ISO 8601 */
  at: z.string(),
  kind: z.enum(versionKinds),
});
export type DraftVersion = z.infer<typeof version>;

/** How an exported draft stands to its last export. */
const exportState = z.object({
  id: z.string(),
  /** ISO 8601 */
  at: z.string(),
  /** values that differ; null where the exported version is no longer there */
  changed: z.nullable(z.number()),
});
export type ExportState = z.infer<typeof exportState>;

/** A draft in a package beside the one here: unknown here, the same, an earlier or a later state, or told apart by both. */
const packedDraft = z.object({
  id: z.string(),
  year: z.number(),
  organ: z.string(),
  title: z.string(),
  versions: z.number(),
  relation: z.enum(['new', 'same', 'older', 'newer', 'different']),
});
export type PackedDraft = z.infer<typeof packedDraft>;

/** How the daily backup stands. */
const backupState = z.object({
  /** where it goes; null where none was chosen */
  folder: z.nullable(z.string()),
  /** the newest that is there and was read back, ISO 8601; null where there is none */
  last: z.nullable(z.object({ at: z.string(), file: z.string(), bytes: z.number() })),
  /** why the last try failed, and what to do; null where it did not */
  problem: z.nullable(z.string()),
});
export type BackupState = z.infer<typeof backupState>;

/** A report as a draft of id '', and what was repaired, guessed or not understood on the way. */
export const readReportSchema = z.object({ draft: draftSchema, notes: z.readonly(z.array(noteSchema)) });
export type ReadReport = z.infer<typeof readReportSchema>;

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
    input: named({ id: z.optional(words) }),
    output: z.object({ editions: z.readonly(z.array(edition)) }),
  },
  /** an empty draft of the right edition, kept nowhere */
  'drafts.compose': { input: organAndYear, output: composedDraft },
  /**
   * what is in the drafts folder, newest first; `within` so many milliseconds as far as it goes, else all of it. Asked
   * again it goes on
   */
  'drafts.list': {
    input: named({ within: z.optional(z.int({ error: '应当是毫秒数' }).check(z.positive())) }),
    output: draftList,
  },
  /** a new draft with the usual preamble, kept under a new id */
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
  'drafts.discarded': { input: named({}), output: z.pick(draftList, { drafts: true }) },
  /** moves a file of the recycle folder back; refused where a draft of that id stands */
  'drafts.restore': { input: named({ id: words }), output: nothing },
  /** puts the latest whole copy into the place of a damaged file, which is set aside as it is */
  'drafts.mend': { input: named({ id: words }), output: openedDraft },
  /** takes a file that was changed outside as it is */
  'drafts.accept': { input: named({ id: words }), output: openedDraft },
  /** begins anew where the drafts folder has gone and will not come back */
  'drafts.beginAnew': { input: named({}), output: nothing },
  /** kept versions of a draft and its exports, newest first */
  'versions.list': {
    input: named({ id: words }),
    output: z.object({
      versions: z.readonly(z.array(version)),
      exports: z.readonly(z.array(exportRecordSchema)),
    }),
  },
  /**
   * the drafts that were exported: when last, and in how many values each differs by now. `within` so many
   * milliseconds as far as it goes; asked again it goes on
   */
  'versions.exported': {
    input: named({ within: z.optional(z.int({ error: '应当是毫秒数' }).check(z.positive())) }),
    output: z.object({
      exports: z.readonly(z.array(exportState)),
      /** drafts not looked at yet, for want of time */
      remaining: z.number(),
    }),
  },
  /** one version, and what has changed from it to the draft as it is saved now; null where that cannot be read */
  'versions.open': {
    input: named({ id: words, name: words }),
    output: z.object({ draft: draftSchema, changes: z.nullable(changesSchema) }),
  },
  /** keeps a draft as it is, saved or not, before it is changed in many places; once by content */
  'versions.keep': {
    input: named({
      draft: draftSchema,
      kind: z.enum(askedKinds, { error: `应当是 ${askedKinds.join('、')} 之一` }),
    }),
    output: z.object({ name: z.string() }),
  },
  /** drafts with their versions as one .nianbao file, handed over as a report is; all of them without ids */
  'packages.pack': {
    input: named({ ids: z.array(words, { error: '应当是一列草稿编号' }) }),
    output: z.object({
      delivery,
      drafts: z.number(),
      /** what could not be packed, with the reason */
      left: z.readonly(z.array(z.string())),
    }),
  },
  /** what a .nianbao file holds, beside what is here; changes nothing */
  'packages.look': {
    input: named({ name: words, base64: words }),
    output: z.object({ drafts: z.readonly(z.array(packedDraft)) }),
  },
  /**
   * brings its drafts here, but those of `skip`. New ones and later states take their place, what stood there is kept
   * as a version; those that differ come beside as drafts of their own. `became` is the id, null where only versions
   * were taken
   */
  'packages.unpack': {
    input: named({
      name: words,
      base64: words,
      skip: z._default(z.array(words, { error: '应当是一列草稿编号' }), []),
    }),
    output: z.object({
      drafts: z.readonly(z.array(z.extend(packedDraft, { became: z.nullable(z.string()) }))),
    }),
  },
  /** lets the user point at a folder, where the host has a window for that; null where none was chosen */
  'folders.choose': { input: named({}), output: z.object({ folder: z.nullable(z.string()) }) },
  'backups.get': { input: named({}), output: backupState },
  /** chooses where the daily backup goes, and makes the first one; null for nowhere */
  'backups.choose': { input: named({ folder: z.nullable(words) }), output: backupState },
  /** makes one now */
  'backups.run': { input: named({}), output: backupState },
  /** what the office has filled in once for all its reports; null where there is nothing yet, or it is damaged */
  'settings.get': { input: named({}), output: z.object({ organ: z.nullable(organSchema) }) },
  'settings.save': { input: named({ organ: organSchema }), output: nothing },
  /** a report file, or a draft file, as a draft that is kept nowhere; at most `mostReportBytes` */
  'reports.read': { input: named({ name: words, base64: words }), output: readReportSchema },
  /** the same from the clipboard; '' for what it does not hold */
  'reports.readPasted': { input: named({ text: words, html: words }), output: readReportSchema },
  /**
   * the numbers of a file, for cells of that edition: out of the form's tables, or out of rows of labels and a number
   */
  'reports.readNumbers': {
    input: named({ name: words, base64: words, edition: words }),
    output: z.object({
      cells: z.record(z.string(), z.union([z.number(), z.string()])),
      notes: z.readonly(z.array(noteSchema)),
    }),
  },
  /** a file as `reports.read` takes it, read and checked; `last` is last year's report where that is a file too */
  'reports.check': {
    input: named({ name: words, base64: words, last: z.nullable(draftSchema) }),
    output: z.extend(readReportSchema, { findings: z.readonly(z.array(findingSchema)) }),
  },
  /**
   * the reports a unit's file holds, of a .nianbao file every draft; kept nowhere, and not checked yet. `isTables` where it is
   * a workbook, which holds no words
   */
  'collections.read': {
    input: named({ name: words, base64: words }),
    output: z.object({ reports: z.readonly(z.array(readFileSchema)) }),
  },
  /** the collections that are kept, the latest year first, and the folders whose record could not be read */
  'collections.list': {
    input: named({}),
    output: z.object({ collections: listedCollections, damaged: z.readonly(z.array(z.string())) }),
  },
  'collections.create': {
    input: named(z.omit(collectionSchema, { id: true }).shape),
    output: collectionSchema,
  },
  /** changes what is named of a collection and nothing else of it */
  'collections.save': {
    input: named({ id: words, ...collectionChangesSchema.shape }),
    output: collectionSchema,
  },
  /** a collection with all files that came in, and the records that could not be read */
  'collections.open': {
    input: named({ id: words }),
    output: z.object({
      about: collectionSchema,
      files: z.readonly(z.array(keptFileSchema)),
      damaged: z.readonly(z.array(z.string())),
    }),
  },
  /**
   * reads a file and keeps it, whether it could be read or not; one that is there already stays as it is. `refusal` says why
   * the page could not have its content, which is empty then: so it stands in the roll like every other
   */
  'collections.add': {
    input: named({
      id: words,
      name: words,
      writtenAt: z.number({ error: '应当是毫秒数' }),
      base64: words,
      refusal: z._default(words, ''),
    }),
    output: keptFile,
  },
  /** what was decided of a file, which findings do not go back, and what is remarked */
  'collections.decide': {
    input: named({
      id: words,
      ...z.pick(keptFileSchema, { key: true, decision: true, left: true, remarks: true }).shape,
    }),
    output: keptFile,
  },
  /** says of which unit a file is; '' lets its own name tell again */
  'collections.assign': { input: named({ id: words, key: words, unit: words }), output: keptFile },
  /** the very bytes that came in */
  'collections.original': {
    input: named({ id: words, key: words }),
    output: z.object({ name: z.string(), base64: z.string() }),
  },
  /** moves a collection to the recycle folder, from which it can be brought back */
  'collections.discard': { input: named({ id: words }), output: nothing },
  'collections.discarded': { input: named({}), output: z.object({ collections: listedCollections }) },
  'collections.restore': { input: named({ id: words }), output: nothing },
  /** the same for a file of a collection */
  'collections.discardFile': { input: named({ id: words, key: words }), output: nothing },
  'collections.discardedFiles': {
    input: named({ id: words }),
    output: z.object({ files: z.readonly(z.array(keptFileSchema)) }),
  },
  'collections.restoreFile': { input: named({ id: words, key: words }), output: keptFile },
  /** the names of units that a list holds: a text, a .csv, an .xlsx or a Word file */
  'collections.units': {
    input: named({ name: words, base64: words }),
    output: z.object({ units: z.readonly(z.array(z.string())) }),
  },
  /** the list of reports to publish, handed over as a report is */
  'collections.publish': {
    input: named({
      fileName: words,
      format: z.enum(publishedFormats, {
        error: `不认识的文件格式，可用的是 ${publishedFormats.join('、')}`,
      }),
      published: publishedSchema,
    }),
    output: delivery,
  },
  /** the 汇总表 of a collection as .xlsx, handed over as a report is */
  'collections.workbook': { input: named({ fileName: words, book: bookSchema }), output: delivery },
  /**
   * a unit's own .docx with remarks as Word comments at their cells and words, handed over as a report is; `placed` of them
   * stand at their own place, the others at the title. Refused where the file is none or cannot be added to
   */
  'collections.comment': {
    input: named({
      name: words,
      base64: words,
      fileName: words,
      author: words,
      date: remarkDate,
      remarks: z.readonly(z.array(remarkSchema)),
    }),
    output: z.object({ delivery, placed: z.number() }),
  },
  /**
   * what goes back to several units in one .zip, handed over as a report is: a 退回意见 each, and their own .docx with the
   * remarks as comments; `left` says in words which could not be commented
   */
  'collections.sendBack': {
    input: named({
      id: words,
      fileName: words,
      author: words,
      date: remarkDate,
      reports: z.readonly(
        z.array(
          z.strictObject({ key: words, remarks: z.readonly(z.array(remarkSchema)), opinion: opinionSchema }),
        ),
      ),
    }),
    output: z.object({ delivery, left: z.readonly(z.array(z.string())) }),
  },
  /** a 退回意见 of one page as .docx, handed over as a report is */
  'collections.opinion': { input: named({ fileName: words, opinion: opinionSchema }), output: delivery },
  /** the very .docx that an export would give; errors do not stop it */
  'reports.preview': { input: named({ draft: draftSchema }), output: z.object({ base64: z.string() }) },
  /** the finished document, handed over the way the host can; errors stop it unless `anyway` */
  'reports.export': {
    input: named({
      draft: draftSchema,
      format: z.enum(reportFormats, {
        error: `不认识的文件格式，可用的是 ${reportFormats.join('、')}`,
      }),
      anyway: z._default(z.boolean({ error: '应当是 true 或 false' }), false),
    }),
    output: delivery,
  },
  /** a page says that it is open, and with which draft; from time to time, and whenever that changes */
  'pages.here': {
    input: named({
      page: words.check(z.maxLength(64, { error: '太长了' })),
      draft: z.nullable(words),
      isSaved: z.boolean({ error: '应当是 true 或 false' }),
    }),
    /** whether another page has the same draft open */
    output: z.object({ elsewhere: z.boolean() }),
  },
  /** a page is being closed */
  'pages.leave': { input: named({ page: words }), output: nothing },
  /** what the program is, and where it keeps things */
  'about.get': {
    input: named({}),
    output: z.object({
      version: z.string(),
      /** the official forms it knows, by their ids, oldest first */
      editions: z.readonly(z.array(z.string())),
      /** the folder the drafts are in */
      drafts: z.string(),
      /** the file of the log; null where the host keeps none */
      log: z.nullable(z.string()),
    }),
  },
  /** the latest of the log, for whoever helps: no word of any report is in it */
  'log.get': {
    input: named({}),
    output: z.object({ path: z.nullable(z.string()), text: z.string() }),
  },
  /** opens a file that an export of this session saved, or the log, in the program the system has for it */
  'files.open': { input: named({ path: words }), output: nothing },
  /** shows such a file in its folder */
  'files.show': { input: named({ path: words }), output: nothing },
} satisfies Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>;

type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.input<Contract[N]['input']>;
export type CheckedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

/** Serves one call; what a page and every host speak. It never throws: what goes wrong is a refusal. */
export type Call = <N extends CallName>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;

/** One function for each of the calls `N`, on input that has been checked. */
export type Handlers<N extends CallName> = {
  [K in N]: (input: CheckedInput<K>) => Promise<Result<Output<K>>> | Result<Output<K>>;
};

/** The contract so that TypeScript knows an entry by its name. */
const entries: {
  [N in CallName]: { input: z.ZodMiniType<CheckedInput<N>>; output: z.ZodMiniType<Output<N>> };
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
