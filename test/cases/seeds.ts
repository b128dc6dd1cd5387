import { readFileSync } from 'node:fs';
import { readDraft } from '../../shared/draft/draft-file.ts';
import type { Draft } from '../../shared/draft/draft.ts';

/** The five real reports, of year 2020 on edition 2019, that came with their faults. */
export const seedIds = ['000', '001', '002', '003', '004'] as const;

const folder = new URL('seeds/', import.meta.url);

/** A seed as a draft: its numbers and words, faults kept as printed. */
export function seedDraft(id: (typeof seedIds)[number]): Draft {
  const draft = readDraft(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
  if (!draft.ok) throw new Error(`seed ${id}: ${draft.failure.message}`);
  return draft.value;
}

/** A seed as the plain text it was found as. */
export function seedText(id: (typeof seedIds)[number]): string {
  return readFileSync(new URL(`${id}.txt`, folder), 'utf8');
}
