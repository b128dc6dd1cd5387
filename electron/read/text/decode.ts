import { Refusal, saveAgain } from '../refusal.ts';

const cannotDecode = `里面不是文字，或者文字的编码认不出来，读不出来。${saveAgain}`;

// eslint-disable-next-line no-control-regex -- control characters are what tells binary data from text
const controls = /[\u0000-\u0008\u000e-\u001f]/gu;

/** The text in a file: by its byte order mark, else UTF-8 or UTF-16, else GB 18030, which holds GBK and GB 2312, or Big5. */
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
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const gb = decodeAs('gb18030', bytes);
  // nearly all of Big5 is something in GB 18030 too, but not what a report is about
  const big5 = gb?.includes(inEvery) === true ? undefined : decodeAs('big5', bytes);
  if (big5?.includes(inEvery) === true) return big5;
  if (gb !== undefined) return gb;
  throw new Refusal(cannotDecode);
}

/** A word of every report, the same in both scripts. */
const inEvery = '政府';

function decodeAs(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
