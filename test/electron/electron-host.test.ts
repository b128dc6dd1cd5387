import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserPath } from '../browser.ts';
import { describeWith } from '../requires.ts';
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
    expect(host.page.context().pages()).toHaveLength(1);
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
});
