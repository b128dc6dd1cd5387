import { z } from 'zod/mini';
import { describeIssues } from './issues.ts';
import { commentSchema, mostComments } from './comment.ts';
import { sumOfUnitsSchema } from './sum-of-units.ts';
import { cellsOf, organLevels, textIds } from '../form/edition.ts';
import { editions, findEdition } from '../form/editions/index.ts';
import { firstYear, lastYear } from '../form/report-years.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import type { CellId } from '../form/edition.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** The version of the draft file that this program writes. Not to be mixed with `edition`, the official form. */
export const draftVersion = 1;

const maxTextLength = 200_000;
const text = (error: string) =>
  z
    .string({ error })
    .check(z.maxLength(maxTextLength, { error: `超过 ${String(maxTextLength)} 字，太长了` }));
const line = (error: string) => z.string({ error }).check(z.maxLength(500, { error: '超过 500 字，太长了' }));

const largestCount = 999_999_999_999_999;
const count = z
  .int({ error: '应当是整数' })
  .check(z.gte(-largestCount, { error: '超过 15 位数' }), z.lte(largestCount, { error: '超过 15 位数' }));
const amountWriting = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const amount = z.string().check(z.regex(amountWriting, { error: '应当是数字，金额写成 "14.4675" 这样' }));
const cellByCell = z.record(
  z.string(),
  z.union([count, amount], { error: '应当是数字，金额写成 "14.4675" 这样' }),
  {
    error: '应当是“格子编号: 数字”的对照表',
  },
);
/**
 * Cells by their id, as a draft file holds them; one that is not filled is absent. A draft has hundreds and is checked at
 * every door, so that the right ones are told by hand; what is wrong with others is for `cellByCell` to say.
 */
export const cellsSchema = z.custom<Record<CellId, CellValue>>().check(
  z.superRefine((cells, found) => {
    if (areCells(cells)) return;
    // what else is checked of a draft relies on its cells
    for (const issue of cellByCell.safeParse(cells).error?.issues ?? [])
      found.addIssue({ ...issue, continue: false });
  }),
);

function areCells(cells: unknown): boolean {
  if (typeof cells !== 'object' || cells === null || Object.getPrototypeOf(cells) !== Object.prototype)
    return false;
  return Object.values(cells).every(
    (value) =>
      (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= largestCount) ||
      (typeof value === 'string' && amountWriting.test(value)),
  );
}
const texts = z.partialRecord(
  z.enum(textIds, { error: `不认识这段文字的编号，可用的是 ${textIds.join('、')}` }),
  text('应当是文字'),
  { error: '应当是“文字编号: 文字”的对照表' },
);
const year = z
  .int({ error: '应当是年份，例如 2025' })
  .check(
    z.gte(firstYear, { error: '应当是 2019 年以后的年份' }),
    z.lte(lastYear, { error: '应当是 2099 年以前的年份' }),
  );
const editionId = z.string({ error: '应当是报告格式的编号，例如 "2021"' });
const isoDate = z.union([z.literal(''), z.iso.date({ error: '应当写成 2026-01-15 这样的日期' })], {
  error: '应当写成 2026-01-15 这样的日期',
});

interface CellIssue {
  code: 'custom';
  path: string[];
  message: string;
  params?: { remedy: string };
}

/** What the shape alone cannot tell: an edition that is none, or a cell that its edition has not or holds otherwise. */
function firstWrongCell(part: { edition: string; cells: Cells }, place: string[]): CellIssue | undefined {
  const edition = findEdition(part.edition);
  if (!edition) {
    const known = editions.map(({ id }) => id).join('、');
    return {
      code: 'custom',
      path: [...place, 'edition'],
      message: `不认识报告格式“${part.edition}”，本程序有 ${known}`,
      params: { remedy: '请改正或升级程序。' },
    };
  }
  const byId = cellsOf(edition);
  for (const [id, value] of Object.entries(part.cells)) {
    const cell = byId.get(id);
    if (!cell) {
      return {
        code: 'custom',
        path: [...place, 'cells'],
        message: `${edition.id} 年格式没有“${id}”这一格`,
        params: { remedy: `请对照 nianbao edition ${edition.id} 改正。` },
      };
    }
    const isText = typeof value === 'string';
    if (isText === (cell.takes === 'amount')) continue;
    return {
      code: 'custom',
      path: [...place, 'cells', id],
      message: isText ? '应当是整数，不加引号' : '金额应当写成加引号的数字，如 "14.4675"',
    };
  }
  return undefined;
}

export const organSchema = z.strictObject(
  {
    name: line('应当是机关全称').check(z.trim(), z.minLength(1, { error: '没有填写机关全称' })),
    level: z._default(
      z.enum(organLevels, { error: `不认识的机关类别，可用的是 ${organLevels.join('、')}` }),
      'other',
    ),
    address: z._default(line('应当是文字'), ''),
    postcode: z._default(line('应当是文字'), ''),
    phone: z._default(line('应当是文字'), ''),
    email: z._default(line('应当是文字'), ''),
    website: z._default(line('应当是文字'), ''),
  },
  { error: '应当包含机关名称 name' },
);

/**
 * The draft of one report, as the file holds it and as every part of the program passes it on. Its cells, and those of
 * the report it was begun from, are cells of their edition and of its kinds.
 */
export const draftSchema = z
  .strictObject(
    {
      format: z.literal('nianbao-draft', { error: '应当是 "nianbao-draft"' }),
      version: z.literal(draftVersion, { error: `应当是 ${String(draftVersion)}` }),
      id: z._default(
        z
          .string({ error: '应当是文字' })
          .check(z.regex(/^[A-Za-z0-9_-]{0,64}$/, { error: '只能有字母、数字、“-”和“_”，最多 64 个' })),
        '',
      ),
      edition: editionId,
      year,
      organ: organSchema,
      title: z._default(line('应当是文字'), ''),
      texts: z._default(texts, {}),
      /** a cell that is not filled is absent */
      cells: z._default(cellsSchema, {}),
      /** the report this one was begun from, kept whole: last year's, or one from further back; null where none is known */
      before: z._default(
        z.nullable(
          z.strictObject(
            { edition: editionId, year, cells: cellsSchema, texts },
            { error: '应当是去年的报告或 null' },
          ),
        ),
        null,
      ),
      /** why a warning may stay, by the key of the finding, e.g. `R6.normativeDocuments` */
      reasons: z._default(
        z.record(z.string(), text('应当是文字'), { error: '应当是“提示编号: 理由”的对照表' }),
        {},
      ),
      /** sentences taken over from last year that the author has read and confirmed as true this year */
      confirmed: z._default(z.array(text('应当是文字'), { error: '应当是一列句子' }), []),
      /** what reviewers wrote into the file it was read of; absent where there was nothing */
      comments: z.exactOptional(
        z
          .array(commentSchema, { error: '应当是一列批注' })
          .check(z.maxLength(mostComments, { error: `超过 ${String(mostComments)} 条` })),
      ),
      /** the sum of the units that a county's draft was begun from; absent where it was not */
      sumOfUnits: z.exactOptional(sumOfUnitsSchema),
      /** numbers of the texts, or words for none, whose cells say something else by now; absent where there are none */
      stale: z.exactOptional(
        z.array(
          z.strictObject({
            text: z.enum(textIds, { error: `不认识这段文字的编号，可用的是 ${textIds.join('、')}` }),
            from: z.int({ error: '应当是整数' }).check(z.gte(0, { error: '应当是 0 以上的整数' })),
            to: z.int({ error: '应当是整数' }).check(z.gte(0, { error: '应当是 0 以上的整数' })),
            cells: z.array(z.string({ error: '应当是格子编号' }), { error: '应当是一列格子编号' }),
          }),
          { error: '应当是一列还没有跟着表格改的数' },
        ),
      ),
      signature: z._default(
        z.strictObject(
          { organ: z._default(line('应当是文字'), ''), date: z._default(isoDate, '') },
          { error: '应当是落款，含机关 organ 和日期 date' },
        ),
        { organ: '', date: '' },
      ),
    },
    { error: '应当是一份年报草稿' },
  )
  .check(
    z.superRefine((draft, found) => {
      const issue = firstWrongCell(draft, []) ?? (draft.before && firstWrongCell(draft.before, ['before']));
      if (issue) found.addIssue({ ...issue });
    }),
  );
export type Draft = z.infer<typeof draftSchema>;
export type Organ = z.infer<typeof organSchema>;

/** Each entry turns a draft of version n into one of version n + 1, beginning with version 1. */
const migrations: readonly ((draft: Record<string, unknown>) => Record<string, unknown>)[] = [];

/**
 * A draft out of JSON that came from outside. Drafts of earlier versions are brought up to today's.
 * The refusal names the place and the remedy; the caller adds the file's name.
 */
export function readDraft(json: unknown): Result<Draft> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return fail('invalid', '内容不是年报草稿。请选用本程序保存的草稿文件。');
  }
  let value = json as Record<string, unknown>;
  if (value['format'] !== 'nianbao-draft') {
    return fail('invalid', '内容不是年报草稿（format 不是 "nianbao-draft"）。请选用本程序保存的草稿文件。');
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail('invalid', 'version 处：应当是草稿文件的版本号 1。请选用本程序保存的草稿文件。');
  }
  if (version > draftVersion) {
    return fail(
      'newer',
      `这份草稿是新版程序保存的（版本 ${String(version)}），本程序只认识到版本 ${String(draftVersion)}。请升级程序后再打开，文件没有改动。`,
    );
  }
  for (const migrate of migrations.slice(version - 1)) value = migrate(value);
  const parsed = draftSchema.safeParse(value);
  return parsed.success ? ok(parsed.data) : fail('invalid', describeIssues(parsed.error));
}
