import type { Figure } from '../claim.ts';
import type { Topic } from '../pieces/meant.ts';
import type { Piece } from '../pieces/pieces.ts';

/** Whether kinds of information follow right behind their number: 71条：政策文件9条，…; 共71条，政策文件9条，动态60条，… */
export function leadsOn({ written, value }: Figure, { from, opens }: Piece, text: string): boolean {
  if (opens !== '：' && opens !== '（' && opens !== '，') return false;
  const at = from - written.length - 2;
  // 累计1206条：…: of which of two numbers is not said
  if (!text.startsWith(`${written}条`, at) || text.startsWith('累计', at - 2)) return false;
  const isSum = sum.test(text.slice(Math.max(0, at - longestSum), at));
  const behind = text.slice(from, from + longestKinds);
  if (opens !== '，') return twoKinds.test(behind);
  if (isSum) return severalKinds.test(behind);
  // 公开信息240条，政策20条，动态180条，其他40条; more than the first is none of it
  const row = published.test(text.slice(Math.max(0, at - longestName), at)) && kindsAndRest.exec(behind)?.[0];
  return row !== false && row?.match(/\d+(?=条)/gu)?.every((count) => value.gte(count)) === true;
}
const kindOfEntries =
  '(?:(?!发布|推送|转发|转载|公众号|微信|微博|网站|受理|回复|收到|办理|解答|上年)[^，。；：（）\\d]){2,26}\\d{1,6}条';
const twoKinds = new RegExp(`^(?:一是)?${kindOfEntries}[、，；]${kindOfEntries}`, 'u');
const rest = '(?=其[他它余](?!平台|渠道|方式|途径|媒体|载体))';
// of two alone, the last is what is left
const severalKinds = new RegExp(
  `^${kindOfEntries}(?:[、，]${rest}${kindOfEntries}|(?:[、，]${kindOfEntries}){2})`,
  'u',
);
const published = /公开(?:了|各类|各项|政府|政务){0,3}信息(?:数量?)?[共为]?$/u;
const longestName = 14;
const kindsAndRest = new RegExp(
  `^${kindOfEntries}(?:[、，]${kindOfEntries}){1,8}(?<=[、，]其[他它余][^，、]{0,12})`,
  'u',
);
const longestKinds = 220;
const sum = /(?:共计?|总计|合计|总数)[为有]?$/u;
const longestSum = 4;

/** Whether a row of decisions is spoken of: 行政许可, 行政处罚. */
export function isOfDecisions({ table, subjects }: Topic): boolean {
  return table === 'disclosure' && subjects.length === 1 && subjects[0]?.part?.includes('decisions') === true;
}

/** Several of these may fall on one case. */
const measures = '罚款|没收|警告|吊销|拘留|责令|暂扣|扣押|查封|拆除|停产|通报';
const kindOfCases = `(?:(?!${measures})[^，。；：（）\\d]){2,16}\\d{1,7}件`;
const twoKindsOfCases = new RegExp(
  `^(?:主要[为是有]?|分别[为是]|为|即)?${kindOfCases}[、，；]${kindOfCases}(?!次)`,
  'u',
);
/** Whether kinds of cases follow right behind their number: 行政许可2716件（户外广告418件、…）; …，主要为建房审批61件、…. */
export function leadsOnCases({ written }: Figure, { from, opens }: Piece, text: string): boolean {
  const isSaid = opens === '，' && /^主要[为是有]|^分别[为是]/u.test(text.slice(from, from + 4));
  if (opens !== '（' && opens !== '：' && !isSaid) return false;
  const number = `${written.replace(/[,，]/gu, '')}件`;
  return (
    text.startsWith(number, from - 1 - number.length) &&
    twoKindsOfCases.test(text.slice(from, from + longestKinds))
  );
}
