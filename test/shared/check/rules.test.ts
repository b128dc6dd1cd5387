import { describe, expect, it } from 'vitest';
import { messageOf, rules } from '../../../shared/check/index.ts';
import { finding, saying } from '../../../shared/check/finding.ts';
import { relationIds } from '../../../shared/form/edition.ts';

describe('the rule book', () => {
  it('has one entry a rule, every relation among them', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...relationIds]));
  });
  it('names its source where it calls a rule official or local', () => {
    const unnamed = rules.filter(
      (rule) => ['official', 'local'].includes(rule.basis) && !('clause' in rule && rule.clause !== ''),
    );
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

describe('a message', () => {
  it('is joined from where, what and the remedy', () => {
    const found = finding('R1', {
      of: 'person',
      name: '表三「自然人」列',
      says: [
        {
          kind: 'sum',
          terms: [
            { sign: '+', label: '甲', value: '3' },
            { sign: '-', label: '乙', value: '1' },
          ],
          sum: '2',
        },
        { kind: 'value', name: '丙', value: '0', cells: [] },
        { kind: 'words', before: '其中的', words: ['3件', '4件'], after: '还没有核对' },
        saying('两边不相等'),
      ],
      remedy: '请核对。',
    });
    expect(messageOf(found)).toBe(
      '表三「自然人」列：甲 3 － 乙 1 ＝ 2，丙是 0，其中的“3件”、“4件”还没有核对，两边不相等。请核对。',
    );
    expect(messageOf({ ...found, where: { ...found.where, name: '' }, says: [saying('没有写')] })).toBe(
      '没有写。请核对。',
    );
  });
});
