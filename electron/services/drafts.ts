import { check, isExplained } from '../../shared/check/index.ts';
import type { DraftSummary } from '../../shared/contract.ts';
import { checkCells, editionOf, emptyDraft } from '../../shared/draft.ts';
import type { Draft } from '../../shared/draft.ts';
import { cellsOf } from '../../shared/edition.ts';
import { ok } from '../../shared/result.ts';
import type { DraftStore } from '../store/draft-store.ts';
import type { Handlers } from './handlers.ts';

type Calls = 'drafts.compose' | 'drafts.list' | 'drafts.create' | 'drafts.open' | 'drafts.save';

export function draftServices(store: DraftStore): Handlers<Calls> {
  return {
    'drafts.compose': ({ organ, year }) => {
      const draft = emptyDraft('', organ, year);
      return draft.ok ? ok({ draft: draft.value }) : draft;
    },
    'drafts.list': async () => {
      const found = await store.list();
      if (!found.ok) return found;
      const drafts = found.value.drafts.map(({ draft, savedAt }) => summaryOf(draft, savedAt));
      return ok({ folder: store.folder, drafts, unreadable: found.value.unreadable });
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
    'drafts.save': async ({ draft, revision }) => {
      const checked = checkCells(draft);
      return checked.ok ? await store.save(checked.value, revision) : checked;
    },
  };
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
