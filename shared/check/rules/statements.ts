import type { Given, Rule } from './rule.ts';

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

/** What sentences say of the tables, and of each other. All are warnings: prose is guessed at, tables are not. */
export const statementRules = [
  {
    id: 'textNumber',
    title: '文字里的数要和表格一致',
    severity: 'warning',
    basis: 'practice',
    why: '总体情况里的申请、答复、复议诉讼、规范性文件等件数，表里都有。两处不一样，上级核对时会退回。“收到”可以指本年新收，也可以连同上年结转，或者办结的总数，合上哪一个都算对。',
    wrong: {
      shows: '表三本年新收 3 件，文字写“收到政府信息公开申请5件”',
      given: { cells: three, texts: { overview: '全年共收到政府信息公开申请5件。' } },
    },
    right: {
      shows: '表三本年新收 3 件，文字写“收到政府信息公开申请3件”',
      given: { cells: three, texts: { overview: '全年共收到政府信息公开申请3件。' } },
    },
  },
  {
    id: 'textNone',
    title: '文字说没有的，表格里也要是 0',
    severity: 'warning',
    basis: 'practice',
    why: '“未收到申请”“未发生行政复议、行政诉讼”多半是去年留下来的话。表里填了数，这句话就不成立。',
    wrong: {
      shows: '表三本年新收 3 件，文字写“未收到政府信息公开申请”',
      given: { cells: three, texts: { overview: '本年度未收到政府信息公开申请。' } },
    },
    right: {
      shows: '表三全是 0，文字写“未收到政府信息公开申请”',
      given: { texts: { overview: '本年度未收到政府信息公开申请。' } },
    },
  },
  {
    id: 'textParts',
    title: '分项加起来要合得上总数',
    severity: 'warning',
    basis: 'practice',
    why: '“其中”后面的分项不能超过总数；写了“其他”“合计”或者占比满 100% 的，加起来要等于总数。只举几项的不算错。',
    wrong: { shows: '主动公开信息80条，其中工作动态50条、通知公告20条、其他信息15条。' },
    right: { shows: '主动公开信息85条，其中工作动态50条、通知公告20条、其他信息15条。' },
  },
  {
    id: 'textShare',
    title: '占比要合得上分项和总数',
    severity: 'warning',
    basis: 'practice',
    why: '百分比是用两个数算出来的，改了数容易忘了改百分比。复议维持率、纠错率、败诉率用表四算，除以已审结的或者总计的都算对。最后一位差 1 不提示。',
    wrong: { shows: '公开信息200条，其中工作动态50条，占35%。' },
    right: { shows: '公开信息200条，其中工作动态50条，占25%。' },
  },
  {
    id: 'textChange',
    title: '比上年增减的数要合得上两年的表格',
    severity: 'warning',
    basis: 'practice',
    why: '增加多少、增长百分之几、是上年的几倍、翻一番，要用今年和去年的数算；句子里写的去年的数（上年为多少件），要与去年的报告一致。去年的报告没有带进来、句子里也没有写去年的数，就不核对。',
    wrong: {
      shows: '今年新收 3 件、去年 2 件，文字写“比上年增加2件”',
      given: {
        cells: three,
        texts: { overview: '全年新收政府信息公开申请3件，比上年的2件增加2件。' },
      },
    },
    right: {
      shows: '今年新收 3 件、去年 2 件，文字写“比上年增加1件”',
      given: {
        cells: three,
        texts: { overview: '全年新收政府信息公开申请3件，比上年的2件增加1件。' },
      },
    },
  },
  {
    id: 'textFee',
    title: '有人逾期未缴费，就不能写没有收费',
    severity: 'warning',
    basis: 'practice',
    why: '表三（六）2.有数，说明发出过收费通知，第六部分要写明信息处理费的情况。表二的行政事业性收费与此无关。',
    wrong: {
      shows: '表三（六）2.有 1 件，第六部分写“未收取信息处理费”',
      given: {
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
    },
    right: { shows: '本年度未收取信息处理费。', at: 'other' },
  },
  {
    id: 'textStale',
    title: '表格改了，用到它的文字要跟着改',
    severity: 'warning',
    basis: 'practice',
    why: '这个数原来与表格一致，后来表格改了，文字还是原来的数，哪怕它现在碰巧等于别的格子。按“文字跟着改”，所有用到的地方一次改好，可以撤销；草稿关了再打开也还记得。',
    wrong: {
      shows: '文字写“收到政府信息公开申请3件”，之后表三的新收改成了 4 件，3 只是碰巧等于办结',
      given: {
        cells: oneLeft,
        texts: { overview: '全年收到政府信息公开申请3件，已按期答复。' },
        stale: [{ text: 'overview', from: 12, to: 13, cells: ['requests.new.total'] }],
      },
    },
    right: {
      shows: '文字也改成“收到政府信息公开申请4件”',
      given: { cells: oneLeft, texts: { overview: '全年收到政府信息公开申请4件，已按期答复。' } },
    },
  },
  {
    id: 'textTwice',
    title: '同一个数前后要一致',
    severity: 'warning',
    basis: 'practice',
    why: '同一件事在文字里说了两次，两次的数不一样，总有一处是错的。表格填好以后，改为与表格核对。',
    wrong: {
      shows: '前面写“办结政府信息公开申请3件”，后面写“办结5件”，表三还没有填',
      given: {
        cells: { 'requests.handledTotal.total': undefined },
        texts: { overview: '全年办结政府信息公开申请3件。\n依申请公开工作平稳，共办结政府信息公开申请5件。' },
      },
    },
    right: {
      shows: '前后都写“办结政府信息公开申请3件”',
      given: {
        cells: { 'requests.handledTotal.total': undefined },
        texts: { overview: '全年办结政府信息公开申请3件。\n依申请公开工作平稳，共办结政府信息公开申请3件。' },
      },
    },
  },
] as const satisfies readonly Rule[];
