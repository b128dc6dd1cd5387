import { expect, test } from 'vitest';
import { collectionServices } from '../../electron/services/collections.ts';
import { draftServices } from '../../electron/services/drafts.ts';
import { exportServices } from '../../electron/services/exports.ts';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import type { Delivery } from '../../shared/contract.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import { ok } from '../../shared/result.ts';
import { organ } from '../cases/organ.ts';
import { valueOf } from '../value-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

const draft = valueOf(emptyDraft('mine', organ, 2025));

test('what is due is done when drafts are listed and when one is saved, not when none was', async () => {
  let times = 0;
  const calls = draftServices(createDraftStore(await temporaryFolder()), () => {
    times += 1;
    return Promise.resolve();
  });
  await calls['drafts.list']({});
  expect(times).toBe(1);
  expect((await calls['drafts.save']({ draft, revision: '' })).ok).toBe(true);
  expect(times).toBe(2);
  const refused = await calls['drafts.save']({ draft: { ...draft, title: '别的' }, revision: '' });
  expect(refused.ok).toBe(false);
  expect(times).toBe(2);
});

test.each<[Delivery, number]>([
  [{ kind: 'saved', path: '/x.html' }, 1],
  [{ kind: 'cancelled' }, 0],
])('only a file that left the program is written down as exported: %j', async (delivery, times) => {
  const written: string[] = [];
  const calls = exportServices(
    () => Promise.resolve(ok(delivery)),
    undefined,
    (_draft, { fileName }) => Promise.resolve(written.push(fileName)),
  );
  const answer = await calls['reports.export']({ draft, format: 'html', anyway: true });
  expect(answer).toEqual(ok(delivery));
  expect(written).toHaveLength(times);
});

test('a package of a unit that is too large is refused by its size', async () => {
  const calls = collectionServices(() => Promise.resolve(ok({ kind: 'cancelled' })));
  const base64 = 'A'.repeat(Math.ceil(mostReportBytes / 3) * 4 + 8);
  expect(await calls['collections.read']({ name: 'x.nianbao', base64 })).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining('50 MB') as string },
  });
});
