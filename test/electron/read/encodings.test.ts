import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText } from '../../../electron/read/text/decode.ts';
import { cli } from '../cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const text = '第一镇人民政府2025年政府信息公开工作年度报告\n一、总体情况\n2025年，我镇主动公开政府信息23条。';
const utf16le = Buffer.from(text, 'utf16le');
const swapped = Buffer.from(utf16le).swap16();
// 石橋鎮人民政府2025年政府信息公開工作年度報告, 一、總體情況 and a sentence
const big5 =
  'a5dbbef4c2eda448a5c1ac46a9b232303235a67eac46a9b2ab48aea7a4bdb67da475a740a67eabd7b3f8a7690aa440a1' +
  '42c160c5e9b1a1aa700a32303235a67ea141a7dac2eda544b0caa4bdb67dac46a9b2ab48aea73233b1f8a143';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', utf16le],
  ['UTF-16 with the other end first', swapped],
])('%s is read without being told', async (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
  // a file that begins with 第 begins with the byte of a brace, and is no draft for that
  const file = join(await temporaryFolder(), '年报.txt');
  await writeFile(file, bytes);
  const { out } = await cli('read', file);
  expect(JSON.parse(out)).toMatchObject({ organ: { name: '第一镇人民政府' }, year: 2025 });
});

test('Big5 is read as what it says, not as the GB 18030 it could be', () => {
  expect(decodeText(Buffer.from(big5, 'hex'))).toContain(
    '石橋鎮人民政府2025年政府信息公開工作年度報告\n一、總體情況',
  );
  // 政府 in GB 18030
  expect(decodeText(Buffer.from('d5feb8ae', 'hex'))).toBe('政府');
});
