import { Refusal, saveAgain } from '../refusal.ts';

const cannotDecode = `里面不是文字，或者文字的编码认不出来，读不出来。${saveAgain}`;

// eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
const controls = /[\u0000-\u0008\u000e-\u001f]/gu;

/** The text in a file: by its byte order mark, else UTF-8 or UTF-16, else GB 18030, which holds GBK and GB 2312. */
export function decodeText(bytes: Buffer): string {
  const text = decode(bytes).replace(/^\ufeff/u, '');
  if ((text.slice(0, 20_000).match(controls)?.length ?? 0) > 8) throw new Refusal(cannotDecode);
  return text;
}

/** The same of what is known to be text, whose control characters are slips of the program that wrote it. */
export function decodeMarkup(bytes: Buffer): string {
  return withoutControls(decode(bytes).replace(/^\ufeff/u, ''));
}

/** A text without the control characters that are no white space. */
export function withoutControls(text: string): string {
  return text.replace(controls, '');
}

function decode(bytes: Buffer): string {
  const first = bytes.readUInt16BE(0);
  if (first === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 4000);
  const zeros = (offset: number): number =>
    head.filter((byte, index) => byte === 0 && index % 2 === offset).length;
  // line ends and digits of UTF-16 have a zero byte on one side; of Chinese characters hardly one has
  if (zeros(1) > 4 && zeros(1) > zeros(0) * 2) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > 4 && zeros(0) > zeros(1) * 2) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding; the next one is tried
    }
  }
  throw new Refusal(cannotDecode);
}
