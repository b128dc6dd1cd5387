import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOfGroup } from '../folder-of-group.ts';
import { chromium } from 'playwright-core';
import { browserPath } from '../browser.ts';
import { builtCli } from '../built-program.ts';
import { lastYearFile } from './last-year.ts';
import { describeWith } from '../requires.ts';
import { writeThisYear } from './this-year.ts';
import { walkMs } from './walked-host.ts';
import { mouse } from './hand.ts';

/** Runs before the program: notes whom every socket speaks to and every name that is looked up, and lets all through. */
const recorder = `
import { appendFileSync } from 'node:fs';
import net from 'node:net';
import dns from 'node:dns';
import dgram from 'node:dgram';
const note = (what) => appendFileSync(process.env.SEEN, what + '\\n');
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  note('connect ' + JSON.stringify(typeof first === 'object' ? [first.host ?? first.path ?? '', first.port ?? ''] : args));
  return connect.apply(this, args);
};
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  note('listen ' + JSON.stringify(args[0]));
  return listen.apply(this, args);
};
for (const of of [dns, dns.promises])
  for (const name of Object.keys(of))
    if (/^(?:lookup|resolve|reverse)/.test(name)) {
      const ask = of[name];
      of[name] = function (...args) { note('look up ' + String(args[0])); return ask.apply(this, args); };
    }
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) { note('datagram'); return send.apply(this, args); };
`;

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a whole walk', () => {
  const folder = folderOfGroup();

  it(
    'speaks to nobody but this machine, and asks for no name',
    async () => {
      const [hook, seen] = [join(folder(), 'recorder.mjs'), join(folder(), 'seen')];
      await writeFile(hook, recorder);
      await writeFile(seen, '');
      // whatever the browser would send elsewhere comes to this door, which nobody should knock at
      const knocks: string[] = [];
      const door = createServer((socket) => {
        socket.once('data', (bytes) => knocks.push(bytes.toString('latin1').split('\r\n')[0] ?? ''));
      });
      door.listen(0, '127.0.0.1');
      await once(door, 'listening');
      const proxy = `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`;

      const program = spawn(
        process.execPath,
        ['--import', hook, builtCli, 'serve', '--data', join(folder(), 'data'), '--no-open'],
        { env: { ...process.env, SEEN: seen }, stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const gone = once(program, 'exit');
      const [line] = (await once(program.stdout, 'data')) as [Buffer];
      const url = /http:\S+/u.exec(line.toString())?.[0] ?? '';
      const browser = await chromium.launch({
        executablePath: browserPath ?? '',
        proxy: { server: proxy, bypass: '127.0.0.1' },
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
      const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
      const asked = new Set<string>();
      context.on('request', (request) => asked.add(new URL(request.url()).origin));
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(url);
      const delivered = async (press: () => Promise<void>): Promise<Buffer> => {
        const [download] = await Promise.all([page.waitForEvent('download'), press()]);
        return await readFile(await download.path());
      };
      const host = {
        page,
        delivered,
        complaints: [],
        presses: () => Promise.reject(new Error()),
        close: () => Promise.resolve(),
      };
      const report = await writeThisYear(host, mouse(), await lastYearFile(), () => Promise.resolve());
      expect(report.length).toBeGreaterThan(1000);
      await browser.close();
      program.kill('SIGTERM');
      await gone;
      door.close();

      expect([...asked].filter((origin) => origin !== new URL(url).origin && origin !== 'null')).toEqual([]);
      expect(knocks).toEqual([]);
      const noted = (await readFile(seen, 'utf8')).trim().split('\n');
      // the recorder was there
      expect(noted.filter((each) => each.startsWith('listen '))).toEqual([
        expect.stringContaining('"127.0.0.1"') as string,
      ]);
      // an address is no name, and is looked up in no place
      expect(noted.filter((each) => !/^listen |^look up 127\.0\.0\.1$/u.test(each))).toEqual([]);
    },
    walkMs,
  );
});
