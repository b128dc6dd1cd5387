import { expect, it } from 'vitest';
import { signature } from '../../../shared/recognise/text/signature.ts';

const organ = '青山县红旗镇人民政府';
const long = `${'某'.repeat(50)}管理委员会`;

it.each([
  ['on two lines', [organ, '2024年1月15日'], organ, '2024-01-15'],
  ['in Chinese numerals', [organ, '二〇二四年十二月三十一日'], organ, '2024-12-31'],
  ['with the letter O and 元月', [organ, '二O二四年元月五日'], organ, '2024-01-05'],
  ['with a full-width O', [organ, '二Ｏ二四年一月五日'], organ, '2024-01-05'],
  ['with points', [organ, '2024.1.15'], organ, '2024-01-15'],
  ['with hyphens', [organ, '2024-01-15'], organ, '2024-01-15'],
  ['on one line', [`${organ}\u3000\u30002024年1月15日`], organ, '2024-01-15'],
  ['below the date', ['2024年1月15日', organ], organ, '2024-01-15'],
  ['by a long name', [long, '2024年1月15日'], long, '2024-01-15'],
  ['by a shorter name', ['红旗镇', '2024年1月15日'], '红旗镇', '2024-01-15'],
  ['without a date', [organ], organ, ''],
])('a signature %s leaves the text', (_, signed, name, date) => {
  expect(signature(['无。', ...signed], organ)).toEqual({ lines: ['无。'], organ: name, date, below: [] });
});

it.each(['本机关未收取信息处理费', '特此报告', '没有其他需要报告的单位'])(
  'a last sentence without its full stop is no organ: %s',
  (sentence) => {
    expect(signature(['一句。', sentence, '2024年1月15日'], organ)).toEqual({
      lines: ['一句。', sentence],
      organ: '',
      date: '2024-01-15',
      below: [],
    });
  },
);

it.each([
  '2024年1月',
  '2024年2月30日',
  '2024年13月1日',
  '2024年1月日',
  '20241月15日',
  '2024年月15日',
  '2024年1月15',
])('%s is no day, and that is said', (date) => {
  const signed = signature(['无。', organ, date], organ);
  expect(signed).toMatchObject({ lines: ['无。'], organ, date: '' });
  expect(signed.doubt).toContain(`“${date}”`);
});

it('a sentence that ends with a date is no signature', () => {
  const lines = ['统计期限为2023年1月1日至12月31日', '报送截止到2024年1月31日'];
  expect(signature(lines, organ)).toEqual({ lines, organ: '', date: '', below: [] });
});
