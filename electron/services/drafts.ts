import { check, isExplained } from '../../shared/check/index.ts';
import type { CallName, DraftSummary, Nothing } from '../../shared/contract.ts';
import { editionOf, emptyDraft } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import { nextYear } from '../../shared/last-year/next-year.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { DraftStore } from '../store/draft-store.ts';
import type { DraftFolder } from '../store/read-drafts.ts';
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
        drafts: summariesOf(found.value),
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
      return found.ok ? ok({ drafts: summariesOf(found.value) }) : found;
    },
    'drafts.restore': async ({ id }) => done(await store.restore(id)),
  };
}

function done(result: Result<void>): Result<Nothing> {
  return result.ok ? ok({}) : result;
}

function summariesOf({ drafts }: DraftFolder): DraftSummary[] {
  return drafts.map(({ draft, savedAt }) => summaryOf(draft, savedAt));
}

function summaryOf(draft: Draft, savedAt: Date): DraftSummary {
  const findings = check(draft).filter((finding) => !isExplained(draft, finding));
  const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  return {
    id: draft.id,
    year: draft.year,
    organ: draft.organ.name,
    title: draft.title,
    savedAt: savedAt.toISOString(),
    filledCells: Object.keys(draft.cells).length,
    allCells: cellsOf(editionOf(draft)).size,
    errors: count('error'),
    warnings: count('warning'),
  };
}
