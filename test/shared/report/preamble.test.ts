import { expect, it } from 'vitest';
import { check } from '../../../shared/check/index.ts';
import { withText } from '../../../shared/draft/draft.ts';
import { preambleOf } from '../../../shared/report/preamble.ts';
import { organ } from '../../cases/organ.ts';
import { emptyDraftOf } from '../../cases/full.ts';

const withContact = {
  ...organ,
  address: '人民路18号',
  postcode: '466600',
  phone: '0394-2345678',
  website: 'http://www.qh.gov.cn',
};

it('says basis, parts, period and contact, and nothing of what is not known', () => {
  const words = preambleOf(withContact, 2025);
  expect(words).toContain('国办公开办函〔2021〕30号');
  expect(words).toContain('本报告由总体情况，主动公开政府信息情况，');
  expect(words).toContain('统计期限自2025年1月1日起至2025年12月31日止。');
  expect(words).toContain('电子版可在http://www.qh.gov.cn查阅');
  expect(words).toContain(`请与${organ.name}联系（地址：人民路18号，邮编：466600，电话：0394-2345678）。`);
  expect(preambleOf(organ, 2025)).not.toMatch(/联系|电子版|：）|，）/u);
  expect(preambleOf(organ, 2018)).toBe('');
});

it.each([2019, 2020, 2021, 2025])('is found without fault in a report of %i', (year) => {
  const blank = emptyDraftOf(year, organ.name);
  const found = check(withText(blank, 'preamble', preambleOf({ ...withContact, name: organ.name }, year)));
  expect(found.filter(({ where: { place } }) => place?.text === 'preamble')).toEqual([]);
});
