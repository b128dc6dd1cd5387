import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentPolicy, securityHeaders } from './content-policy.ts';

export interface PageAnswer {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

/** What the build writes where the page needs the nonce of its answer. */
export const noncePlaceholder = '__CSP_NONCE__';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Plain names only: no dot files, no `..`, no drive letters, no escapes of any kind. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** The answer to a request for a file of the built page; `pathname` is the raw path of its URL. */
export async function pageAnswer(folder: string, pathname: string): Promise<PageAnswer> {
  const nonce = randomBytes(16).toString('base64');
  const headers = { ...securityHeaders, 'Content-Security-Policy': contentPolicy(nonce) };
  const path = pathname === '/' ? '/index.html' : pathname;
  const mediaType = mediaTypes[extname(path)];
  const bytes =
    plainPath.test(path) && mediaType ? await readFile(join(folder, path)).catch(() => undefined) : undefined;
  if (!bytes || !mediaType) {
    return {
      status: 404,
      headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
      body: '没有这个页面。',
    };
  }
  const body = mediaType.startsWith('text/html')
    ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
    : bytes;
  return { status: 200, headers: { ...headers, 'Content-Type': mediaType }, body };
}
