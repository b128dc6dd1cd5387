import { spawn } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createBackups } from '../../electron/store/backup/backups.ts';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { realDisk } from '../../electron/disk/disk.ts';
import { fileSource } from '../../electron/store/package/file-source.ts';
import { pack } from '../../electron/store/package/pack.ts';
import { lookIntoPackage } from '../../electron/store/package/unpack.ts';
import { createSettingsStore } from '../../electron/store/settings-store.ts';
import { withText } from '../../shared/draft/draft.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { organ } from '../cases/organ.ts';
import { valueOf } from '../value-of.ts';

export interface KillFigures {
  kills: number;
  /** acknowledged saves, versions, backups and unpackings before the kills */
  acknowledged: number;
  /** by what went wrong; none is wanted */
  wrong: string[];
}

/** Kills a busy host so many times at moments by chance, and after each looks whether all that it had said is so. */
export async function killHosts(
  program: string,
  folder: string,
  kills: number,
  random: () => number,
): Promise<KillFigures> {
  const [drafts, stick, packed] = [join(folder, 'drafts'), join(folder, 'stick'), join(folder, 'in.nianbao')];
  const elsewhere = createDraftStore(join(folder, 'elsewhere'));
  for (const id of ['packed-1', 'packed-2']) {
    const { revision } = valueOf(await elsewhere.save(valueOf(emptyDraft(id, organ, 2024)), ''));
    const later = withText(valueOf(emptyDraft(id, organ, 2024)), 'other', '无');
    valueOf(await elsewhere.save(later, revision));
  }
  await mkdir(stick, { recursive: true });
  await writeFile(packed, valueOf(await pack(elsewhere, [])).bytes);
  const store = createDraftStore(drafts);
  valueOf(await store.save(valueOf(emptyDraft('mine', organ, 2025)), ''));
  valueOf(await createBackups(store, createSettingsStore(drafts), '汇总').choose(stick));

  const figures: KillFigures = { kills: 0, acknowledged: 0, wrong: [] };
  while (figures.kills < kills) {
    const said = await killed(program, [drafts, packed], 1 + random() * 120);
    figures.kills += 1;
    figures.acknowledged += said.filter((line) => !line.startsWith('begin')).length;
    figures.wrong.push(...(await wrongIn(drafts, stick, said)));
    if (figures.kills % 50 === 0) for (const name of await readdir(stick)) await rm(join(stick, name));
  }
  return figures;
}

/** What a host said from its first step until it was killed, so many milliseconds later. */
async function killed(program: string, args: string[], lifetime: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => child.once('close', resolve));
  await Promise.race([begun, ended]);
  await Promise.race([setTimeout(lifetime), ended]);
  child.kill('SIGKILL');
  await ended;
  if (errors !== '') throw new Error(errors);
  // a line may be torn by the kill
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .slice(0, -1);
}

async function wrongIn(drafts: string, stick: string, said: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const store = createDraftStore(drafts);
  const last = (word: string): string | undefined =>
    said.findLast((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  const opened = await store.open('mine');
  const count = opened.ok ? Number(opened.value.draft.texts.other ?? '0') : -1;
  if (count < Number(last('saved') ?? '0'))
    wrong.push(`saved ${last('saved') ?? ''}, found ${String(count)}`);
  if (count > Number(last('begin') ?? Infinity)) wrong.push('a save that was never begun');
  const listed = await store.list();
  if (!listed.ok || listed.value.unreadable.length > 0) wrong.push('unreadable drafts');
  if (said.includes('unpacked') && listed.ok && listed.value.drafts.length !== 3)
    wrong.push('unpacked drafts');
  const version = last('version');
  if (version !== undefined && !(await store.openVersion('mine', version)).ok) wrong.push('a version');
  for (const file of (await readdir(stick)).filter((name) => name.endsWith('.nianbao')))
    if (!(await lookIntoPackage(store, fileSource(realDisk, join(stick, file)))).ok)
      wrong.push(`backup ${file}`);
  const backup = last('backup');
  if (backup !== undefined && !(await readdir(stick)).includes(backup)) wrong.push('a backup is gone');
  return wrong;
}
