import * as zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32, crc32ByTable } from '../../electron/crc32.ts';

it.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['政府信息公开工作年度报告', undefined],
])('the check value of %j is the same by table and by Node', (text, value) => {
  const bytes = Buffer.from(text);
  expect(crc32ByTable(bytes)).toBe(crc32(bytes));
  if (value !== undefined) expect(crc32ByTable(bytes)).toBe(value);
  expect(crc32).toBe(zlib.crc32);
});
