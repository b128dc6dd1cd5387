import type { Statement } from './statement.ts';

const year = '(?:20\\d\\d年?度?|本年度?|今年|当年|本年度)';
const last = '(?:上一?年度?|去年度?|往年|前一年度?)';
const next = '(?:下一?年度?|次年度?|明年度?|翌年|下一?个年度|来年)';
const onward = '(?:的?(?:继续|再行?)?(?:办理|处理|答复|办结|申请|件))?';

/** What comes in and goes out. 收到 may mean new alone, with what was carried in, or all that was handled. */
export const flows: readonly Omit<Statement, 'table' | 'axis' | 'kind'>[] = [
  {
    id: 'requests.carriedIn',
    name: '上年结转',
    readings: [['carriedIn']],
    part: ['total'],
    words: [
      `${last}(?:的)?(?:未办结)?(?:结转|转结|转入|接转|顺延|遗留|延续|跨年)(?:(?:至|到|入|于)?${year})?(?:继续)?(?:办理|处理)?`,
      `${last}未办结`,
      // which year is told apart where the report's own is known
      `20\\d\\d年度?(?:的)?(?:未办结)?(?:申请)?(?:结转|转结|转入|接转|顺延|转(?=[至到]))(?:(?:至|到|入|于)?${year})?(?:继续)?(?:办理|处理)?`,
      `结转(?:自)?${last}`,
      `(?:由|从|自)${last}(?:结转|转入|延续)`,
    ],
    examples: ['上年结转政府信息公开申请12件。', '共收到政府信息公开申请41件（含上年度结转12件）。'],
  },
  {
    id: 'requests.carriedOut',
    name: '结转下年度',
    readings: [['carriedOut']],
    part: ['total'],
    words: [
      `(?:结转|顺转|转结|转入|转|顺延|延至|延期|延续|跨年度?|留待|接转|结余)(?:至|到|入|于)?${next}${onward}`,
      `(?:结转|转结|转入|顺延|延至|转)(?:至|到|入|于)?20\\d\\d年度?${onward}`,
      `(?:未|尚未)(?:办结|办理完毕|答复)`,
      '(?:正在|尚在|仍在|还在)(?:办理|处理|答复|办理之?中|处理之?中)(?:中|当中)?',
      `${next}(?:继续)?(?:办理|处理|答复)`,
      '(?:仍|尚|还|正)(?:处)?在(?:法定)?(?:的)?(?:办理|答复|处理)?(?:期限|时限|期)(?:之?内)?',
    ],
    examples: ['政府信息公开申请结转下年度继续办理12件。', '另有12件政府信息公开申请顺延到下年度答复。'],
  },
  {
    id: 'requests.carriedOver',
    name: '结转',
    // 办结17件，结转1件 goes out; 新收17件，结转1件 may have come in
    readings: [['carriedOut'], ['carriedIn']],
    part: ['total'],
    words: ['结转(?!率|至|到|入|下|上|本|次)'],
    examples: ['政府信息公开申请结转12件。'],
  },
  {
    id: 'requests.new',
    name: '本年新收',
    readings: [['new']],
    part: ['total'],
    words: ['新收到?(?!录)', '新受理', '新接收', '新增(?=.{0,8}申请)', '新登记'],
    examples: ['本年新收政府信息公开申请12件。', '2025年，我局新受理信息公开申请12件。'],
  },
  {
    id: 'requests.received',
    name: '收到的申请',
    readings: [['new'], ['new', 'carriedIn'], ['handledTotal']],
    part: ['total'],
    words: [
      '收到',
      '接收到?',
      '接到',
      '收办',
      '收件',
      '接件',
      '收悉',
      '(?<!不予)受理(?!率|渠道|机构|点|平台|流程|范围|环节|窗口|工作|机制)',
      '收取(?=.{0,6}申请)',
    ],
    examples: [
      '全年共收到政府信息公开申请12件。',
      '2025年度我局共受理12件依申请公开。',
      '本局接到12起有关政府信息公开的申请。',
    ],
  },
  {
    id: 'requests.handled',
    name: '办结、答复的申请',
    readings: [['handledTotal']],
    part: ['total'],
    words: [
      '办结(?!率)',
      '已办(?:理)?(?=\\d)',
      '办理(?:完毕|完结|完成)',
      '完成(?:了)?(?:答复|回复|办理|办结)(?:工作)?',
      '(?:答复|回复|办复|处理)完毕',
      '(?<!网上|当面|电话|口头)(?:答复|回复|办复|回函)(?!率|书|意见|时限|工作|机制|流程|质量|期限|口径|文书|模板|环节|内容|规范|方式|渠道|人|函|件(?!数|\\d))',
    ],
    examples: ['政府信息公开申请已全部按时答复，共办结12件。', '收到信息公开申请15件，已答复12件。'],
  },
  {
    id: 'requests.due',
    name: '应当办理的申请',
    readings: [['new', 'carriedIn'], ['handledTotal']],
    part: ['total'],
    words: ['(?:应|应当|需要?)(?:办理?|办结|答复|处理)(?=的|申请|件|共|总|\\d)'],
    examples: ['收到政府信息公开申请10件，上年结转2件，应办理12件。'],
  },
  {
    id: 'requests.worked',
    name: '办理的申请',
    readings: [['new'], ['new', 'carriedIn'], ['handledTotal']],
    part: ['total'],
    words: [
      '(?:办理|处理|处置)(?!率|流程|工作|机制|质量|时限|期限|情况|费|结果|环节|规范|程序|渠道|方式|制度|平台|答复)',
    ],
    examples: ['全年办理政府信息公开申请12件。'],
  },
];
