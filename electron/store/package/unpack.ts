import type { PackedDraft } from '../../../shared/contract.ts';
import type { PackageEntry } from '../../../shared/draft/package-lines.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { diskUnavailable } from '../../disk/disk-refusal.ts';
import { bytesOfDraft, revisionOf, soundDraft } from '../draft-content.ts';
import type { DraftStore } from '../draft-store.ts';
import { markOfRevision } from '../versions/version-name.ts';
import { PackageRefusal, readPackage } from './read-package.ts';

/** The bytes of a package from its beginning; asked for twice, as nothing is kept before all of it has been read. */
export type Source = () => AsyncIterable<Uint8Array>;

/** What is to become of a packed draft. */
interface Plan {
  draft: PackedDraft;
  /** the id it comes under */
  to: string;
  /** whether the draft itself is put there, or only its versions are taken */
  isPut: boolean;
}

/** What a package holds, beside what is here. Every file in it is read, and must be a draft. */
export async function lookIntoPackage(store: DraftStore, source: Source): Promise<Result<PackedDraft[]>> {
  const plans = await plansFor(store, source);
  return plans.ok ? ok(plans.value.map(({ draft }) => draft)) : plans;
}

/**
 * Brings a package's drafts here, but those of `skip`: new ones and successors take their place (what stood there is
 * kept as a version), those that differ come beside as drafts of their own, and of the rest only versions are taken.
 * May be done again at any time: what is here is not taken twice. `became` is the id a draft came under.
 */
export async function unpack(
  store: DraftStore,
  source: Source,
  skip: readonly string[],
): Promise<Result<(PackedDraft & { became: string | null })[]>> {
  const plans = await plansFor(store, source);
  if (!plans.ok) return plans;
  const wanted = new Map(
    plans.value.filter(({ draft }) => !skip.includes(draft.id)).map((plan) => [plan.draft.id, plan]),
  );
  const done: (PackedDraft & { became: string | null })[] = [];
  return await guarded(async () => {
    for await (const entry of readPackage(source())) {
      const plan = wanted.get(entry.draft);
      if (!plan) continue;
      const taken = await take(store, entry, plan);
      if (!taken.ok) return taken;
      if (entry.is === 'draft') done.push({ ...plan.draft, became: plan.isPut ? plan.to : null });
    }
    return ok(done);
  });
}

async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return error instanceof PackageRefusal
      ? fail('invalid', error.message)
      : diskUnavailable('没有读完', error);
  }
}

async function plansFor(store: DraftStore, source: Source): Promise<Result<Plan[]>> {
  const plans: Plan[] = [];
  let marks = new Set<string>();
  return await guarded(async () => {
    for await (const { draft: id, is, content, sha256 } of readPackage(source())) {
      const bytes = Buffer.from(content);
      const read = soundDraft(bytes);
      if (!read.ok) return fail('invalid', `包里的草稿 ${id}：${read.failure.message}`);
      marks.add(markOfRevision(sha256));
      if (is !== 'draft') continue;
      const { year, organ, title } = read.value;
      const judged = await relationOf(store, id, bytes, marks);
      if (!judged.ok) return judged;
      const relation = judged.value;
      // the same content always comes under the same id
      const to = relation === 'different' ? `${String(year)}-${sha256.slice(0, 8)}` : id;
      const isThere = relation === 'different' && (await store.file(to)).ok;
      plans.push({
        draft: { id, year, organ: organ.name, title, versions: marks.size - 1, relation },
        to,
        isPut: !isThere && relation !== 'same' && relation !== 'older',
      });
      marks = new Set();
    }
    return ok(plans);
  });
}

/** Told by each one's versions, never by a clock: a draft that is among the other's versions came before it. */
async function relationOf(
  store: DraftStore,
  id: string,
  packed: Uint8Array,
  packedMarks: ReadonlySet<string>,
): Promise<Result<PackedDraft['relation']>> {
  const here = await store.file(id);
  // what the disk does not tell is no difference
  if (!here.ok && here.failure.code === 'unavailable') return here;
  if (!here.ok) return ok(here.failure.code === 'notFound' ? 'new' : 'different');
  const mine = marksOf(here.value);
  if (marksOf(packed).some((mark) => mine.includes(mark))) return ok('same');
  const versions = await store.versions(id);
  const known = versions.ok ? versions.value.filter(({ kind }) => kind !== 'refused') : [];
  if (known.some(({ mark }) => mark === markOfRevision(revisionOf(packed)))) return ok('older');
  return ok(mine.some((mark) => packedMarks.has(mark)) ? 'newer' : 'different');
}

/** Of a draft as another program wrote it, and as this one writes the same. */
function marksOf(bytes: Uint8Array): string[] {
  const draft = soundDraft(bytes);
  return [bytes, ...(draft.ok ? [bytesOfDraft(draft.value)] : [])].map((each) =>
    markOfRevision(revisionOf(each)),
  );
}

async function take(store: DraftStore, { is, content }: PackageEntry, plan: Plan): Promise<Result<void>> {
  const bytes = Buffer.from(content);
  if (is !== 'draft') {
    const kept = await store.takeVersion(plan.to, bytes, is.kind, new Date(is.at));
    return kept.ok ? ok(undefined) : kept;
  }
  if (!plan.isPut) return ok(undefined);
  const read = soundDraft(bytes);
  if (!read.ok) return read;
  let revision = '';
  if (plan.draft.relation === 'newer') {
    const here = await store.open(plan.to);
    if (!here.ok) return here;
    const kept = await store.keepVersion(here.value.draft, 'unpack');
    if (!kept.ok) return kept;
    revision = here.value.revision;
  }
  const saved = await store.save({ ...read.value, id: plan.to }, revision);
  return saved.ok ? ok(undefined) : saved;
}
