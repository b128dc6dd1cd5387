import { z } from 'zod/mini';
import { textIds } from '../form/edition.ts';
import type { Basis, Severity } from '../form/edition.ts';
import { ruleIds, ruleOf } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';

const place = z.object({ text: z.enum(textIds), from: z.int(), to: z.int() });
const cells = z.readonly(z.array(z.string()));

/** A number of a sum under its label, added or taken away. */
const sumTerm = z.object({ sign: z.enum(['+', '-']), label: z.string(), value: z.string() });
export type SumTerm = z.infer<typeof sumTerm>;

/** A clause of what a finding says, as plain values. Numbers are digits as they are written. */
const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** words of the report, each to be quoted, and what is said of them: 其中的“2020年”、“3次”还没有核对 */
  z.object({
    kind: z.literal('words'),
    before: z.string(),
    words: z.readonly(z.array(z.string())),
    after: z.string(),
  }),
  /** a number with its name: 总计是 3 */
  z.object({ kind: z.literal('value'), name: z.string(), value: z.string(), cells }),
  /** a side of an equation: 一、本年新收 3 ＋ 二、上年结转 0 ＝ 3 */
  z.object({ kind: z.literal('sum'), terms: z.readonly(z.array(sumTerm)), sum: z.string() }),
]);
export type Said = z.infer<typeof said>;

/** Words of the report put in the place of others in one click. */
const offer = z.object({
  /** what the button says, e.g. 改成 2026年 */
  label: z.string(),
  /** places of one draft, none overlapping another */
  edits: z.readonly(z.array(z.object({ place, words: z.string() }))),
});
export type Offer = z.infer<typeof offer>;

/** One thing that is wrong or doubtful in a draft, in parts; `messageOf` joins them to the sentence a clerk acts on. */
export const findingSchema = z.object({
  rule: z.enum(ruleIds),
  /** names this very finding in a draft's reasons, e.g. `R6.normativeDocuments` */
  key: z.string(),
  severity: z.enum(['error', 'warning', 'hint'] satisfies Severity[]),
  basis: z.enum(['official', 'local', 'practice', 'inferred'] satisfies Basis[]),
  /** where it can be mended */
  where: z.object({
    /** the place in words, e.g. 表三「自然人」列; empty for the whole report */
    name: z.string(),
    /** every cell concerned, by its id */
    cells,
    /** the words concerned, or null where it is about cells or the whole report */
    place: z.nullable(place),
  }),
  /** what stands there, a clause each; together they are one sentence */
  says: z.readonly(z.array(said)),
  /** what to do, whole sentences */
  remedy: z.string(),
  /** what would mend it; most often nothing, for only the author knows what is true */
  offers: z.readonly(z.array(offer)),
});
export type Finding = z.infer<typeof findingSchema>;

/** A clause of plain words. */
export function saying(text: string): Said {
  return { kind: 'text', text };
}

/** What a check has to say for a finding; severity and basis come from the rule book unless they are said here. */
export interface Found {
  /** appended to the rule's id with a full stop for the key; the id alone where a rule has one finding at most */
  of?: string;
  name?: string;
  cells?: Finding['where']['cells'];
  place?: Finding['where']['place'];
  says: Finding['says'];
  remedy: string;
  offers?: Finding['offers'];
  severity?: Severity;
}

/** A finding of a rule. */
export function finding(id: RuleId, found: Found): Finding {
  const rule = ruleOf(id);
  return {
    rule: id,
    key: found.of === undefined ? id : `${id}.${found.of}`,
    severity: found.severity ?? rule.severity,
    basis: rule.basis,
    where: { name: found.name ?? '', cells: found.cells ?? [], place: found.place ?? null },
    says: found.says,
    remedy: found.remedy,
    offers: found.offers ?? [],
  };
}
