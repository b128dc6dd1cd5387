import { describe, expect, it } from 'vitest';
import { missingParts } from '../../../shared/check/whole.ts';
import type { TextId } from '../../../shared/form/edition.ts';
import { wholeReport } from '../../cases/whole-report.ts';

const base = wholeReport();
const rulesOf = (id: TextId, text: string): string[] =>
  missingParts({ ...base, texts: { ...base.texts, [id]: text } }).map(({ rule }) => rule);

describe('a part that says nothing is missing', () => {
  it.each<[TextId, string]>([
    ['problems', '无'],
    ['problems', '无。\n'],
    ['problems', '/'],
    ['problems', '略'],
    ['problems', '本年度无存在的问题。'],
    ['problems', '没有需要说明的问题。'],
    ['problems', '无问题，无改进情况。'],
    ['problems', '（一）存在的主要问题：无。\n（二）改进情况：无。'],
    ['problems', '存在的主要问题及改进情况'],
    ['overview', '无'],
    [
      'overview',
      '（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障',
    ],
    ['other', '/'],
    ['other', ' \n　'],
    // typed below a table instead of in it
    ['requestsNote', '0'],
    ['disclosureNote', '0 0\n'],
  ])('%s: %s', (id, text) => {
    expect(rulesOf(id, text)).toEqual(['emptyText']);
  });
  it.each<[TextId, string]>([
    ['problems', '公开不够及时，下一步按月核对。'],
    ['problems', '存在的主要问题：培训不够。'],
    ['overview', '全年公开信息36条。'],
    ['requestsNote', '以上为全年数据。'],
    ['disputesNote', ''],
    ['other', '无'],
    ['other', '无其他需要报告的事项。'],
  ])('but for %s: %s', (id, text) => {
    expect(rulesOf(id, text)).toEqual([]);
  });
});
