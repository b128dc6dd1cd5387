import type { Sense } from '../sense.ts';

/** The fee for information. */
export const fees: readonly (readonly [Sense, string])[] = [
  ['fee', '(?:政府信息公开|信息公开)?信息处理费'],
  ['fee', '缴费后'],
  // 未向申请人收取任何费用, 未收取申请费用; 行政事业性收费 is another
  [
    'fee',
    '费用?(?<=收取[^，。；\\d]{0,10}(?:信息|公开|申请|任何|相关|检索|复制|邮寄)[^，。；\\d]{0,6}费用?|申请收取费用?)(?!率|收入|标准|项目|\\d)',
  ],
];
