import { checkedAnswer } from '../shared/contract.ts';
import type { CallName, Input, Output } from '../shared/contract.ts';
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

const tokenKey = 'nianbao.token';
const restart = '请关闭这个页面，重新启动“年报”程序后再打开。已经保存的草稿不会丢失。';

/**
 * The page's own pass to the 127.0.0.1 host, given in the URL fragment as `#token=…`. It is taken out of the address
 * at once so that nobody copies it along, and kept for this tab so that reloading works.
 */
export function takeToken(): string {
  const given = /^#(?:token=)?([A-Za-z0-9_-]{16,})$/.exec(location.hash)?.[1];
  if (given === undefined) return sessionStorage.getItem(tokenKey) ?? '';
  sessionStorage.setItem(tokenKey, given);
  history.replaceState(null, '', location.pathname + location.search);
  return given;
}
const token = window.nianbao ? '' : takeToken();

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
  try {
    answer = window.nianbao ? await window.nianbao.call(name, input) : await post(name, input, leaving);
  } catch {
    return fail('unavailable', `与“年报”程序的连接断开了，程序可能已经关闭。${restart}`);
  }
  // a host of another version must not break the page in the middle of work
  return checkedAnswer(name, answer) ?? fail('internal', `程序的回答看不懂（${name}）。${restart}`);
}

/** fetch refuses `keepalive` bodies beyond 64 KiB. */
const keepaliveLimit = 60_000;

async function post(name: string, input: unknown, leaving: boolean): Promise<unknown> {
  const body = new TextEncoder().encode(JSON.stringify(input));
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body,
    keepalive: leaving && body.length < keepaliveLimit,
  });
  if (response.status === 401 || response.status === 403) {
    return fail('unavailable', `这个页面没有打开草稿的许可，可能是程序重新启动过。${restart}`);
  }
  return await response.json();
}
