import type { DraftSummary } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { keepNew, keepNext } from '../import/keep.ts';

/** Begins the next year's draft from one in the list; answers its id. */
export async function beginNext({ id, year }: DraftSummary): Promise<Result<string>> {
  const last = await call('drafts.open', { id });
  return last.ok ? await keepNext(last.value.draft, year + 1) : last;
}

/** Keeps a second draft with the same content; answers its id. */
export async function copyDraft({ id }: DraftSummary): Promise<Result<string>> {
  const original = await call('drafts.open', { id });
  return original.ok ? await keepNew(original.value.draft) : original;
}
