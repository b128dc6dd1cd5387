import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPasted, readReport } from '../../../electron/read/index.ts';
import { packDocx, paragraphXml } from './builders/docx.ts';
import { hostileFiles, outside, zipOf } from './builders/hostile.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

describe('hostile files', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  it.each(Object.entries(hostileFiles))('%s: read or refused in plain words', async (_, build) => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const result = await readReport({ name: '去年.docx', bytes: build() });
    if (!result.ok) {
      expect(result.failure.code).toBe('invalid');
      expect(result.failure.message).toMatch(/^去年\.docx：.*[\u4e00-\u9fff]。$/u);
    }
    expect(fetched).not.toHaveBeenCalled();
    expect(existsSync(outside) || existsSync(`..${outside}`)).toBe(false);
  });
});

describe('what is no report is refused with what to do', () => {
  it.each([
    ['RTF', bytesOf('{\\rtf1\\ansi hello}'), /RTF.*另存为 \.docx/u],
    ['PDF', bytesOf('%PDF-1.7\n'), /PDF.*另存为 \.docx/u],
    ['PNG', bytesOf('89504e470d0a1a0a0000', 'hex'), /图片/u],
    ['JPEG', bytesOf('ffd8ffe000104a46', 'hex'), /图片/u],
    ['xlsx without a sheet', zipOf('xl/workbook.xml', bytesOf('<x/>')), /没有在里面找到/u],
    ['xlsb', zipOf('xl/workbook.bin', bytesOf('x')), /Excel.*另存为 \.xlsx/u],
    ['OFD', zipOf('OFD.xml', bytesOf('<x/>')), /OFD/u],
    ['flat ODT', bytesOf('<?xml version="1.0"?>\n<office:document xmlns:office="x">'), /OpenDocument/u],
    ['ODT', zipOf('content.xml', bytesOf('<x/>')), /OpenDocument/u],
    ['zip', zipOf('a.txt', bytesOf('x')), /压缩包/u],
    ['rar', bytesOf('526172211a0700', 'hex'), /压缩包/u],
    ['nothing', new Uint8Array(), /空/u],
    ['mht', bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), /\.mht/u],
    ['another text', bytesOf('今天天气很好。\n明天也是。'), /没有在里面找到/u],
    [
      'report of 2018',
      bytesOf('某镇2018年政府信息公开工作年度报告\n一、概述\n二、收费及减免情况\n历年累计'),
      /2018 年的报告/u,
    ],
    ['broken XML', packDocx('<w:p><w:r></w:p>'), /损坏/u],
    ['cut short', packDocx(paragraphXml('甲')).slice(0, 400), /损坏/u],
  ])('%s', async (_, bytes, message) => {
    const result = await readReport({ name: '文件', bytes });
    expect(result.ok ? '' : result.failure.message).toMatch(message);
  });
});

it.each(['~$年报.docx', '汇总/~$年报.docx', '._年报.docx'])(
  '%s is no report, whatever stands in it',
  async (name) => {
    const result = await readReport({ name, bytes: bytesOf('\u0005Admin') });
    expect(result.ok ? '' : result.failure.message).toMatch(/自动放的小文件.*请选用/u);
  },
);

describe('text in its encodings', () => {
  const text = '红旗镇人民政府2025年政府信息公开工作年度报告\r\n一、总体情况\r\n规划“公开”八条。\r\n';
  const gb = Buffer.from(
    'baecc6ecd5f2c8cbc3f1d5feb8ae32303235c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e60ad2bba1a2d7dccce5c7e9bff60ab9e6bbaea1b0b9abbfaaa1b1b0cbccf5a1a3',
    'hex',
  );
  it.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16 with its mark', bytesOf(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without', bytesOf(text, 'utf16le')],
    ['UTF-16 without, whose digits come late', bytesOf(`${'好'.repeat(300)}\r\n${text}`, 'utf16le')],
    ['UTF-16, big first', Buffer.from(bytesOf(`\ufeff${text}`, 'utf16le')).swap16()],
    ['GB 18030', gb],
    ['a page in GB 2312', Buffer.concat([bytesOf('<html><meta charset=gb2312><pre>'), gb])],
  ])('%s', async (_, bytes) => {
    const result = await readReport({ name: 'a.doc', bytes });
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.draft.organ.name).toBe('红旗镇人民政府');
    if (_.startsWith('a page')) return;
    expect(result.value.draft.texts.overview).toBe('规划“公开”八条。');
  });
});

it('what is pasted is read from its HTML, else from its text', async () => {
  const text = '红旗镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n甲。';
  const fromText = await readPasted({ text });
  const fromHtml = await readPasted({ html: text.replace(/.+/gu, '<p>$&</p>'), text: '' });
  expect(fromHtml).toEqual(fromText);
  expect(fromText.ok && fromText.value.draft.texts.overview).toBe('甲。');
  const neither = await readPasted({});
  expect(neither.ok ? '' : neither.failure.message).toMatch(/^粘贴的内容：/u);
});
