import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../../../electron/store/draft-store.ts';
import { createSettingsStore } from '../../../electron/store/settings-store.ts';
import type { Organ } from '../../../shared/draft/draft.ts';
import { valueOf } from '../../value-of.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { faultyDisk } from './faulty-disk.ts';

const organ = (name: string): Organ => ({
  name,
  level: 'township',
  address: '人民路 1 号',
  postcode: '451100',
  phone: '0371-60000000',
  email: '',
  website: '',
});

describe('the settings', () => {
  test('are none at first, then what was saved last, and no draft', async () => {
    const folder = await temporaryFolder();
    const settings = createSettingsStore(folder);
    expect(valueOf(await settings.organ())).toBeNull();
    for (const name of ['甲乡', '乙镇']) valueOf(await settings.saveOrgan(organ(name)));
    expect(valueOf(await createSettingsStore(folder).organ())).toEqual(organ('乙镇'));
    expect(valueOf(await createDraftStore(folder).list())).toEqual({
      drafts: [],
      unreadable: [],
      remaining: 0,
    });
  });

  test.each([
    ['torn', '{"format":"nianbao-set'],
    ['empty', ''],
    ['of something else', '{"a":1}'],
    ['of a newer program', '{"format":"nianbao-settings","version":2}'],
    ['not UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d])],
  ])('%s read as none and are kept beside the new ones', async (_what, content) => {
    const folder = await temporaryFolder();
    const place = join(folder, 'settings');
    await mkdir(place);
    await writeFile(join(place, 'settings.json'), content);
    const settings = createSettingsStore(folder);
    expect(valueOf(await settings.organ())).toBeNull();
    expect(await readFile(join(place, 'settings.json'))).toEqual(Buffer.from(content as string));
    valueOf(await settings.saveOrgan(organ('甲乡')));
    expect(valueOf(await settings.organ())).toEqual(organ('甲乡'));
    const [aside = ''] = (await readdir(place)).filter((name) => name.includes('damaged'));
    expect(await readFile(join(place, aside))).toEqual(Buffer.from(content as string));
  });

  test('that somebody changed are read from their copy', async () => {
    const folder = await temporaryFolder();
    valueOf(await createSettingsStore(folder).saveOrgan(organ('甲乡')));
    const path = join(folder, 'settings', 'settings.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('甲乡', '乙乡'));
    expect(valueOf(await createSettingsStore(folder).organ())).toEqual(organ('甲乡'));
  });

  test.each([
    ['the disk refuses', false],
    ['the program is killed', true],
  ])('are the old or the new ones, whole, wherever %s', async (_what, dead) => {
    const folder = await temporaryFolder();
    const settings = createSettingsStore(folder);
    valueOf(await settings.saveOrgan(organ('甲乡')));
    const { disk: sound, steps } = faultyDisk(-1);
    valueOf(await createSettingsStore(folder, sound).saveOrgan(organ('甲乡')));
    for (const step of steps.keys()) {
      valueOf(await settings.saveOrgan(organ('甲乡')));
      const { disk } = faultyDisk(step, { dead, code: 'ENOSPC' });
      const answer = await createSettingsStore(folder, disk).saveOrgan(organ('乙镇'));
      if (!answer.ok) expect(answer.failure.message).toMatch(/settings\.json.*空间/u);
      const name = valueOf(await settings.organ())?.name;
      if (answer.ok) expect(name).toBe('乙镇');
      else expect(['甲乡', '乙镇']).toContain(name);
    }
  });

  test('that cannot be read are said so', async () => {
    const { disk } = faultyDisk(0, { code: 'EACCES' });
    const answer = await createSettingsStore(await temporaryFolder(), disk).organ();
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  });
});
