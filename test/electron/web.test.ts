import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startWebHost } from '../../electron/web.ts';
import type { WebHost } from '../../electron/web.ts';
import { mostBodyBytes } from '../../electron/web/read-body.ts';
import { ok } from '../../shared/result.ts';
import { rawRequest } from './web/raw-request.ts';

const calls: unknown[] = [];
let folder: string;
let host: WebHost;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-web-'));
  const page = join(folder, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<p>年报</p>');
  await writeFile(join(page, 'assets', 'a-1.js'), 'export {}');
  await writeFile(join(page, '.hidden.js'), 'secret');
  await writeFile(join(page, 'notes.json'), 'secret');
  await writeFile(join(folder, 'secret.js'), 'secret');
  host = await startWebHost((name, input) => {
    calls.push([name, input]);
    return Promise.resolve(ok('answered'));
  }, page);
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const own = (): Record<string, string> => ({
  Host: host.origin.slice('http://'.length),
  Origin: host.origin,
  'Content-Type': 'application/json',
  Authorization: `Bearer ${host.token}`,
});
const call = async (
  changes: Record<string, string | undefined>,
  more: Parameters<typeof rawRequest>[1] = {},
) => {
  const headers = Object.fromEntries(
    Object.entries({ ...own(), ...changes }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    ),
  );
  return await rawRequest(host.origin, {
    method: 'POST',
    path: '/call/drafts.list',
    body: '{}',
    ...more,
    headers,
  });
};

/** What the page needs to work, and nothing else. */
const ownFilesOnly = [
  "base-uri 'none'",
  "connect-src 'self'",
  "default-src 'none'",
  "font-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  "object-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
];

describe('a call', () => {
  test('of our own page is answered', async () => {
    calls.length = 0;
    const answer = await call({ 'Sec-Fetch-Site': 'same-origin' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: true, value: 'answered' }]);
    expect(calls).toEqual([['drafts.list', {}]]);
  });

  const refused: [string, number, Record<string, string | undefined>, Parameters<typeof rawRequest>[1]?][] = [
    ['to localhost, a name others can take', 421, { Host: 'localhost:1' }],
    ['to another name (DNS rebinding)', 421, { Host: 'evil.example' }],
    ['to another port', 421, { Host: '127.0.0.1:1' }],
    ['by GET', 405, {}, { method: 'GET', body: '' }],
    ['by OPTIONS, so no preflight ever passes', 405, {}, { method: 'OPTIONS', body: '' }],
    ['of another origin', 403, { Origin: 'http://evil.example' }],
    ['of another port of this machine', 403, { Origin: 'http://127.0.0.1:1' }],
    ['of an opaque origin', 403, { Origin: 'null' }],
    ['without an origin', 403, { Origin: undefined }],
    ['of another site, as browsers say it', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['of the same site on another port', 403, { 'Sec-Fetch-Site': 'same-site' }],
    ['as a form would send it', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['as plain text, which needs no preflight', 415, { 'Content-Type': 'text/plain' }],
    ['that only looks like JSON', 415, { 'Content-Type': 'text/plain; application/json' }],
    ['without a token', 401, { Authorization: undefined }],
    ['with another token', 401, { Authorization: `Bearer ${'A'.repeat(43)}` }],
    ['with the token and no scheme', 401, { Authorization: 'Bearer ' }],
    ['that is not JSON', 400, {}, { body: '{' }],
    ['that is not UTF-8', 400, {}, { body: Uint8Array.from([0x22, 0xff, 0x22]) }],
    [
      'that says it is larger than any file we take',
      413,
      { 'Content-Length': String(mostBodyBytes + 1) },
      { body: '' },
    ],
    [
      'that is larger than any file we take',
      413,
      { 'Transfer-Encoding': 'chunked' },
      { body: ' '.repeat(mostBodyBytes + 1) },
    ],
  ];
  test.each(refused)('%s is refused with %i and a Chinese reason', async (_what, status, changes, more) => {
    calls.length = 0;
    const answer = await call(changes, more);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(/[一-龥].*。$/u) as string },
    });
    expect(calls).toEqual([]);
  });
});

test('a second Host header is refused, whichever of the two is ours', async () => {
  const { hostname, port } = new URL(host.origin);
  for (const [first, second] of [
    [own()['Host'], 'evil.example'],
    ['evil.example', own()['Host']],
  ]) {
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString('latin1')));
      socket.on('close', () => {
        resolve(text);
      });
      socket.on('error', reject);
      socket.write(
        `GET / HTTP/1.1\r\nHost: ${String(first)}\r\nHost: ${String(second)}\r\nConnection: close\r\n\r\n`,
      );
    });
    expect(said).toMatch(/^HTTP\/1\.1 4(?:21|00) /u);
  }
});

test.each([
  ['nothing at all', ''],
  ['half a head', 'GET / HTTP/1.1\r\nHost: '],
  ['a body that never comes', 'POST /call/drafts.list HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n'],
])('a connection that sends %s is closed', async (_what, sent) => {
  const impatient = await startWebHost(() => Promise.resolve(ok('')), folder, 0, 300);
  onTestFinished(async () => {
    await impatient.close();
  });
  const { hostname, port } = new URL(impatient.origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.resume();
  if (sent !== '') socket.write(sent);
  const started = Date.now();
  await once(socket, 'close');
  expect(Date.now() - started).toBeLessThan(4000);
});

test('a token is compared whole: its beginning, its end or one letter more is none', async () => {
  for (const wrong of [host.token.slice(0, -1), host.token.slice(1), `${host.token}A`, '']) {
    expect((await call({ Authorization: `Bearer ${wrong}` })).status).toBe(401);
  }
});

describe('a file of the page', () => {
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    await rawRequest(host.origin, { path, method, headers: { Host: own()['Host'] ?? '', ...headers } });

  test('is served with its type', async () => {
    expect(await get('/assets/a-1.js')).toMatchObject({
      status: 200,
      text: 'export {}',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    expect((await get('/?a=1')).text).toContain('年报');
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..\\secret.js',
    '//secret.js',
    '/.hidden.js',
    '/notes.json',
    '/assets/',
    '/assets',
    '/C:/secret.js',
    '/a-1.js%00.html',
    'http://evil.example/',
    '/missing.js',
  ])('%j is not found', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test('is kept from other names, methods and sites', async () => {
    expect((await get('/', { Host: 'evil.example' })).status).toBe(421);
    expect((await get('/', {}, 'POST')).status).toBe(405);
    const from = (site: string, mode: string, dest: string) => ({
      'Sec-Fetch-Site': site,
      'Sec-Fetch-Mode': mode,
      'Sec-Fetch-Dest': dest,
    });
    expect((await get('/', from('cross-site', 'navigate', 'document'))).status).toBe(200);
    expect((await get('/assets/a-1.js', from('same-origin', 'cors', 'script'))).status).toBe(200);
    expect((await get('/', from('none', 'navigate', 'document'))).status).toBe(200);
    for (const [site, mode, dest, path] of [
      ['cross-site', 'navigate', 'iframe', '/'],
      ['cross-site', 'no-cors', 'script', '/assets/a-1.js'],
      ['same-site', 'cors', 'empty', '/'],
      ['cross-site', 'navigate', 'document', '/assets/a-1.js'],
    ] as const) {
      expect((await get(path, from(site, mode, dest))).status, `${site} ${mode} ${dest} ${path}`).toBe(403);
    }
  });
});

describe('every answer', () => {
  test.each(['/', '/assets/a-1.js', '/missing.js', '/call/drafts.list'])(
    '%s carries the guarding headers and no CORS',
    async (path) => {
      const answer = path.startsWith('/call') ? await call({}) : await rawRequest(host.origin, { path });
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      const policy = String(answer.headers['content-security-policy']);
      expect(policy.split('; ').sort()).toEqual(ownFilesOnly);
      const permissions = String(answer.headers['permissions-policy']);
      for (const device of ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'payment'])
        expect(permissions).toContain(`${device}=()`);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    },
  );
});

test('the address is this machine alone, and the token stands where browsers send it to nobody', async () => {
  expect(host.url).toBe(`http://127.0.0.1:${new URL(host.origin).port}/#token=${host.token}`);
  expect(host.token.length).toBeGreaterThanOrEqual(43);
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const outcome = await new Promise((resolve) => {
      connect(Number(new URL(host.origin).port), address)
        .once('connect', () => {
          resolve('connected');
        })
        .once('error', () => {
          resolve('refused');
        });
    });
    expect(outcome).toBe('refused');
  }
});
