import type { Given, RuleCases } from './case.ts';

const three: Given['cells'] = {
  'requests.new.person': 3,
  'requests.new.total': 3,
  'requests.granted.person': 3,
  'requests.granted.total': 3,
  'requests.handledTotal.person': 3,
  'requests.handledTotal.total': 3,
};
/** Four came in, three were answered, one is left. */
const oneLeft: Given['cells'] = {
  'requests.new.person': 4,
  'requests.new.total': 4,
  'requests.granted.person': 3,
  'requests.granted.total': 3,
  'requests.handledTotal.person': 3,
  'requests.handledTotal.total': 3,
  'requests.carriedOut.person': 1,
  'requests.carriedOut.total': 1,
};

/** What sentences say of the tables. */
export const statementCases = {
  textNumber: {
    wrong: { cells: three, texts: { overview: '全年共收到政府信息公开申请5件。' } },
    right: { cells: three, texts: { overview: '全年共收到政府信息公开申请3件。' } },
  },
  textNone: {
    wrong: { cells: three, texts: { overview: '本年度未收到政府信息公开申请。' } },
    right: { texts: { overview: '本年度未收到政府信息公开申请。' } },
  },
  textChange: {
    wrong: {
      cells: three,
      texts: { overview: '全年新收政府信息公开申请3件，比上年的2件增加2件。' },
    },
    right: {
      cells: three,
      texts: { overview: '全年新收政府信息公开申请3件，比上年的2件增加1件。' },
    },
  },
  textFee: {
    wrong: {
      cells: {
        'requests.new.person': 1,
        'requests.new.total': 1,
        'requests.otherHandling.feeUnpaid.person': 1,
        'requests.otherHandling.feeUnpaid.total': 1,
        'requests.handledTotal.person': 1,
        'requests.handledTotal.total': 1,
      },
      texts: { other: '本年度未收取信息处理费。' },
    },
    right: { at: 'other' },
  },
  textStale: {
    wrong: {
      cells: oneLeft,
      texts: { overview: '全年收到政府信息公开申请3件，已按期答复。' },
      stale: [{ text: 'overview', from: 12, to: 13, cells: ['requests.new.total'] }],
    },
    right: { cells: oneLeft, texts: { overview: '全年收到政府信息公开申请4件，已按期答复。' } },
  },
  textTwice: {
    wrong: {
      cells: { 'requests.handledTotal.total': undefined },
      texts: { overview: '全年办结政府信息公开申请3件。\n依申请公开工作平稳，共办结政府信息公开申请5件。' },
    },
    right: {
      cells: { 'requests.handledTotal.total': undefined },
      texts: { overview: '全年办结政府信息公开申请3件。\n依申请公开工作平稳，共办结政府信息公开申请3件。' },
    },
  },
} satisfies RuleCases;
