import type { CallName, Handlers, OpenedDraft } from '../../shared/contract.ts';
import { withText } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { preambleOf } from '../../shared/report/preamble.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { DraftStore } from '../store/draft-store.ts';
import { done } from './done.ts';

type Calls = Extract<CallName, `drafts.${string}`>;

/** `whenDue` is told when there is work on drafts, and does by itself what is to be done from time to time. */
export function draftServices(store: DraftStore, whenDue: () => Promise<void>): Handlers<Calls> {
  const opened = async (id: string, mended: Result<void>): Promise<Result<OpenedDraft>> =>
    mended.ok ? await store.open(id) : mended;

  return {
    'drafts.compose': ({ organ, year }) => {
      const draft = emptyDraft('', organ, year);
      return draft.ok ? ok({ draft: draft.value }) : draft;
    },
    'drafts.list': async ({ within }) => {
      void whenDue();
      const found = await store.list(within);
      if (!found.ok) return found;
      const { drafts, unreadable, remaining } = found.value;
      const told = unreadable.map(async (each) => ({ ...each, ...(await store.remedies(each.id)) }));
      return ok({ folder: store.folder, drafts, unreadable: await Promise.all(told), remaining });
    },
    'drafts.create': async ({ organ, year }) => {
      const empty = emptyDraft('', organ, year);
      if (!empty.ok) return empty;
      const draft = withText(empty.value, 'preamble', preambleOf(empty.value.organ, year));
      const saved = await store.save(draft, '');
      return saved.ok
        ? ok({ draft: { ...draft, id: saved.value.id }, revision: saved.value.revision })
        : saved;
    },
    'drafts.open': async ({ id }) => await store.open(id),
    'drafts.save': async ({ draft, revision }) => {
      const saved = await store.save(draft, revision);
      if (saved.ok) void whenDue();
      return saved;
    },
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
    'drafts.mend': async ({ id }) => await opened(id, await store.mend(id)),
    'drafts.accept': async ({ id }) => await opened(id, await store.accept(id)),
    'drafts.beginAnew': async () => done(await store.beginAnew()),
  };
}
