import type Big from 'big.js';
import { chineseCount, countSigns, inChineseCount } from './chinese-count.ts';
import { finderOf } from './finders.ts';
import { exactly } from './exactly.ts';
import type { Plain } from './plain.ts';

/** What a number in running text counts. `none`: a bare number. */
export type Measure = 'count' | 'percent' | 'points' | 'times' | 'yuan' | 'none';

/** How a number's digits are written, to write another one the same way. */
export interface Writing {
  digits: 'latin' | 'wide' | 'chinese';
  separator: string;
  /** 1, 万 (10⁴) or 亿 (10⁸) behind the digits */
  scale: number;
  decimals: number;
}

/** A number with its unit in running text. Places are of the plain text. */
export interface Quantity {
  /** with words before (约) and unit behind */
  from: number;
  to: number;
  /** the digits alone, without unit and 万 */
  digitsFrom: number;
  digitsTo: number;
  /** counts; for money 元; for percent and points the number before the sign; times as written */
  value: Big;
  /** what its last printed digit is worth */
  step: Big;
  /** false for 约, 余, 近, 超过, 以上 and the like */
  isExact: boolean;
  measure: Measure;
  unit: string;
  writing: Writing;
}

/** Units of cases, documents, pieces of information and the like, longest first. */
export const countUnits =
  '件次|人次|家次|项次|条次|份次|例次|个次|批次|件|份|宗|起|项|次|条|例|篇|期|场|则|封|批|部|单|笔|桩|人|名|家|户|幅|张|册|页|处|组|套|段|种|类|只|个|余';
const notCounting =
  '(?!个?(?:工作日|小时|分钟|星期|季度|月|年|百分点|方面|维度|环节|档|版块|板块|自然[月年日]))';
const inexact: ReadonlySet<string> = new Set(
  '大约 约 将近 接近 近 超过 超出 超 突破 逾 高达 不足 不到 至少 最多 上'.split(' '),
);
// 37件多出6件, 33件多为…: what is more is said behind
const behind = '以上|以下|左右|上下|余|多(?=[，。；、：（）的]|$)';
const latin = '\\d{1,3}(?:，\\d{3})+(?![\\d，])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** A date, a year, a number of a law or a telephone counts nothing. */
const notANumber =
  '(?!\\d|个|各?年|全年(?<=20\\d\\d全年)|[至到]20\\d\\d|(?<=20\\d\\d)[、和及与]20\\d\\d|月|日|号|时|点|分(?!之)|世纪|[-—–~～]\\d|[〕〉》.]|[A-Za-z@]|热线|平台|便民|政务|市长|政府|公里|亩|平方|[—-]{1,2}\\d)';
/** Numbers of telephones: 12345工单, 12315投诉. */
const hotline = '(?!123\\d\\d(?!\\d|件|份|条|宗|起|项|次|个|人|万|亿|%|元))';
const notBehind = '(?<!(?<!EMS|APP)(?<=[A-Za-z])|[\\d.第〔〈《#＃-]|\\d，)';

/** Each alternative begins with signs of few kinds, so that most places of a text are passed over at once. */
const nextNumber = finderOf(
  [
    `百分之(\\d+(?:\\.\\d+)?|[${countSigns}]+(?:点[${countSigns}]+)?)`,
    `${notBehind}${hotline}(${latin})(?:(%|个百分点)|(余|多|几)?(万|亿)?(余|多)?(?:(元|倍|成(?![立为员果效熟都交])|(?:${countUnits})${notCounting})|${notANumber}))(${behind})?`,
    `(?<![第每逐同任这那哪统唯单另首进专之万千百十${countSigns}]|没有|[未无])([${countSigns}]+)(余|多|几)?(件次|人次|万元|亿元|件|份|宗|例|起|条|项(?!分别|合计|相加|之和|占)|篇|期|场|次|部(?![分门委署长队件])|倍|番(?<=翻了?近?[一两二三四]番)|成(?![立为员果效熟都交])|个百分点)${notCounting}(${behind})?`,
  ].join('|'),
);
type Groups = readonly (string | undefined)[];
/** 一次, 一项 and the like are most often no count; a whole 一件, 一份, 一宗, 一例 is one where it does not begin a set word. */
const noCount = /^一(?:起|次|项|条|场|期|篇|倍|成)$|^一件事|^一件$(?=事)/u;

/** The numbers of a plain text in their order. Linear in its length. */
export function quantitiesIn(plain: Plain['text']): Quantity[] {
  const found: Quantity[] = [];
  for (let match = nextNumber(plain, 0); match; match = nextNumber(plain, match.index + match[0].length)) {
    const quantity = quantityOf(match, plain);
    if (quantity) found.push(quantity);
  }
  return found;
}

/** Where the words before a number begin that make it inexact: 约, 将近. */
function inexactFrom(plain: string, at: number): number {
  for (const length of [2, 1]) {
    const before = plain.slice(Math.max(0, at - length), at);
    // 上千 is inexact, 线上15件 is not
    if (inexact.has(before) && (before !== '上' || /[百千万]/u.test(plain.charAt(at)))) return at - length;
  }
  return at;
}

function quantityOf(match: RegExpExecArray, plain: string): Quantity | undefined {
  const groups: Groups = match;
  const digitsAt = match.index;
  const [all, share, written = '', percent, more, scaled, more2, measure = '', rounded, chinese] = groups;
  const from = inexactFrom(plain, digitsAt);
  const to = digitsAt + (all?.length ?? 0);
  const isLoose = from < digitsAt;
  if (share !== undefined) {
    const value = shareOf(share);
    if (value === undefined) return undefined;
    const decimals = /[.点](.*)$/u.exec(share)?.[1]?.length ?? 0;
    return {
      from,
      to,
      digitsFrom: to - share.length,
      digitsTo: to,
      value,
      step: stepOf(decimals, 1),
      isExact: !isLoose,
      measure: 'percent',
      unit: '%',
      writing: { digits: 'latin', separator: '', scale: 1, decimals },
    };
  }
  if (chinese !== undefined)
    return chineseQuantity(groups, chinese, plain, { from, digitsFrom: digitsAt, to });
  const unit = percent ?? measure;
  const scale = scaled === '万' ? 1e4 : scaled === '亿' ? 1e8 : 1;
  const digits = written.replaceAll('，', '');
  if (digits.replace('.', '').length > 18) return undefined;
  const decimals = digits.split('.')[1]?.length ?? 0;
  // 2.3件申请…, the point of a list and its three; 每人2.5件 counts nothing either
  if (decimals > 0 && scale === 1 && measureOf(percent, unit) === 'count') return undefined;
  return {
    from,
    to,
    digitsFrom: digitsAt,
    digitsTo: digitsAt + written.length,
    value: scaledBy(scale, digits),
    step: stepOf(decimals, scale),
    // 约47.10万元 is rounded as printed, no more
    isExact:
      (!isLoose || (unit === '元' && decimals > 0 && plain.charAt(digitsAt - 1) === '约')) &&
      more === undefined &&
      more2 === undefined &&
      rounded === undefined &&
      unit !== '余',
    measure: measureOf(percent, unit),
    unit,
    writing: { digits: 'latin', separator: written.includes('，') ? '，' : '', scale, decimals },
  };
}

function measureOf(percent: string | undefined, unit: string): Measure {
  if (percent === '%') return 'percent';
  if (percent !== undefined) return 'points';
  if (unit === '') return 'none';
  if (unit === '元') return 'yuan';
  return unit === '倍' || unit === '番' || unit === '成' ? 'times' : 'count';
}

function chineseQuantity(
  groups: Groups,
  written: string,
  plain: string,
  { from, digitsFrom, to }: Pick<Quantity, 'from' | 'digitsFrom' | 'to'>,
): Quantity | undefined {
  const [more, unit = '', rounded] = groups.slice(10);
  if (noCount.test(plain.slice(digitsFrom, to)) && !/^[，。；、）]|^$/u.test(plain.slice(to, to + 1)))
    return undefined;
  if (
    /^一件事|^一件一|^一件不|^一件[^，。；]{0,12}平均|^[一二两三]条[线路腿]/u.test(
      plain.slice(digitsFrom, to + 16),
    )
  )
    return undefined;
  // 公开及部分公开两项11件, 三项合计34件, 行政复议、行政诉讼两项，…: they say how many things are named
  if (
    unit === '项' &&
    (/^(?:数|总)?(?:合计|共计?|总计|相加|加|之和|分别|均|都|也|亦|占|\d)/u.test(plain.slice(to, to + 4)) ||
      /[、和及与][^，。；\d]{2,10}$/u.test(plain.slice(Math.max(0, digitsFrom - 11), digitsFrom)))
  )
    return undefined;
  const value = chineseCount(written);
  if (value === undefined) return undefined;
  const scale = unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1;
  const isMoney = unit.endsWith('元');
  return {
    from,
    to,
    digitsFrom,
    digitsTo: digitsFrom + written.length,
    value: scaledBy(scale, String(value)),
    step: stepOf(0, scale),
    isExact: from === digitsFrom && more === undefined && rounded === undefined,
    measure: isMoney ? 'yuan' : unit === '个百分点' ? 'points' : measureOf(undefined, unit),
    unit: isMoney ? '元' : unit,
    writing: { digits: 'chinese', separator: '', scale, decimals: 0 },
  };
}

function shareOf(written: string): Big | undefined {
  if (/^\d/u.test(written)) return exactly(written);
  const [whole = '', fraction] = written.split('点');
  const value = chineseCount(whole);
  if (value === undefined) return undefined;
  if (fraction === undefined) return exactly(String(value));
  const digits = Array.from(fraction, (sign) => chineseCount(sign) ?? 0).join('');
  return exactly(`${String(value)}.${digits}`);
}

/** Most numbers have no 万 behind them. */
function scaledBy(scale: number, digits: string): Big {
  const value = exactly(digits);
  return scale === 1 ? value : value.times(scale);
}

function stepOf(decimals: number, scale: number): Big {
  return scaledBy(scale, decimals === 0 ? '1' : `1e-${String(decimals)}`);
}

/** A value in the writing another number had: its digits, thousands separators, 万 and decimals. */
export function inWriting(value: Big, { digits, separator, scale, decimals }: Writing): string {
  const scaled = scale === 1 ? value : value.div(scale);
  if (digits === 'chinese') return inChineseCount(Number(scaled.toFixed(0)));
  const needed = scaled.toFixed().split('.')[1]?.length ?? 0;
  // money keeps every digit the table has; a rounded count keeps the places it was rounded to
  const [whole = '', fraction] = scaled
    .toFixed(scale === 1 ? Math.max(decimals, needed) : decimals)
    .split('.');
  const grouped = separator === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  const latin = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return digits === 'wide' ? wide(latin) : latin;
}

function wide(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + (0xff10 - 0x30)));
}
