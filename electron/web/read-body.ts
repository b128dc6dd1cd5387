import type { IncomingMessage } from 'node:http';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import type { HttpRefusal } from './guard.ts';

/** The largest report in base64, with its name and the JSON around it; every other call is far smaller. */
export const mostBodyBytes = Math.ceil(mostReportBytes / 3) * 4 + 64 * 1024;

/** The JSON a request carries; a larger one is refused before it is read. */
export async function readRequest(
  request: IncomingMessage,
): Promise<{ ok: true; json: unknown } | { ok: false; refusal: HttpRefusal }> {
  const tooLarge = {
    ok: false,
    refusal: {
      status: 413,
      message: '内容太大，没有接收：文件不能超过 50 MB。请确认选对了文件，或者删减内容后再试。',
    },
  } as const;
  if (Number(request.headers['content-length'] ?? 0) > mostBodyBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // leaving the loop must not destroy the connection that the refusal goes back on
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBodyBytes) return tooLarge;
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
