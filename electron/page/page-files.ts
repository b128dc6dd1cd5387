import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contentPolicy, securityHeaders } from './content-policy.ts';

interface PageAnswer {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Plain names only: no dot files, no `..`, no drive letters, no escapes of any kind. */
const plainPath = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

/** The answer to a request for a file of the built page; `pathname` is the raw path of its URL. */
export async function pageAnswer(folder: string, pathname: string): Promise<PageAnswer> {
  const headers = { ...securityHeaders, 'Content-Security-Policy': contentPolicy };
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
  return { status: 200, headers: { ...headers, 'Content-Type': mediaType }, body: bytes };
}
