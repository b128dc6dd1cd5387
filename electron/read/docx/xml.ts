import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { most } from '../budget.ts';
import { damaged, Refusal, tooLarge } from '../refusal.ts';

export type Attributes = Readonly<Record<string, string>>;
export interface Handler {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text?: (text: string) => void;
}

const wordprocessing = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/**
 * Walks through a part. Elements and attributes of WordprocessingML come with the prefix `w:` whatever the file calls
 * it. Document types, and with them entities of the file's own, are refused.
 */
export function walkXml(bytes: Buffer, handler: Handler): void {
  const parser = new SaxesParser();
  let prefix = 'w:';
  let depth = 0;
  const name = (raw: string): string =>
    prefix === 'w:' || !raw.startsWith(prefix) ? raw : `w:${raw.slice(prefix.length)}`;
  parser.on('doctype', () => {
    throw new Refusal(damaged);
  });
  parser.on('error', () => {
    throw new Refusal(damaged);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (depth === 0) prefix = prefixOf(tag.attributes);
    depth += 1;
    if (depth > most.depth) throw new Refusal(tooLarge);
    handler.open(name(tag.name), prefix === 'w:' ? tag.attributes : renamed(tag.attributes, name));
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth -= 1;
    handler.close(name(tag.name));
  });
  if (handler.text) parser.on('text', handler.text);
  parser.write(decode(bytes)).close();
}

function decode(bytes: Buffer): string {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  if (!wide) return bytes.toString('utf8').replace(/^\ufeff/u, '');
  return new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
}

function prefixOf(attributes: Attributes): string {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns' && wordprocessing.has(value)) return '';
    if (name.startsWith('xmlns:') && wordprocessing.has(value)) return `${name.slice(6)}:`;
  }
  return 'w:';
}

function renamed(attributes: Attributes, name: (raw: string) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [name(key), value]));
}
