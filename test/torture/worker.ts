// One host among several on a folder of drafts, as a process of its own: takes orders as JSON lines, answers in kind.
import { randomBytes } from 'node:crypto';
import { argv, exit, stdout } from 'node:process';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { withText } from '../../shared/draft/draft.ts';

/**
 * Counts in one text of the draft how often this worker's saves were acknowledged, and holds each draft that it opens
 * to that count: another's save that took its own away shows at once. Each refused text must be among the versions.
 */
const [folder = '', id = '', name = '', rounds = '0'] = argv.slice(2);
const store = createDraftStore(folder);
const figures = { name, acknowledged: 0, refused: 0, lost: 0, refusedLost: 0, failed: 0 };

function countsOf(text: string): Record<string, number> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, number>);
}

for (let round = 0; round < Number(rounds); round += 1) {
  const opened = await store.open(id);
  if (!opened.ok) {
    figures.failed += 1;
    continue;
  }
  const { draft, revision } = opened.value;
  const counts = countsOf(draft.texts.other ?? '');
  const counted = counts[name] ?? 0;
  if (counted !== figures.acknowledged) {
    figures.lost += figures.acknowledged - counted;
    figures.acknowledged = counted;
  }
  const token = randomBytes(4).toString('hex');
  const next = withText(draft, 'other', JSON.stringify({ ...counts, [name]: counted + 1 }));
  const saved = await store.save(withText(next, 'overview', token), revision);
  if (saved.ok) {
    figures.acknowledged += 1;
    continue;
  }
  if (saved.failure.code !== 'conflict') {
    figures.failed += 1;
    continue;
  }
  figures.refused += 1;
  if (!(await isAmongVersions(token))) figures.refusedLost += 1;
}
stdout.write(`${JSON.stringify(figures)}\n`, () => exit(0));

async function isAmongVersions(token: string): Promise<boolean> {
  const versions = await store.versions(id);
  if (!versions.ok) return false;
  for (const version of versions.value.filter(({ kind }) => kind === 'refused')) {
    const opened = await store.openVersion(id, version.name);
    if (opened.ok && opened.value.texts.overview === token) return true;
  }
  return false;
}
