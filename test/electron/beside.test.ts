import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createDraftStore } from '../../electron/store/draft-store.ts';
import type { OpenedDraft } from '../../shared/contract.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Result } from '../../shared/result.ts';
import { organ } from '../cases/organ.ts';
import { valueOf } from '../value-of.ts';
import { serveProgram } from '../walks/served-program.ts';
import { createFakeElectron } from './fake-electron.ts';
import { runMain } from './run-main.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { stubBrowser } from './web/stub-browser.ts';
import { rawRequest } from './web/raw-request.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The program serving its page on a drafts folder with one draft, and the environment of a window started beside it. */
async function served() {
  const [data, state] = [await temporaryFolder(), await temporaryFolder()];
  vi.stubEnv('NIANBAO_DATA', data);
  vi.stubEnv('NIANBAO_STATE', state);
  valueOf(await createDraftStore(data).save(valueOf(emptyDraft('mine', organ, 2025)), ''));
  const program = await serveProgram(data);
  return { data, program };
}

test.skipIf(process.platform === 'win32')(
  'a window started beside a web host leads to its page and makes room',
  async () => {
    const { program } = await served();
    const stub = stubBrowser(join(await temporaryFolder(), '浏览器'));
    for (const [name, value] of Object.entries(stub.env)) vi.stubEnv(name, value);
    const fake = createFakeElectron();
    await runMain(fake, 'source');
    expect(fake.heard.windows).toEqual([]);
    expect(fake.heard.told).toContain('quit');
    expect(stub.shown()).toContain(`${new URL(program.url).origin}/#token=`);
    // a secret of its own, good once
    expect(stub.shown()).not.toContain(program.url);
    stub.close();
    await program.end();
  },
);

test('where there is no browser both work on one folder, and the later save of one text is told so', async () => {
  const { data, program } = await served();
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  const fake = createFakeElectron();
  await runMain(fake, 'source');
  expect(fake.heard.windows).toHaveLength(1);
  const { origin, hash } = new URL(program.url);
  const inWindow = async (name: string, input: unknown) =>
    (await fake.heard.handlers.get('call')?.(
      { senderFrame: { url: 'app://bundle/', parent: null } },
      name,
      input,
    )) as Result<OpenedDraft>;
  const inBrowser = async (name: string, input: unknown) =>
    JSON.parse(
      (
        await rawRequest(origin, {
          method: 'POST',
          path: `/call/${name}`,
          body: JSON.stringify(input),
          headers: {
            Host: origin.slice('http://'.length),
            Origin: origin,
            'Content-Type': 'application/json',
            Authorization: `Bearer ${hash.slice('#token='.length)}`,
          },
        })
      ).text,
    ) as Result<OpenedDraft>;

  const [one, other] = [
    valueOf(await inWindow('drafts.open', { id: 'mine' })),
    valueOf(await inBrowser('drafts.open', { id: 'mine' })),
  ];
  const saved = await Promise.all([
    inWindow('drafts.save', { draft: { ...one.draft, title: '窗口里写的' }, revision: one.revision }),
    inBrowser('drafts.save', { draft: { ...other.draft, title: '浏览器里写的' }, revision: other.revision }),
  ]);
  expect(saved.map((each) => (each.ok ? 'saved' : each.failure.code)).sort()).toEqual(['conflict', 'saved']);
  const store = createDraftStore(data);
  const titles = [valueOf(await store.open('mine')).draft.title];
  for (const { name, kind } of valueOf(await store.versions('mine')))
    if (kind === 'refused') titles.push(valueOf(await store.openVersion('mine', name)).title);
  expect(titles.sort()).toEqual(['浏览器里写的', '窗口里写的'].sort());
  await program.end();
});
