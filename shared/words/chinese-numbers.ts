import { zeros } from './written-year.ts';

// Sources of regular expressions: years, dates and numbers in Chinese numerals as running text has them. Numerals are
// parts of ordinary words too (一是, 统一, 进一步, 十分, 第一), so a number is one only where it counts something.

const digits = '一二三四五六七八九';
const all = `${digits}两十百千万亿零〇○`;

/** 二〇二三, 一九九八 */
export const chineseYear = `(?:一九|二[${zeros}])[${digits}${zeros}]{2}`;
/** 十二月三十一日, 五月 */
export const chineseMonthAndDay = `(?<![${digits}十])(?:十[一二]?|[${digits}])\\s*月(?:\\s*(?:三十一?|二?十[${digits}]?|[${digits}])\\s*[日号])?`;

const units = '(?:人次|[条件次个项人名份篇期场户宗届轮家元%％]|季度)';
/** What with 一 is no number but a way to speak: 一批, 一种, 一方面. */
const unitsOfMore = '(?:[批类种套处台张页册幅倍天日年起]|方面|小时|工作日)';
const ordinals = `第\\s?[${all}]+(?:[次期届批轮场名]|季度)`;
/** Words ending before 一: 统一, 每一, 同一 (but not 合同一份). */
const wordBeforeOne = '(?<![统唯单每另任某哪这那再逐之其]|(?<!合)同)';
/** Fixed expressions and official terms: their number is that of no year. */
const sayings = [
  '一次性',
  '一次办',
  '一次告知',
  '(?<=跑)一次',
  '一件事',
  '一条龙',
  '一元化',
  '八项规定',
  '三项制度',
  '三类内部事务',
  '四类过程性',
  '[两四]个(?:确立|维护|意识|自信|全面)',
];
const one = `${wordBeforeOne}一\\s*(?:${units}|起(?=[^，。；]{0,12}(?:案|诉讼|复议)))`;
const counted =
  `(?!一\\s*(?:${units}|${unitsOfMore}))(?:[${digits}两十零〇○]|[近上超约达逾过数几](?=[十百千万亿]))[${all}]*` +
  `(?:点[${digits}零〇○]+)?[余多几]?[百千万亿]*\\s*(?:${units}|${unitsOfMore})`;
/** 九十五分, 九十八点五, 一百二十, 十二万: numbers without what they count. */
const plain = [
  `[${digits}十][${all}]+分(?!之)`,
  `[${digits}十][${all}]*点(?!一滴)[${digits}零〇○]+`,
  `[${digits}][百千][${all}]*`,
  `[${digits}两十][${all}]*[万亿]`,
].join('|');
const share = `[${all}]+分之[${all}]+(?:点[${digits}零〇○]+)?`;

/** 一百二十条, 第三次, 百分之十二 and the like; not 第二十条, which is an article of a law. */
export const chineseAmount = `${ordinals}|(?<![${all}]|第\\s?)(?!${sayings.join('|')})(?:${share}|${one}|${counted}|${plain})`;
