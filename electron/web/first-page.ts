import { lastAddress } from './address.ts';
import { askForPage } from './running.ts';
import type { PageAddresses } from './running.ts';

/** The page of the program that runs on a drafts folder already, `url` being what it announced. */
export async function pageOfFirst(state: string, drafts: string, url: string): Promise<PageAddresses> {
  const address = await lastAddress(state, drafts);
  const given = address?.pass == null ? undefined : await askForPage(url, address.pass);
  return given ?? { url, once: url };
}
