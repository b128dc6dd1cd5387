import { expect, test } from 'vitest';
import { seal, sealState } from '../../../electron/disk/seal.ts';

test('a seal changes nothing of the JSON value', () => {
  expect(JSON.parse(seal('{"a":"甲"}').toString())).toEqual({ a: '甲' });
});

test('any flipped bit of a sealed file is noticed, by its seal or as no JSON', () => {
  const bytes = seal('{"count": 31, "text": "甲乡"}');
  expect(sealState(bytes)).toBe('good');
  for (let at = 0; at < bytes.length - 1; at += 1)
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const isJson = (() => {
        try {
          JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(flipped));
          return true;
        } catch {
          return false;
        }
      })();
      if (isJson) expect(sealState(flipped), `${String(at)} ${String(bit)}`).toBe('broken');
    }
});

test('what never was sealed is told apart, however it ends', () => {
  for (const text of ['{}', '{}\n', '{}\r\n', '{}\n\n', '', ' ', '{"a": "        "}'])
    expect(sealState(Buffer.from(text)), JSON.stringify(text)).toBe('none');
});
