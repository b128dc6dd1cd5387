import type { Draft } from '../../shared/draft/draft.ts';
import { call } from '../call.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

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
