import { decodeXML } from 'entities';
import { Parser } from 'saxen';
import { most } from './budget.ts';
import { damaged, Refusal, tooLarge } from './refusal.ts';

/** The value of an attribute of the element, by its name. Few are ever asked for, so they are parsed on demand. */
export type AttributeOf = (name: string) => string | undefined;
/** Hears what a part holds, in its order. */
interface Handler {
  open: (name: string, attribute: AttributeOf) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const wordprocessing = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** One for all parts, each walked to its end before the next: making it takes longer than a small part. */
const parser = new Parser();

/** XML 1.0, 2.2: what is no character of a document, however it is written. */
// eslint-disable-next-line no-control-regex -- these are what it looks for
const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

/**
 * Walks through a part. Elements and attributes of WordprocessingML have the prefix `w:` whatever the file calls it.
 * Document types, and with them entities of the file's own, are refused.
 */
export function walkXml(bytes: Buffer, handler: Handler): void {
  let prefix = 'w:';
  let depth = 0;
  let attributesNow: () => Readonly<Record<string, string>> = () => ({});
  const named = (raw: string): string => {
    if (prefix === 'w:') return raw;
    if (prefix === '') return raw.includes(':') ? raw : `w:${raw}`;
    return raw.startsWith(prefix) ? `w:${raw.slice(prefix.length)}` : raw;
  };
  const written = (name: string): string =>
    prefix !== 'w:' && name.startsWith('w:') ? prefix + name.slice(2) : name;
  const attribute = (wanted: string): string | undefined => {
    const value = attributesNow()[written(wanted)];
    return value === undefined ? undefined : said(value);
  };
  const refuse = (): never => {
    throw new Refusal(damaged);
  };
  const say = (text: string): void => {
    if (noCharacter.test(text)) refuse();
    handler.text?.(text);
  };
  parser.on('attention', refuse);
  parser.on('error', refuse);
  parser.on('warn', refuse);
  parser.on('openTag', (name, attributes) => {
    if (depth === 0) prefix = prefixOf(attributes());
    depth += 1;
    if (depth > most.depth) throw new Refusal(tooLarge);
    attributesNow = attributes;
    handler.open(named(name), attribute);
  });
  parser.on('closeTag', (name) => {
    depth -= 1;
    handler.close?.(named(name));
  });
  parser.on('text', (text) => {
    say(said(text));
  });
  parser.on('cdata', (text) => {
    say(textOf(text));
  });
  parser.parse(inUtf8(bytes).toString('latin1'));
}

/** The part as UTF-8 without its mark. */
function inUtf8(bytes: Buffer): Buffer {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0;
  if (wide) {
    const name = bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
    return Buffer.from(new TextDecoder(name).decode(bytes));
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/**
 * What bytes that were walked as characters of a byte each say. All of XML's own signs are one byte, most of a part is
 * nothing but them, and such a string is half as large and faster to walk.
 */
function textOf(walked: string): string {
  return /^[ -~]*$/u.test(walked) ? walked : Buffer.from(walked, 'latin1').toString('utf8');
}

/** The same of what may name its characters, as &amp; does. */
function said(walked: string): string {
  const text = textOf(walked);
  return text.includes('&') ? decodeXML(text) : text;
}

function prefixOf(attributes: Readonly<Record<string, string>>): string {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns' && wordprocessing.has(value)) return '';
    if (name.startsWith('xmlns:') && wordprocessing.has(value)) return `${name.slice(6)}:`;
  }
  return 'w:';
}

/** An integer attribute within sane bounds. */
export function integerOf(text: string | undefined, otherwise: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, -1), 100_000) : otherwise;
}

/** A yes-or-no attribute (ISO/IEC 29500-1, 22.9.2.7), or what it is where it is not given. */
export function isOn(text: string | undefined, otherwise: boolean): boolean {
  return text === undefined ? otherwise : !/^(?:0|false|off)$/u.test(text);
}
