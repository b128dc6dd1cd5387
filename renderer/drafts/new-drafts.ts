import type { DraftSummary } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';

/** Keeps a draft in a file of its own; answers its new id. */
export async function keepNew(draft: Draft): Promise<Result<string>> {
  const kept = await call('drafts.save', { draft: { ...draft, id: '' }, revision: '' });
  return kept.ok ? ok(kept.value.id) : kept;
}

/** Begins that year's draft from last year's and keeps it; answers its id. */
export async function keepNext(last: Draft, year: number): Promise<Result<string>> {
  const next = await call('drafts.next', { last, year });
  return next.ok ? await keepNew(next.value.draft) : next;
}

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
