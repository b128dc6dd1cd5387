import { describe, expect, it } from 'vitest';
import { anyOf, finderOf } from '../../../shared/words/finders.ts';

describe('the first match from a place on', () => {
  it('is the one a search would find', () => {
    const find = finderOf('(?<!不)(甲+)乙?|\\d+(件)');
    expect(find('不甲，12条甲甲乙', 0)?.slice()).toEqual(['甲甲乙', '甲甲', undefined]);
    expect(find('不甲，12条甲甲乙', 0)?.index).toBe(6);
    expect(find('不甲，12件', 1)?.slice()).toEqual(['12件', undefined, '件']);
    expect(find('丙', 0)).toBeNull();
    expect(find('甲', 1)).toBeNull();
  });
});

it('any of several expressions is found wherever it stands', () => {
  const has = anyOf(['甲乙|丙', '([，；])\\1', '(?<!不)丁']);
  for (const text of ['丙', '一甲乙', '好，，', '丁']) expect(has(text)).toBe(true);
  for (const text of ['', '甲', '，；', '不丁']) expect(has(text)).toBe(false);
});
