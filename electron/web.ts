import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fail, ok } from '../shared/result.ts';
import type { Dispatch } from './dispatch.ts';
import type { Deliver } from './host.ts';
import { pageAnswer } from './page/page-files.ts';
import { contentPolicy, securityHeaders } from './page/content-policy.ts';
import { callRefusal, pageRefusal, tokenOf } from './web/guard.ts';
import type { Guarded, HttpRefusal } from './web/guard.ts';
import { createPasses } from './web/passes.ts';
import { readRequest } from './web/read-body.ts';

/** A running server on 127.0.0.1, for one page after another. */
export interface WebHost {
  /** where the page is; the token stands behind the #, which browsers send to nobody, and is soon spent */
  url: string;
  origin: string;
  /** the token of `url` */
  token: string;
  port: number;
  /** what the page shows at its calls; see `Passes` */
  pass: string;
  /** an address for a browser that the program starts: good once */
  urlOnce: () => string;
  close: () => Promise<void>;
}

/** Milliseconds in which a request must have come in whole; a connection that sends nothing is closed then too. */
const longestRequest = 30_000;

/**
 * The same page and the same calls in the system browser, for this machine only. Port 0 takes any that is free; `pass`
 * is one that pages hold already.
 */
export async function startWebHost(
  dispatch: Dispatch,
  pageFolder: string,
  port = 0,
  requestTimeout = longestRequest,
  pass?: string,
): Promise<WebHost> {
  const passes = createPasses(pass);
  const timeouts = {
    requestTimeout,
    connectionsCheckingInterval: requestTimeout / 6,
  };
  const server = createServer(timeouts, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${String(address.port)}`;
  const guarded: Guarded = { host, admits: passes.admits };
  const urlWith = (secret: string): string => `http://${guarded.host}/#token=${secret}`;

  /** What is no call: a page that comes for its pass, and a second start that asks for an address. */
  const doors: Readonly<Record<string, { admits: Guarded['admits']; answer: (shown: string) => unknown }>> = {
    '/enter': {
      // spent by the answer alone
      admits: (shown) => shown !== '',
      answer: (shown) => {
        const given = passes.enter(shown);
        return given === undefined ? undefined : { pass: given };
      },
    },
    '/page': {
      admits: passes.isPass,
      answer: () => ({ url: urlWith(passes.key()), once: urlWith(passes.code()) }),
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // URL would tidy `..` away; the raw path is what is judged
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const door = Object.hasOwn(doors, path) ? doors[path] : undefined;
    if (door) {
      const refused = callRefusal({ host, admits: door.admits }, request);
      const answered = refused ? undefined : door.answer(tokenOf(request));
      if (answered === undefined) refuse(request, response, refused ?? spent);
      else response.writeHead(200, jsonHeaders()).end(JSON.stringify(ok(answered)));
      return;
    }
    if (!path.startsWith('/call/')) {
      const refused = pageRefusal(guarded, request, path);
      if (refused) {
        refuse(request, response, refused);
        return;
      }
      const { status, headers, body } = await pageAnswer(pageFolder, path);
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
      return;
    }
    const refused = callRefusal(guarded, request);
    if (refused) {
      refuse(request, response, refused);
      return;
    }
    const body = await readRequest(request);
    if (!body.ok) {
      refuse(request, response, body.refusal);
      return;
    }
    const result = await dispatch(path.slice('/call/'.length), body.json);
    response.writeHead(200, jsonHeaders()).end(JSON.stringify(result));
  }

  return {
    url: urlWith(passes.key()),
    origin: `http://${guarded.host}`,
    token: passes.key(),
    port: address.port,
    pass: passes.pass,
    urlOnce: () => urlWith(passes.code()),
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

const spent: HttpRefusal = {
  status: 401,
  message: '打开页面的地址已经用过。请回到已经打开的页面，或者再打开一次“年报”。',
};

function jsonHeaders(): Record<string, string> {
  return {
    ...securityHeaders,
    'Content-Security-Policy': contentPolicy,
    'Content-Type': 'application/json; charset=utf-8',
  };
}

/** A refusal reads like any other answer; the rest of the request is not waited for. */
function refuse(request: IncomingMessage, response: ServerResponse, { status, message }: HttpRefusal): void {
  response.writeHead(status, { ...jsonHeaders(), Connection: 'close' });
  response.end(JSON.stringify(fail('invalid', message)));
  request.resume();
}

/** A browser page can only download: the whole file goes back with the answer. */
export const deliverDownload: Deliver = ({ fileName, bytes }) =>
  Promise.resolve(
    ok({
      kind: 'download',
      fileName,
      mediaType: mediaTypes[extname(fileName)] ?? 'application/octet-stream',
      base64: Buffer.from(bytes).toString('base64'),
    }),
  );

const mediaTypes: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.html': 'text/html; charset=utf-8',
  '.zip': 'application/zip',
  '.nianbao': 'application/gzip',
};
