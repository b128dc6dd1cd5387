import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { editionOf, withCells } from '../../../shared/draft/draft.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { cellsOf, leavesOf, organLevels, tableOf } from '../../../shared/form/edition.ts';
import type { CellId, OrganLevel } from '../../../shared/form/edition.ts';
import type { CellValue } from '../../../shared/form/cells.ts';

const tables = {
  requests: z.record(z.string(), z.array(z.int())).default({}),
  disputes: z.record(z.string(), z.array(z.int()).length(4)).default({}),
  disclosure: z.record(z.string(), z.union([z.int(), z.string()])).default({}),
};
const file = z.strictObject({
  about: z.string(),
  organ: z.string(),
  level: z.enum(organLevels),
  year: z.int(),
  ...tables,
  before: z.strictObject(tables).optional(),
  /** sentences that are right; {12} is a number that stands in the tables or adds up */
  true: z.array(z.string()),
  /** sentences that are wrong, with the words that are pointed at */
  false: z.array(z.tuple([z.string(), z.string()])).default([]),
});
/** One body a file, or several that say little each. */
const bodies = z.union([file.transform((one) => [one]), z.array(file)]);
type Tables = Pick<z.infer<typeof file>, 'requests' | 'disputes' | 'disclosure'>;

/** One body's tables and what its report says. */
export interface SentenceCases {
  name: string;
  draft: Draft;
  true: readonly string[];
  false: readonly (readonly [string, string])[];
}

function emptyDraftOf(organ: string, level: OrganLevel, year: number): Draft {
  const draft = emptyDraft('', { name: organ, level, address: '', postcode: '', phone: '', email: '', website: '' }, year);
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}

function filled(draft: Draft, { requests, disputes, disclosure }: Tables): Draft {
  const edition = editionOf(draft);
  const cells = cellsOf(edition);
  const kinds = leavesOf(tableOf(edition, 'requests').blocks[0]?.columns ?? []).map(({ leaf }) => leaf.id);
  const results = ['upheld', 'corrected', 'otherResult', 'pending'];
  const values = new Map<CellId, CellValue>();
  for (const { id, takes } of cells.values()) if (!/\.(?:total|handledTotal\..*)$/u.test(id)) values.set(id, takes === 'amount' ? '0' : 0);
  const put = (id: CellId, value: CellValue): void => {
    if (!cells.has(id)) throw new Error(`no cell ${id}`);
    values.set(id, value);
  };
  for (const [row, numbers] of Object.entries(requests)) {
    numbers.forEach((number, at) => {
      put(`requests.${row}.${kinds[at] ?? ''}`, number);
    });
  }
  for (const [block, numbers] of Object.entries(disputes)) {
    numbers.forEach((number, at) => {
      put(`disputes.cases.${block}.${results[at] ?? ''}`, number);
    });
  }
  for (const [id, value] of Object.entries(disclosure)) put(`disclosure.${id}`, value);
  return withCells(draft, values);
}

/** Every body of the folder beside this file. */
export function sentenceCases(folder = import.meta.dirname): SentenceCases[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => bodies.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).map((data) => ({ name, data })))
    .map(({ name, data }, _, all) => {
      const own = filled(emptyDraftOf(data.organ, data.level, data.year), data);
      const last = data.before && data.year > 2019 ? filled(emptyDraftOf(data.organ, data.level, data.year - 1), data.before) : undefined;
      const before = last ? { edition: last.edition, year: last.year, cells: last.cells, texts: {} } : null;
      const several = all.filter((other) => other.name === name).length > 1;
      return { name: name.replace('.json', '') + (several ? ` ${data.organ}` : ''), draft: { ...own, before }, true: data.true, false: data.false };
    });
}

/** Many offices that say a sentence or two each; beside those of the folder they only show how offices write. */
export function officeCases(): SentenceCases[] {
  return sentenceCases(join(import.meta.dirname, 'offices'));
}

/** Offices whose true sentences mix numbers of the tables with many that look like them and are of something else. */
export function besideCases(): SentenceCases[] {
  return sentenceCases(join(import.meta.dirname, 'beside'));
}

/** A sentence without the braces around its numbers, and where those stand in it. */
export function unmarked(marked: string): { text: string; numbers: { from: number; to: number }[] } {
  const numbers: { from: number; to: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\{[^}]*\})/u)) {
    if (part.startsWith('{')) {
      numbers.push({ from: text.length, to: text.length + part.length - 2 });
      text += part.slice(1, -1);
    } else text += part;
  }
  return { text, numbers };
}

/** Plausible errors made of a number: one more, one less, a digit too many, two digits changed about. */
export function falsified(written: string): string[] {
  const digits = written.replace(/[,，]/gu, '');
  const isDecimal = digits.includes('.');
  const value = Number(digits);
  const wrong = new Set<string>();
  if (isDecimal) {
    wrong.add(String(Math.round((value + 10) * 10) / 10));
    wrong.add(digits.replace('.', ''));
  } else {
    wrong.add(String(value + 1));
    if (value > 0) wrong.add(String(value - 1));
    if (value > 0) wrong.add(`${digits}0`);
    if (digits.length > 1) wrong.add(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
  }
  wrong.delete(digits);
  return [...wrong].filter((other) => Number(other) !== value);
}
