import { expect, it } from 'vitest';
import { withoutRadicals } from '../../../shared/words/radicals.ts';

it('radicals that a PDF is copied with are the characters they look like', () => {
  expect(withoutRadicals('⼯作⽅⾯，⻅附件，⻓期，农⺠，⽬录')).toBe('工作方面，见附件，长期，农民，目录');
  const text = '政府信息公开工作年度报告';
  expect(withoutRadicals(text)).toBe(text);
});
