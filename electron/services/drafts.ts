import type { CallName, Nothing } from '../../shared/contract.ts';
import { emptyDraft } from '../../shared/draft/draft.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { DraftStore } from '../store/draft-store.ts';
import type { Handlers } from './handlers.ts';

type Calls = Extract<CallName, `drafts.${string}`>;

export function draftServices(store: DraftStore): Handlers<Calls> {
  return {
    'drafts.compose': ({ organ, year }) => {
      const draft = emptyDraft('', organ, year);
      return draft.ok ? ok({ draft: draft.value }) : draft;
    },
    'drafts.list': async () => {
      const found = await store.list();
      if (!found.ok) return found;
      return ok({
        folder: store.folder,
        drafts: found.value.drafts,
        unreadable: found.value.unreadable,
      });
    },
    'drafts.create': async ({ organ, year }) => {
      const draft = emptyDraft('', organ, year);
      if (!draft.ok) return draft;
      const saved = await store.save(draft.value, '');
      return saved.ok
        ? ok({ draft: { ...draft.value, id: saved.value.id }, revision: saved.value.revision })
        : saved;
    },
    'drafts.open': async ({ id }) => await store.open(id),
    'drafts.save': async ({ draft, revision }) => await store.save(draft, revision),
    'drafts.next': ({ last, year }) => {
      const draft = nextYear(last, year, '');
      return draft.ok ? ok({ draft: draft.value }) : draft;
    },
    'drafts.discard': async ({ id }) => done(await store.discard(id)),
    'drafts.discarded': async () => {
      const found = await store.discarded();
      return found.ok ? ok({ drafts: found.value.drafts }) : found;
    },
    'drafts.restore': async ({ id }) => done(await store.restore(id)),
  };
}

function done(result: Result<void>): Result<Nothing> {
  return result.ok ? ok({}) : result;
}
