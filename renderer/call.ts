import { z } from 'zod';
import type { CallName, Input, Output } from '../shared/contract.ts';
import { draftSchema, organSchema } from '../shared/draft/draft.ts';
import { textIds } from '../shared/form/edition.ts';
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
  const envelope = envelopeSchema.safeParse(answer);
  if (!envelope.success) return fail('internal', `程序的回答看不懂（${name}）。${restart}`);
  if (!envelope.data.ok) return envelope.data;
  const value = valueSchemas[name].safeParse(envelope.data.value);
  if (!value.success) return fail('internal', `程序的回答不完整（${name}）。${restart}`);
  return { ok: true, value: envelope.data.value as Output<N> };
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

const envelopeSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    failure: z.object({
      code: z.enum(['invalid', 'notFound', 'conflict', 'hasErrors', 'unavailable', 'internal']),
      message: z.string(),
    }),
  }),
]);

/** Enough of each answer to rely on it: a host of another version must not break the page in the middle of work. */
const opened = z.object({ draft: draftSchema, revision: z.string() });
/** A report as it was read. */
export const readSchema = z.object({
  draft: draftSchema,
  notes: z.array(
    z.object({
      message: z.string(),
      cells: z.array(z.string()),
      text: z.enum(textIds).exactOptional(),
      guess: z.literal('year').exactOptional(),
    }),
  ),
});
const summaries = z.array(
  z.object({ id: z.string(), year: z.number(), organ: z.string(), savedAt: z.string() }),
);
const valueSchemas: Record<CallName, z.ZodType> = {
  'editions.get': z.object({ editions: z.array(z.object({ id: z.string() })) }),
  'drafts.compose': z.object({ draft: draftSchema }),
  'drafts.list': z.object({
    folder: z.string(),
    drafts: summaries,
    unreadable: z.array(z.object({ file: z.string(), message: z.string() })),
  }),
  'drafts.create': opened,
  'drafts.open': opened,
  'drafts.save': z.object({ id: z.string(), revision: z.string() }),
  'drafts.next': z.object({ draft: draftSchema }),
  'drafts.discard': z.object({}),
  'drafts.discarded': z.object({ drafts: summaries }),
  'drafts.restore': z.object({}),
  'settings.get': z.object({ organ: organSchema.nullable() }),
  'settings.save': z.object({}),
  'reports.read': readSchema,
  'reports.readPasted': readSchema,
  'reports.preview': z.object({ base64: z.string() }),
  'files.open': z.object({}),
  'files.show': z.object({}),
  'reports.check': readSchema.extend({
    findings: z.array(z.object({ key: z.string(), message: z.string() })),
  }),
  'reports.export': z.union([
    z.object({ kind: z.literal('saved'), path: z.string() }),
    z.object({
      kind: z.literal('download'),
      fileName: z.string(),
      mediaType: z.string(),
      base64: z.string(),
    }),
    z.object({ kind: z.literal('cancelled') }),
  ]),
};
