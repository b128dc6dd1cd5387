import { describe, expect, test, vi } from 'vitest';
import { scheme } from '../../electron/window/app-scheme.ts';
import { fullDraft } from '../cases/full.ts';
import { createFakeElectron } from './fake-electron.ts';
import { runMain } from './run-main.ts';

describe.each(['source', 'built'] as const)('the main process (%s)', (from) => {
  const started = async (firstInstance = true) => {
    const fake = createFakeElectron(undefined, firstInstance);
    await runMain(fake, from);
    return fake.heard;
  };

  test('names its scheme and closes its sandbox before it is ready, then opens one window', async () => {
    const { told, schemes, windows } = await started();
    expect(told.filter((each) => ['schemes', 'sandbox', 'ready?', 'window'].includes(each))).toEqual([
      'schemes',
      'sandbox',
      'ready?',
      'window',
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        '--host-resolver-rules',
        '--disable-background-networking',
        '--disable-component-update',
      ]),
    );
    expect(schemes).toEqual([
      { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    await vi.waitFor(() => {
      expect(windows[0]?.shown).toBe(true);
    });
    expect(windows[0]?.webContents.mainFrame.url).toBe('app://bundle/');
  });

  test('opens its page in a sandbox', async () => {
    const { windows } = await started();
    expect(windows[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      preload: expect.stringMatching(/preload\.cjs$/) as string,
    });
  });

  test('started twice, leaves and brings the first window forward', async () => {
    expect((await started(false)).told).toEqual(['schemes', 'quit']);
    const { appEvents, windows, told } = await started();
    appEvents.emit('second-instance', {}, ['/opt/Nianbao/nianbao']);
    expect(windows[0]?.focused).toBe(1);
    expect(told).toContain('restore');
  });

  test('ends with its last window', async () => {
    const { appEvents, told } = await started();
    appEvents.emit('window-all-closed');
    expect(told).toContain('quit');
  });

  test("lets no request but the page's own out", async () => {
    const { beforeRequest } = await started();
    const cancelled = (url: string): boolean | undefined => {
      let answer: Electron.CallbackResponse = {};
      beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (given) => {
        answer = given;
      });
      return answer.cancel;
    };
    expect(cancelled('app://bundle/assets/a.js')).toBe(false);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://x/',
      'file:///etc/passwd',
      'app://other/',
      'app://bundle.evil/',
      'app://x@bundle/',
      'app://bundle:1/',
      'nonsense',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
  });

  test('answers its scheme only for its own page, and only to reading', async () => {
    const { answerRequest } = await started();
    const status = async (url: string, method = 'GET'): Promise<number | undefined> =>
      (await answerRequest?.(new Request(url, { method })))?.status;
    expect(await status('app://bundle/')).toBe(200);
    expect(await status('app://bundle/', 'POST')).toBe(403);
    expect(await status('app://other/')).toBe(403);
  });

  test('grants no permission, download, device, window, webview or way elsewhere', async () => {
    const { permissionRequest, permissionCheck, devicePermission, sessionEvents, windows } = await started();
    const granted = vi.fn();
    permissionRequest?.(
      null as unknown as Electron.WebContents,
      'media',
      granted,
      {} as Electron.PermissionRequest,
    );
    expect(granted).toHaveBeenCalledExactlyOnceWith(false);
    expect(
      permissionCheck?.(
        null,
        'geolocation',
        'app://bundle',
        {} as Electron.PermissionCheckHandlerHandlerDetails,
      ),
    ).toBe(false);
    expect(devicePermission?.({} as Electron.DevicePermissionHandlerHandlerDetails)).toBe(false);
    const contents = windows[0]?.webContents;
    expect(contents?.windowOpen?.({ url: 'app://bundle/' })).toEqual({ action: 'deny' });
    const prevented = (emit: (event: { preventDefault: () => void }) => void): boolean => {
      const preventDefault = vi.fn();
      emit({ preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    expect(prevented((event) => sessionEvents.emit('will-download', event))).toBe(true);
    expect(prevented((event) => contents?.emit('will-attach-webview', event))).toBe(true);
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(
        prevented((event) => contents?.emit(name, { ...event, url: 'https://example.com/' })),
        name,
      ).toBe(true);
      expect(
        prevented((event) => contents?.emit(name, { ...event, url: 'app://bundle/' })),
        name,
      ).toBe(false);
    }
  });

  test('answers the main frame of its own page and nobody else', async () => {
    const { handlers } = await started();
    const call = async (senderFrame: unknown) =>
      await handlers.get('call')?.({ senderFrame }, 'editions.get', { id: '2021' });
    expect(await call({ url: 'app://bundle/', parent: null })).toMatchObject({ ok: true });
    for (const frame of [
      null,
      { url: 'https://example.com/', parent: null },
      { url: 'app://bundle/', parent: {} },
      { url: 'about:blank', parent: null },
    ]) {
      expect(await call(frame)).toMatchObject({ ok: false });
    }
  });

  test('speaks Chinese in its menu, and leads to the drafts', async () => {
    const { menu, told } = await started();
    const labels = (items: readonly Electron.MenuItemConstructorOptions[]): (string | undefined)[] =>
      items.flatMap((item) =>
        item.type === 'separator'
          ? []
          : [item.label, ...(Array.isArray(item.submenu) ? labels(item.submenu) : [])],
      );
    expect(labels(menu).length).toBeGreaterThan(10);
    for (const label of labels(menu)) expect(label).toMatch(/[一-龥]/u);
    const [file] = menu;
    const item = Array.isArray(file?.submenu)
      ? file.submenu.find(({ label }) => label === '打开草稿文件夹')
      : undefined;
    (item?.click as () => void)();
    expect(told.at(-1)).toMatch(/^open /);
  });

  test('asks before it drops what is not saved, and comes back when the page stops', async () => {
    const heard = await started();
    const contents = heard.windows[0]?.webContents;
    for (const [button, goesOn] of [
      [0, 0],
      [1, 1],
    ] as const) {
      heard.button = button;
      const preventDefault = vi.fn();
      contents?.emit('will-prevent-unload', { preventDefault });
      expect(preventDefault).toHaveBeenCalledTimes(goesOn);
    }
    const reloads = (): number => heard.told.filter((each) => each === 'reload').length;
    for (let times = 1; times <= 3; times += 1) {
      contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
      expect([reloads(), heard.errors]).toEqual([times, []]);
    }
    contents?.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect(reloads()).toBe(4);
    expect(heard.errors.join()).toContain('草稿没有受影响');
    contents?.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(reloads()).toBe(4);
  });

  test('shows no stack trace when something unexpected happens', async () => {
    const { lastResort, errors } = await started();
    lastResort?.(new Error('boom'), 'uncaughtException');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/草稿没有受影响/u);
    expect(errors[0]).not.toContain('boom');
  });

  test('asks about a page that does not answer', async () => {
    const heard = await started();
    for (const [button, reloads] of [
      [0, 0],
      [1, 1],
    ] as const) {
      heard.button = button;
      heard.windows[0]?.events.emit('unresponsive');
      expect(heard.told.filter((each) => each === 'reload')).toHaveLength(reloads);
    }
    expect(heard.messages[0]?.message).toContain('没有反应');
  });

  test('has the page save before the machine sleeps or is shut down', async () => {
    const { windows, power } = await started();
    const pressed = windows[0]?.webContents.pressed;
    for (const event of ['suspend', 'lock-screen', 'shutdown']) power.emit(event);
    windows[0]?.events.emit('query-session-end');
    expect(pressed).toEqual(Array.from({ length: 4 }, () => 'control+S'));
  });

  test('ends where its page cannot be loaded, so that the next start is the first', async () => {
    const fake = createFakeElectron(() => Promise.reject(new Error('no file')));
    await runMain(fake, from);
    await vi.waitFor(() => {
      expect(fake.heard.windows[0]?.destroyed).toBe(true);
    });
    expect(fake.heard.errors.join()).toMatch(/页面打不开.*草稿不受影响/u);
  });

  test('remembers its size and place', async () => {
    expect((await started()).windows[0]?.options).toMatchObject({
      name: 'main',
      windowStatePersistence: true,
    });
  });

  test('offers cut, copy and paste under the right button, and nothing where there is nothing to do', async () => {
    const heard = await started();
    const flags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true };
    const shown = (isEditable: boolean, canCopy: boolean): unknown[] => {
      heard.popups.length = 0;
      const params = { isEditable, editFlags: { ...flags, canCopy } };
      heard.windows[0]?.webContents.emit('context-menu', {}, params);
      return heard.popups
        .flat()
        .flatMap(({ label, enabled }) => (label === undefined ? [] : [[label, enabled]]));
    };
    expect(shown(true, true)).toEqual([
      ['剪切', true],
      ['复制', true],
      ['粘贴', false],
      ['全选', true],
    ]);
    expect(shown(false, true)).toEqual([['复制', true]]);
    expect(shown(false, false)).toEqual([]);
  });

  test("its menu presses the page's own keys, which it does not take", async () => {
    const { menu, windows } = await started();
    const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const pressed = ['保存', '撤销', '重做', '查找', '替换', '下一个区域'].map((label) => {
      const item = items.find((each) => each.label === label);
      (item?.click as () => void)();
      return [item?.accelerator, item?.registerAccelerator, windows[0]?.webContents.pressed.at(-1)];
    });
    expect(pressed).toEqual([
      ['CmdOrCtrl+S', false, 'control+S'],
      ['CmdOrCtrl+Z', false, 'control+Z'],
      ['CmdOrCtrl+Y', false, 'control+Y'],
      ['CmdOrCtrl+F', false, 'control+F'],
      ['CmdOrCtrl+H', false, 'control+H'],
      ['F6', false, 'F6'],
    ]);
  });

  test('says its version, its drafts and its log', async () => {
    const { menu, messages } = await started();
    const help = menu.find(({ label }) => label?.startsWith('帮助'))?.submenu;
    const about = Array.isArray(help) ? help.find(({ label }) => label === '关于年报') : undefined;
    (about?.click as () => void)();
    expect(messages.at(-1)?.message).toBe('年报 1.2.3');
    expect(messages.at(-1)?.detail).toMatch(/草稿文件夹：[\s\S]*nianbao\.log[\s\S]*升级/u);
  });

  test('prints in a session of its own that is as closed as the first', async () => {
    const { told, printing } = await started();
    // without `persist:` it is in memory alone
    expect(told).toContain('session print');
    const cancelled: (boolean | undefined)[] = [];
    for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://bundle/x'])
      printing.beforeRequest?.({ url } as Electron.OnBeforeRequestListenerDetails, (given) =>
        cancelled.push(given.cancel),
      );
    expect(cancelled).toEqual([true, true, false]);
    expect((await printing.answerRequest?.(new Request('app://bundle/index.html')))?.status).toBe(404);
  });

  test('what is printed may load nothing, and is there only while it is printed', async () => {
    const pages: { url: string; response: Response | undefined }[] = [];
    const fake = createFakeElectron(async (_window, url) => {
      pages.push({ url, response: await fake.heard.printing.answerRequest?.(new Request(url)) });
    });
    await runMain(fake, from);
    await fake.heard.handlers.get('call')?.(
      { senderFrame: { url: 'app://bundle/', parent: null } },
      'reports.export',
      { draft: fullDraft(), format: 'pdf', anyway: true },
    );
    const printed = pages.at(-1);
    expect(printed?.response?.status).toBe(200);
    const policy = printed?.response?.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; style-src 'unsafe-inline';/u);
    for (const rest of ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(rest);
    expect(printed?.response?.headers.get('x-content-type-options')).toBe('nosniff');
    const later = await fake.heard.printing.answerRequest?.(new Request(printed?.url ?? ''));
    expect(later?.status).toBe(404);
  });

  test('says in Chinese when nothing can be printed, and closes the hidden window', async () => {
    const { handlers, windows } = await started();
    const answer = await handlers.get('call')?.(
      { senderFrame: { url: 'app://bundle/', parent: null } },
      'reports.export',
      { draft: fullDraft(), format: 'pdf', anyway: true },
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    expect(JSON.stringify(answer)).toMatch(/没能生成 PDF/u);
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([false, true]);
  });
});
