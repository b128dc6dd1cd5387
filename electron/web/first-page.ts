import { request } from 'node:http';
import { lastAddress } from './address.ts';

/** Addresses of the page of a program that runs, as it gives them to a second start. */
interface PageAddresses {
  /** to print */
  url: string;
  /** for a browser; good once */
  once: string;
}

/** The page of the program that runs on a drafts folder already, `url` being what it announced. */
export async function pageOfFirst(state: string, drafts: string, url: string): Promise<PageAddresses> {
  const address = await lastAddress(state, drafts);
  const given = address?.pass == null ? undefined : await askForPage(url, address.pass);
  return given ?? { url, once: url };
}

/** Asks the program at `url` for addresses of its page, showing the pass; undefined where it gives none. */
async function askForPage(url: string, pass: string): Promise<PageAddresses | undefined> {
  const { origin } = new URL(url);
  return await new Promise((done) => {
    const asked = request(new URL('/page', origin), {
      method: 'POST',
      timeout: 2000,
      agent: false,
      headers: { Origin: origin, 'Content-Type': 'application/json', Authorization: `Bearer ${pass}` },
    });
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      // an answer that breaks off has no end
      response.on('close', () => {
        const [given, once] = [...text.matchAll(/"(http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+)"/gu)];
        done(
          given?.[1] !== undefined && once?.[1] !== undefined ? { url: given[1], once: once[1] } : undefined,
        );
      });
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => {
      done(undefined);
    });
    asked.end('{}');
  });
}
