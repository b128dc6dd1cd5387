import type { IncomingMessage } from 'node:http';

/** What a request must show to be one of our own page's. */
export interface Guarded {
  /** address and port, exactly as our own page names them */
  host: string;
  admits: (token: string) => boolean;
}
/** Why a request is not served. */
export interface HttpRefusal {
  status: number;
  message: string;
}

const reopen = '请从程序打开的页面里操作；页面是很久以前打开的，请重新启动程序。';

/** Another name that leads here (DNS rebinding) is somebody else's page. */
function hostRefusal(guarded: Guarded, request: IncomingMessage): HttpRefusal | undefined {
  // of two Host headers Node keeps the first; what stands between might go by the second
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  return request.headers.host === guarded.host && hosts.length === 1
    ? undefined
    : { status: 421, message: `访问的地址不对。${reopen}` };
}

/** Why a call is not served. Each rule alone keeps another site's page out; together they forgive one mistake. */
export function callRefusal(guarded: Guarded, request: IncomingMessage): HttpRefusal | undefined {
  const { headers, method } = request;
  const wrongHost = hostRefusal(guarded, request);
  if (wrongHost) return wrongHost;
  if (method !== 'POST') return { status: 405, message: `只接受 POST 请求。${reopen}` };
  if (headers.origin !== `http://${guarded.host}`)
    return { status: 403, message: `请求来自别的网页。${reopen}` };
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    return { status: 403, message: `请求来自别的网站。${reopen}` };
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    return { status: 415, message: `请求的格式不对。${reopen}` };
  }
  if (!guarded.admits(tokenOf(request)))
    return { status: 401, message: `没有带上本次启动的口令，或者打开页面的地址已经用过。${reopen}` };
  return undefined;
}

/** What a request shows to be let in; '' where it shows nothing. */
export function tokenOf({ headers }: IncomingMessage): string {
  return /^Bearer (\S+)$/u.exec(headers.authorization ?? '')?.[1] ?? '';
}

/**
 * Why a file of the page is not served. Another site may only lead the browser to the start page, as our own
 * redirecting file does; it may not load our files into itself.
 */
export function pageRefusal(
  guarded: Guarded,
  request: IncomingMessage,
  path: string,
): HttpRefusal | undefined {
  const { headers, method } = request;
  const wrongHost = hostRefusal(guarded, request);
  if (wrongHost) return wrongHost;
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, message: `只接受 GET 请求。${reopen}` };
  const site = headers['sec-fetch-site'];
  const own = site === undefined || site === 'same-origin' || site === 'none';
  const opensStart =
    path === '/' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return own || opensStart ? undefined : { status: 403, message: `请求来自别的网站。${reopen}` };
}
