import type { Handlers } from '../../shared/contract.ts';
import { changesBetween } from '../../shared/draft/changes.ts';
import { ok } from '../../shared/result.ts';
import { soundDraft } from '../store/draft-content.ts';
import type { DraftStore } from '../store/draft-store.ts';

type Calls = 'versions.list' | 'versions.exported' | 'versions.open' | 'versions.keep';

export function versionServices(store: DraftStore): Handlers<Calls> {
  return {
    'versions.list': async ({ id }) => {
      const versions = await store.versions(id);
      if (!versions.ok) return versions;
      const exports = await store.exports(id);
      if (!exports.ok) return exports;
      return ok({
        versions: versions.value.map(({ name, at, kind }) => ({ name, at: at.toISOString(), kind })),
        exports: exports.value,
      });
    },
    'versions.exported': async ({ within }) => await store.exportStates(within),
    'versions.open': async ({ id, name }) => {
      const version = await store.openVersion(id, name);
      if (!version.ok) return version;
      // looked at only: `open` would begin work on it
      const file = await store.file(id);
      const now = file.ok ? soundDraft(file.value) : file;
      return ok({
        draft: version.value,
        changes: now.ok ? changesBetween(version.value, now.value) : null,
      });
    },
    'versions.keep': async ({ draft, kind }) => {
      const kept = await store.keepVersion(draft, kind);
      return kept.ok ? ok({ name: kept.value.name }) : kept;
    },
  };
}
