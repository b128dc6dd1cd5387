import { withComments } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { hasDraftOf, latestFirst } from './draft-list.ts';

/** Puts the comments of a report that came back into the draft that the unit has of it; answers that draft's id. */
export async function putIntoDraft({ organ, year, comments = [] }: Draft): Promise<Result<string>> {
  const list = await call('drafts.list', {});
  if (!list.ok) return list;
  const own = latestFirst(list.value.drafts).find((one) => hasDraftOf([one], organ.name, year));
  if (!own) return fail('notFound', '原来的草稿不在列表里了。请返回列表看一眼，或者另建一份。');
  const opened = await call('drafts.open', { id: own.id });
  if (!opened.ok) return opened;
  const { draft, revision } = opened.value;
  const saved = await call('drafts.save', { draft: withComments(draft, comments), revision });
  return saved.ok ? ok(saved.value.id) : saved;
}
