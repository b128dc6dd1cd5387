import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPath } from '../browser.ts';
import { fullDraft } from '../cases/full.ts';
import { describeWith } from '../requires.ts';
import { pagesOf, pdftotextPath } from './write/docx/poppler.ts';
import { startElectronHost } from './electron-host.ts';
import type { ElectronHost } from './electron-host.ts';

interface Bridged {
  nianbao: { call: (name: string, input: unknown) => Promise<unknown> };
}

describeWith(browserPath, 'Chromium', 'the built main and preload with a real page', () => {
  let data: string;
  let host: ElectronHost;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'nianbao-electron-'));
    host = await startElectronHost(data);
  });
  afterAll(async () => {
    await host.close();
    await rm(data, { recursive: true, force: true });
  });

  test('the page comes out of the protocol handler with its policy', async () => {
    expect(await host.page.title()).toContain('年报');
    const response = await host.page.reload();
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(host.heard.windows[0]?.shown).toBe(true);
  });

  test('the page has exactly one thing of the machine', async () => {
    const seen = await host.page.evaluate(() => {
      const { nianbao } = globalThis as unknown as Bridged;
      return {
        keys: Object.keys(nianbao),
        frozen: Object.isFrozen(nianbao),
        node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      };
    });
    expect(seen).toEqual({ keys: ['call'], frozen: true, node: [] });
  });

  test('calls go through to the drafts folder and back', async () => {
    const list = await host.page.evaluate(
      async () => await (globalThis as unknown as Bridged).nianbao.call('drafts.list', {}),
    );
    expect(list).toMatchObject({ ok: true, value: { folder: data } });
    const refused = await host.page.evaluate(
      async () => await (globalThis as unknown as Bridged).nianbao.call('no.such', {}),
    );
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });

  test('the policy is enforced: no foreign script, no inline script, no eval, no frame', async () => {
    const outcome = await host.page.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
      const all = globalThis as unknown as Record<string, unknown>;
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.ranInline = true';
      const foreign = document.createElement('script');
      foreign.src = 'https://example.com/x.js';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(inline, foreign, style);
      document.body.append(frame);
      await fetch('https://example.com/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      frame.remove();
      return { ran: all['ranInline'], violated: [...new Set(violated)].sort() };
    });
    expect(outcome.ran).toBeUndefined();
    expect(outcome.violated).toEqual(['connect-src', 'frame-src', 'script-src-elem', 'style-src-elem']);
    expect(host.leaked).toEqual([]);
  });

  test('the page cannot be led elsewhere, and opens no window', async () => {
    const before = host.page.url();
    await host.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await host.page.waitForTimeout(200);
    expect(host.page.url()).toBe(before);
    await host.page.evaluate(() => window.open('https://example.com/', '_blank'));
    await host.page.waitForTimeout(200);
    await expect.poll(() => host.page.context().pages()).toHaveLength(1);
    expect(host.leaked).toEqual([]);
  });

  test('a finished file goes where the save dialog says', async () => {
    const organ = { name: '甲乡人民政府', level: 'township' };
    const exported = async () =>
      await host.page.evaluate(async (given) => {
        const { nianbao } = globalThis as unknown as Bridged;
        const composed = (await nianbao.call('drafts.compose', { organ: given, year: 2025 })) as {
          value: { draft: unknown };
        };
        return await nianbao.call('reports.export', {
          draft: composed.value.draft,
          format: 'html',
          anyway: true,
        });
      }, organ);
    expect(await exported()).toEqual({ ok: true, value: { kind: 'cancelled' } });
    expect(host.heard.saveDialogs[0]?.defaultPath).toMatch(
      /甲乡人民政府2025年政府信息公开工作年度报告\.html$/u,
    );
    host.heard.savePath = join(data, 'out');
    expect(await exported()).toEqual({ ok: true, value: { kind: 'saved', path: join(data, 'out.html') } });
    // the name was completed by us, so nobody was asked whether the file may go
    expect(await exported()).toMatchObject({ ok: false, failure: { code: 'invalid' } });
    host.heard.savePath = join(data, 'out.html');
    expect(await exported()).toMatchObject({ ok: true });
    host.heard.savePath = join(data, 'no', 'such', 'folder.html');
    expect(await exported()).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  });

  test('a folder is pointed at in a window of the system', async () => {
    const choose = async () =>
      await host.page.evaluate(
        async () => await (globalThis as unknown as Bridged).nianbao.call('folders.choose', {}),
      );
    expect(await choose()).toEqual({ ok: true, value: { folder: null } });
    host.heard.folder = data;
    expect(await choose()).toEqual({ ok: true, value: { folder: data } });
    expect(host.heard.openDialogs[0]?.properties).toContain('openDirectory');
  });

  test('a PDF is printed on A4 in a hidden window without scripts, and can be opened afterwards', async () => {
    const ask = async (name: string, input: unknown) =>
      await host.page.evaluate(
        async ([n, i]) => await (globalThis as unknown as Bridged).nianbao.call(n, i),
        [name, input] as const,
      );
    const path = join(data, 'report.pdf');
    expect(await ask('files.open', { path })).toMatchObject({ ok: false, failure: { code: 'invalid' } });

    host.heard.savePath = path;
    const exported = await ask('reports.export', { draft: fullDraft(), format: 'pdf', anyway: true });
    expect(exported).toEqual({ ok: true, value: { kind: 'saved', path } });
    expect(host.heard.saveDialogs.at(-1)?.filters).toEqual([{ name: 'PDF 文件', extensions: ['pdf'] }]);
    const hidden = host.heard.windows.at(-1);
    expect(hidden?.options).toMatchObject({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        javascript: false,
        spellcheck: false,
      },
    });
    expect([hidden?.shown, hidden?.destroyed]).toEqual([false, true]);
    expect(host.leaked).toEqual([]);
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (pdftotextPath !== undefined) {
      const pages = await pagesOf(path);
      for (const [index, { width, height, lines }] of pages.entries()) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
        expect(lines.at(-1)?.text).toBe(`—${String(index + 1)}—`);
        // the type area of GB/T 9704: 28 mm from the left edge, 26 from the right
        for (const { left, right } of lines) expect([left > 79, right < 595 - 73]).toEqual([true, true]);
      }
    }

    expect(await ask('files.open', { path })).toEqual({ ok: true, value: {} });
    expect(host.heard.told.at(-1)).toBe(`open ${path}`);
    expect(await ask('files.show', { path })).toEqual({ ok: true, value: {} });
    expect(host.heard.told.at(-1)).toBe(`show ${path}`);
    for (const other of [data, `${path}/../report.pdf`, '/etc/passwd']) {
      expect(await ask('files.open', { path: other })).toMatchObject({
        ok: false,
        failure: { code: 'invalid' },
      });
      expect(await ask('files.show', { path: other })).toMatchObject({ ok: false });
    }
    expect(host.heard.told.at(-1)).toBe(`show ${path}`);
    host.heard.openFails = 'No application found';
    const refused = await ask('files.open', { path });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    expect(JSON.stringify(refused)).not.toContain('No application');
  });
});
