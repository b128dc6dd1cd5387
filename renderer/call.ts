import type { CallName, checkedAnswer, Input, Output } from '../shared/contract.ts';
import { fail } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/** What the preload script of the desktop program puts in the window. */
export interface Bridge {
  call: (name: string, input: unknown) => Promise<unknown>;
}
declare global {
  interface Window {
    nianbao?: Bridge;
  }
}

/** The desktop program has windows of its own; in a browser there are none. */
export const isDesktop = window.nianbao !== undefined;

/** What checks answers: loaded beside the first call, which no screen makes before it is on show. */
let loading: Promise<typeof checkedAnswer> | undefined;
const loadCheck = (): Promise<typeof checkedAnswer> =>
  (loading ??= import('../shared/contract.ts').then((contract) => contract.checkedAnswer));

const tokenKey = 'nianbao.token';

/**
 * The page's pass to the 127.0.0.1 host. Its address brings a secret in the fragment as `#token=…`, which is taken out
 * at once so that nobody copies it along, and is given for the pass; this tab keeps that so that reloading works.
 */
async function takePass(): Promise<string> {
  const given = /^#(?:token=)?([A-Za-z0-9_-]{16,})$/.exec(location.hash)?.[1];
  const kept = sessionStorage.getItem(tokenKey) ?? '';
  if (given === undefined) return kept;
  history.replaceState(null, '', location.pathname + location.search);
  if (kept === '') sessionStorage.setItem(tokenKey, given);
  try {
    const response = await send('/enter', given, '{}');
    const { value } = (await response.json()) as { value?: { pass?: unknown } };
    if (typeof value?.pass !== 'string') return kept;
    sessionStorage.setItem(tokenKey, value.pass);
    return value.pass;
  } catch {
    return kept;
  }
}
const pass = isDesktop ? undefined : takePass();

async function send(path: string, shown: string, body: BodyInit, keepalive = false): Promise<Response> {
  return await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${shown}` },
    body,
    keepalive,
  });
}

/**
 * The only way from the page to the machine. Whatever goes wrong on the way comes back as a refusal in Chinese;
 * it never throws. `leaving` lets the request outlive the page.
 */
export async function call<N extends CallName>(
  name: N,
  input: Input<N>,
  leaving = false,
): Promise<Result<Output<N>>> {
  let answer: unknown;
  let checked;
  try {
    [answer, checked] = await Promise.all([
      window.nianbao ? window.nianbao.call(name, input) : post(name, input, leaving),
      loadCheck(),
    ]);
  } catch {
    return fail('disconnected', '“年报”程序没有在运行。请再打开一次“年报”，然后回到这个页面。');
  }
  // a host of another version must not break the page in the middle of work
  return (
    checked(name, answer) ?? fail('internal', `程序的回答看不懂（${name}），程序可能更新过。请刷新这个页面。`)
  );
}

/** fetch refuses `keepalive` bodies beyond 64 KiB. */
const keepaliveLimit = 60_000;

async function post(name: string, input: unknown, leaving: boolean): Promise<unknown> {
  const body = new TextEncoder().encode(JSON.stringify(input));
  const shown = (await pass) ?? '';
  const response = await send(`/call/${name}`, shown, body, leaving && body.length < keepaliveLimit);
  if (response.status === 401 || response.status === 403) {
    return fail(
      'unavailable',
      '这个页面没有打开草稿的许可，可能是程序重新启动过。请再打开一次“年报”，在新出来的页面里接着填。',
    );
  }
  return await response.json();
}
