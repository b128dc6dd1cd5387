import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackups } from '../../electron/store/backup/backups.ts';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import type { DraftStore } from '../../electron/store/draft-store.ts';
import { realDisk } from '../../electron/disk/disk.ts';
import type { Disk } from '../../electron/disk/disk.ts';
import { fileSource, sourceOfBase64 } from '../../electron/store/package/file-source.ts';
import { pack } from '../../electron/store/package/pack.ts';
import { lookIntoPackage, unpack } from '../../electron/store/package/unpack.ts';
import { createSettingsStore } from '../../electron/store/settings-store.ts';
import { withText } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Result } from '../../shared/result.ts';
import { organ } from '../cases/organ.ts';
import { faultyDisk } from '../electron/store/faulty-disk.ts';
import { valueOf } from '../value-of.ts';

const faultCodes = ['EIO', 'ENOSPC', 'EROFS', 'EPERM', 'EBUSY', 'EDQUOT'];

interface Office {
  folder: string;
  revision: string;
  packed: string;
}
const before = withText(valueOf(emptyDraft('mine', organ, 2025)), 'overview', '前');
const after = withText(before, 'overview', '后'.repeat(5000));

/** What is done on a failing disk. */
const deeds: Readonly<
  Record<string, (store: DraftStore, disk: Disk, office: Office) => Promise<Result<unknown>>>
> = {
  save: async (store, _disk, { revision }) => await store.save(after, revision),
  version: async (store) => await store.keepVersion(after, 'asked'),
  backup: async (store, disk, { folder }) =>
    await createBackups(store, createSettingsStore(join(folder, 'drafts'), disk), '汇总', disk).run(),
  unpack: async (store, _disk, { packed }) => await unpack(store, sourceOfBase64(packed), []),
};

export interface FaultFigures {
  deed: string;
  /** system calls, each failed once with each code */
  steps: number;
  runs: number;
  /** by what went wrong; none is wanted */
  wrong: string[];
}

/** Fails every system call of every deed once with every code, and looks whether the old or the new is there whole. */
export async function failEveryStep(
  folder: string,
  codes: readonly string[] = faultCodes,
): Promise<FaultFigures[]> {
  const figures: FaultFigures[] = [];
  for (const [deed, work] of Object.entries(deeds)) {
    const sound = faultyDisk(-1);
    const office = await made(join(folder, deed));
    await work(createDraftStore(join(office.folder, 'drafts'), sound.disk), sound.disk, office);
    const found: FaultFigures = { deed, steps: sound.steps.length, runs: 0, wrong: [] };
    for (const code of codes)
      for (const step of sound.steps.keys()) {
        const one = await made(join(folder, `${deed}-${code}-${String(step)}`));
        const { disk } = faultyDisk(step, { code });
        const answer = await work(createDraftStore(join(one.folder, 'drafts'), disk), disk, one);
        found.runs += 1;
        const where = `${String(step)} ${sound.steps[step] ?? ''} ${code}`;
        found.wrong.push(...(await wrongAfter(deed, answer, one)).map((what) => `${where}: ${what}`));
      }
    figures.push(found);
  }
  return figures;
}

async function made(folder: string): Promise<Office> {
  const drafts = join(folder, 'drafts');
  await mkdir(join(folder, 'stick'), { recursive: true });
  const store = createDraftStore(drafts);
  const { revision } = valueOf(await store.save(before, ''));
  const elsewhere = createDraftStore(join(folder, 'elsewhere'));
  valueOf(await elsewhere.save(valueOf(emptyDraft('packed', organ, 2024)), ''));
  const packed = Buffer.from(valueOf(await pack(elsewhere, [])).bytes).toString('base64');
  valueOf(await createSettingsStore(drafts).saveBackupFolder(join(folder, 'stick')));
  return { folder, revision, packed };
}

async function wrongAfter(deed: string, answer: Result<unknown>, { folder }: Office): Promise<string[]> {
  const wrong: string[] = [];
  if (!answer.ok && !/[请后]/u.test(answer.failure.message)) wrong.push('no remedy');
  const store = createDraftStore(join(folder, 'drafts'));
  const opened = await store.open('mine');
  const text = opened.ok ? opened.value.draft.texts.overview : undefined;
  if (text !== before.texts.overview && text !== after.texts.overview) wrong.push('the draft is lost');
  if (deed === 'save' && answer.ok && text !== after.texts.overview) wrong.push('said saved');
  if (deed === 'version' && answer.ok && valueOf(await store.versions('mine')).length === 0)
    wrong.push('said kept');
  const listed = await store.list();
  if (!listed.ok || listed.value.unreadable.length > 0) wrong.push('unreadable drafts');
  for (const file of await readdir(join(folder, 'stick')))
    if (
      file.endsWith('.nianbao') &&
      !(await lookIntoPackage(store, fileSource(realDisk, join(folder, 'stick', file)))).ok
    )
      wrong.push('a backup that cannot be read');
  if (deed === 'unpack' && answer.ok && !(await store.open('packed')).ok) wrong.push('said unpacked');
  if (opened.ok && !(await store.save(withText(opened.value.draft, 'other', '无'), opened.value.revision)).ok)
    wrong.push('saving does not go on');
  return wrong;
}
