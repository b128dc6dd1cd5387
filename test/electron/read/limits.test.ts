import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../electron/read/index.ts';
import { packDocx, paragraphXml } from './builders/docx.ts';
import { hostileFiles, zipOf } from './builders/hostile.ts';
import { workSince } from '../../work-since.ts';

const tooLarge = /太多，不像一份年度报告/u;
const damaged = /不完整或者已经损坏/u;
const title = paragraphXml('青山县红旗镇人民政府2025年政府信息公开工作年度报告');
const section = paragraphXml('一、总体情况');

/** As deep as `levels` elements of no meaning go. */
const nested = (levels: number): string => `${'<w:x>'.repeat(levels)}${'</w:x>'.repeat(levels)}`;

/** A .docx among so many other parts that come before it. */
function amongParts(count: number): Uint8Array {
  const others = Array.from(
    { length: count },
    (_, index) => [`a/${String(index)}`, new Uint8Array()] as const,
  );
  const document = Object.entries({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${title}${section}</w:body></w:document>`,
  }).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries([...others, ...document]), { level: 0 });
}

/** A .docx of which one byte of the packed text says something else than was packed. */
function flipped(): Uint8Array {
  const bytes = Buffer.from(zipOf('word/document.xml', strToU8(`<w:document>${title}</w:document>`)));
  // the directory's check value, of which the content knows nothing
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE((bytes.readUInt32LE(directory + 16) ^ 1) >>> 0, directory + 16);
  return bytes;
}

const answers: [string, () => Uint8Array, RegExp][] = [
  ['more paragraphs than a report has', () => packDocx(title + section + '<w:p/>'.repeat(20_001)), tooLarge],
  ['more characters', () => packDocx(title + section + paragraphXml('零'.repeat(1_000_001))), tooLarge],
  ['a part that unpacks to more', () => zipOf('word/document.xml', Buffer.alloc(31_000_000, 0x20)), tooLarge],
  [
    'the same that says it is small',
    () => zipOf('word/document.xml', Buffer.alloc(31_000_000, 0x20), 9),
    tooLarge,
  ],
  ['elements deeper than any form', () => packDocx(title + section + nested(400)), tooLarge],
  ['a page as deep', () => strToU8(`<html>${'<div>'.repeat(3000)}${'</div>'.repeat(3000)}`), tooLarge],
  ['a check value that does not hold', flipped, damaged],
  ['a document type', () => packDocx('', { 'word/document.xml': '<!DOCTYPE x><x/>' }), damaged],
  ['entities that multiply', hostileFiles['entities that multiply'] ?? (() => new Uint8Array()), damaged],
  ['an entity of a file', hostileFiles['an entity of a file'] ?? (() => new Uint8Array()), damaged],
  ['a file larger than any', () => Buffer.alloc(60_000_001, 0x20), /文件太大/u],
];

describe('a file with', () => {
  it.each(answers)(
    '%s is refused as such, in a moment and in little memory',
    async (_what, build, message) => {
      const bytes = build();
      const [before, worked] = [process.memoryUsage().rss, workSince()];
      const result = await readReport({ name: '去年.docx', bytes });
      expect(result.ok ? 'read' : result.failure.message).toMatch(message);
      expect(worked()).toBeLessThan(8000);
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    },
  );

  it('as much as a report may hold is read', async () => {
    const paragraphs = paragraphXml('甲。').repeat(5000);
    for (const body of [
      title + section + paragraphs,
      title + section + paragraphXml('零'.repeat(150_000)),
      title + section + nested(300),
    ]) {
      const result = await readReport({ name: '去年.docx', bytes: packDocx(body) });
      expect(result.ok ? '' : result.failure.message).toBe('');
    }
  });

  it('thousands of parts is read by its first ones alone', async () => {
    const few = await readReport({ name: '去年.docx', bytes: amongParts(100) });
    expect(few.ok ? '' : few.failure.message).toBe('');
    const many = await readReport({ name: '去年.docx', bytes: amongParts(5001) });
    expect(many.ok ? 'read' : many.failure.message).toMatch(/[一-龥]。$/u);
  });
});
