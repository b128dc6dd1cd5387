import { expect, test } from 'vitest';
import { diskRefusal } from '../../../electron/disk/disk-refusal.ts';

test.each(['UNKNOWN', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENODEV', 'ESTALE', 'ELOOP', 'EBUSY'])(
  'a share, stick or file that answers %s is told in words, with what to do',
  (code) => {
    const { message } = diskRefusal('草稿没有保存', Object.assign(new Error(code), { code })).failure;
    expect(message).toMatch(/^草稿没有保存：[^A-TV-Z]+。请.+。$/u);
  },
);
