import { pageAnswer } from '../page/page-files.ts';
import { isOwnUrl, scheme } from './app-scheme.ts';

/** Answers app:// with the files of the built page and the headers that guard it. */
export function servePage(protocol: Pick<Electron.Protocol, 'handle'>, pageFolder: string): void {
  protocol.handle(scheme, async (request) => {
    if (request.method !== 'GET' || !isOwnUrl(request.url)) return new Response(null, { status: 403 });
    const { status, headers, body } = await pageAnswer(pageFolder, new URL(request.url).pathname);
    return new Response(typeof body === 'string' ? body : Uint8Array.from(body), { status, headers });
  });
}
