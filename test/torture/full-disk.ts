import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { withText } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { organ } from '../cases/organ.ts';
import { valueOf } from '../value-of.ts';

/** A real small disk, filled: saves are refused in words, the draft stays whole, and all goes on once there is room. */
export async function fillDisk(
  folder: string,
): Promise<{ refused: number; wrong: string[] } | { notRun: string }> {
  const disk = join(folder, 'small');
  await mkdir(disk, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk], { encoding: 'utf8' });
  if (mounted.status !== 0) return { notRun: mounted.error?.message ?? mounted.stderr.trim() };
  try {
    return await fill(disk);
  } finally {
    spawnSync('umount', [disk]);
  }
}

async function fill(disk: string): Promise<{ refused: number; wrong: string[] }> {
  const wrong: string[] = [];
  const store = createDraftStore(join(disk, 'drafts'));
  const base = valueOf(emptyDraft('mine', organ, 2025));
  let { revision } = valueOf(await store.save(base, ''));
  let kept = '';
  let refused = 0;
  for (let length = 1000; length < 200_000; length += 7000) {
    const text = '满'.repeat(length);
    const answer = await store.save(withText(base, 'overview', text), revision);
    if (answer.ok) {
      revision = answer.value.revision;
      kept = text;
      continue;
    }
    refused += 1;
    if (!answer.failure.message.includes('空间不够')) wrong.push(answer.failure.message);
    const there = await createDraftStore(join(disk, 'drafts')).open('mine');
    if (!there.ok || (there.value.draft.texts.overview ?? '') !== kept)
      wrong.push('the draft is not what was saved');
  }
  await writeFile(join(disk, 'drafts', '版本', 'mine', 'latest.json'), '');
  const again = await store.save(withText(base, 'overview', '又有空间'), revision);
  if (!again.ok) wrong.push(`after there is room: ${again.failure.message}`);
  return { refused, wrong };
}
