import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { noteAddress } from '../../../electron/web/address.ts';
import { pageOfFirst } from '../../../electron/web/first-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a program that stops in the middle of its answer gives no page, and nobody waits for it', async () => {
  const state = await temporaryFolder();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('{"ok":true', () => response.destroy());
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await noteAddress(state, '/drafts', { port, pass: 'x'.repeat(43) });
  const url = `http://127.0.0.1:${String(port)}/#token=abc`;
  expect(await pageOfFirst(state, '/drafts', url)).toEqual({ url, once: url });
});
