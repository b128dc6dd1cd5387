import { decodeMarkup, withoutControls } from '../text/decode.ts';

/** The source of a web page: by its byte order mark, by what it says of itself, else as text. */
export function decodeHtml(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 4096);
  const said = /<meta[^>]{0,300}charset\s*=\s*["']?([\w-]{2,20})/iu.exec(head)?.[1]?.toLowerCase();
  const hasMark = /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u.test(head);
  if (hasMark || said === undefined || said.startsWith('utf')) return decodeMarkup(bytes);
  try {
    return withoutControls(new TextDecoder(said.startsWith('gb') ? 'gb18030' : said).decode(bytes));
  } catch {
    return decodeMarkup(bytes);
  }
}
