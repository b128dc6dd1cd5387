import type { IncomingMessage } from 'node:http';
import { mostDraftBytes } from '../store/draft-file.ts';
import type { Refusal } from './guard.ts';

/** The JSON a request carries; larger than any draft is refused before it is read. */
export async function readBody(
  request: IncomingMessage,
): Promise<{ ok: true; json: unknown } | { ok: false; refusal: Refusal }> {
  const tooLarge = {
    ok: false,
    refusal: { status: 413, message: '内容太大，没有接收。请删减后再试。' },
  } as const;
  if (Number(request.headers['content-length'] ?? 0) > mostDraftBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // leaving the loop must not destroy the connection that the refusal goes back on
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostDraftBytes) return tooLarge;
    chunks.push(chunk);
  }
  try {
    return {
      ok: true,
      json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))),
    };
  } catch {
    return { ok: false, refusal: { status: 400, message: '内容不是 JSON。请重新打开页面后再试。' } };
  }
}
