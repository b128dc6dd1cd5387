import { describe, expect, it } from 'vitest';
import { disagreements } from '../../../shared/statements/compare.ts';
import { citationsOf } from '../../../shared/statements/citations.ts';
import { sentenceCases } from '../../cases/sentences/sentence-cases.ts';

const base = sentenceCases().find(({ name }) => name === 'county-2024')?.draft;
const most = 200_000;
const filled = (words: string): string => words.repeat(Math.ceil(most / words.length)).slice(0, most);

/** The longest texts a draft may hold, of what takes longest to read. */
const texts: [string, string][] = [
  ['digits', filled('9')],
  ['digits and commas', filled('1,234,567，')],
  ['numbers of one sentence', filled('予以公开5件，')],
  ['nested 其中', filled('其中收到政府信息公开申请5件，')],
  ['open brackets', filled('（含3件')],
  ['closed brackets', filled('3件）')],
  ['brackets without numbers', filled('收到政府信息公开申请（含')],
  ['negations', filled('未收到没有无')],
  ['shares', filled('占5%、')],
  ['emoji', filled('😀收到政府信息公开申请3件')],
  ['spaces', filled('收 到 政 府　信 息 公 开 申 请 1 2 件 ')],
  ['Chinese numerals', filled('一二三百千万亿')],
  ['book titles', filled('《政府')],
  ['分别为', filled('行政复议、行政诉讼分别为1件、2件、')],
  ['words that begin statements', filled('信访、举报、投诉')],
  ['words without numbers', filled('上年结转至本年度')],
];

// each takes about a second on a quiet machine; what grows with the square of the length takes many minutes
describe('texts as long as they may be', () => {
  it.each(texts)(
    '%s are answered',
    (_, text) => {
      if (!base) throw new Error('no case');
      const draft = { ...base, texts: { overview: text } };
      expect(Array.isArray(disagreements(draft))).toBe(true);
      expect(Array.isArray(citationsOf(draft))).toBe(true);
    },
    120_000,
  );
});
