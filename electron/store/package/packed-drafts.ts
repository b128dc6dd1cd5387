import type { PackageEntry } from '../../../shared/draft/package-lines.ts';
import { revisionOf } from '../draft-content.ts';
import type { DraftStore } from '../draft-store.ts';

/** What could not be packed, with the reason; the rest is. */
export type Unpacked = (message: string) => void;

/** The drafts of these ids as a package holds them: each one's versions, oldest first, then the draft as it stands. */
export async function* packedDrafts(
  store: DraftStore,
  ids: readonly string[],
  leave: Unpacked,
): AsyncGenerator<PackageEntry> {
  for (const id of ids) {
    const file = await store.file(id);
    if (!file.ok) {
      leave(file.failure.message);
      continue;
    }
    const versions = await store.versions(id);
    if (!versions.ok) leave(versions.failure.message);
    else
      for (const { name, at, kind } of versions.value.reverse()) {
        const bytes = await store.versionFile(id, name);
        if (bytes.ok) yield entryOf(id, { at: at.toISOString(), kind }, bytes.value);
        else if (bytes.failure.code !== 'notFound') leave(bytes.failure.message);
      }
    yield entryOf(id, 'draft', file.value);
  }
}

function entryOf(draft: string, is: PackageEntry['is'], bytes: Uint8Array): PackageEntry {
  return { draft, is, sha256: revisionOf(bytes), content: Buffer.from(bytes).toString() };
}
