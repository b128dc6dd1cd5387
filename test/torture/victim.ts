// A host that saves, keeps versions, backs up and unpacks without end, and says after each step that it is done. It
// lives until it is killed.
import { readFileSync, writeSync } from 'node:fs';
import { argv } from 'node:process';
import { createBackups } from '../../electron/store/backup/backups.ts';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import { sourceOfBase64 } from '../../electron/store/package/file-source.ts';
import { unpack } from '../../electron/store/package/unpack.ts';
import { createSettingsStore } from '../../electron/store/settings-store.ts';
import { withText } from '../../shared/draft/draft.ts';

const [folder = '', packed = ''] = argv.slice(2);
const store = createDraftStore(folder);
const backups = createBackups(store, createSettingsStore(folder), '汇总');
const base64 = readFileSync(packed).toString('base64');
const say = (line: string): number => writeSync(1, `${line}\n`);

const opened = await store.open('mine');
if (!opened.ok) throw new Error(opened.failure.message);
let { draft, revision } = opened.value;
for (let count = Number(draft.texts.other ?? '0') + 1; ; count += 1) {
  draft = withText(draft, 'other', String(count));
  say(`begin ${String(count)}`);
  const saved = await store.save(draft, revision);
  if (!saved.ok) throw new Error(saved.failure.message);
  revision = saved.value.revision;
  say(`saved ${String(count)}`);
  if (count % 2 === 0) {
    const kept = await store.keepVersion(draft, 'asked');
    if (!kept.ok) throw new Error(kept.failure.message);
    say(`version ${kept.value.name}`);
  }
  if (count % 3 === 0) {
    const made = await backups.run();
    if (!made.ok || made.value.problem !== null) throw new Error('no backup');
    say(`backup ${made.value.last?.file ?? ''}`);
  }
  if (count % 5 === 0) {
    const done = await unpack(store, sourceOfBase64(base64), []);
    if (!done.ok) throw new Error(done.failure.message);
    say('unpacked');
  }
}
