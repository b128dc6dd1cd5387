import { denied } from '../../list/disputes.ts';

const person = '公民|个人|自然人|群众|居民|村民|市民|社会公众|公众';
const body = '企业|单位|法人|团体|社会各界|(?:其[他它])?组织|机构';
const joined = '(?:以及|或者|[、，和或及与])';
const complaint = '(?:举报|投诉|申诉|信访|上访|责任追究)';
/** What may be wrong with how something was made public. */
const fault = '纠纷|争议|问题|[未不](?:及时|规范|到位|准确|全面|完整|合法|依法|按时|按期|当|履行)';
const dispute = '(?:行政)?(?:复议|诉讼|应诉)';

/**
 * Whoever might have applied, appealed or complained, and in whatever way: 任何单位和个人, 针对本镇政府信息公开工作. Nothing
 * is left out by it, and what is said is said of all.
 */
export const whoever: readonly (readonly ['filler' | 'requests', string])[] = [
  ['filler', `任何(?:书面|口头|其[他它]|形式|方式|渠道|${person}|${body}|${joined})*的?`],
  // 群众和企业提出的申请
  [
    'filler',
    `(?:(?:${person})${joined}(?:${person}|${body})|(?:${body})${joined}(?:${person}))(?:${joined}{1,2}(?:${person}|${body}))*(?=(?:依法|书面|主动|[对向就][^，。；\\d]{1,12}){0,2}的?(?:提出|提交|递交|申请|要求|请求|来[信函电]|关于|有关)(?![^。；]{0,24}(?:分别|各)))`,
  ],
  ['filler', `因?答复不当(?=而?(?:引起|引发|导致|产生))(?<=${denied}不当)`],
  // 未发生因公开不及时、不规范而引发的复议
  ['filler', `(?:${fault})(?:${joined}?(?:${fault}))*(?=而?所?(?:引起|引发|导致|产生))(?<=${denied})`],
  // 未出台规范性文件和重要政策措施
  [
    'filler',
    `${joined}重[要大](?:政策|决策|改革)(?:性)?(?:文件|措施|举措)?(?<=(?:出台|制[定发])[^，。；\\d]{0,24})(?<=${denied})`,
  ],
  ['filler', '关于(?=(?:获取|公开|要求)?(?:政府|政务)?信息|依?申请公开)'],
  // 《政府信息公开申请答复书》 is what was sent
  ['requests', '《[^》]{0,24}(?:信息公开|公开信息)[^》]{0,8}申请(?!答复|告知|补正)[^》]{0,4}》'],
  ['filler', '业务(?<=依申请公开的?业务)'],
  ['filler', '(?:行政|地方性)法规(?=[、和及]规章)'],
  // 公开信息的来信来函
  ['filler', '来[信函电访件](?:[、和或及]?来[信函电访件])*(?<=(?:公开|信息|申请)[的等]?来.{0,8})'],
  ['requests', `(?:要求|请求)(?:获取|公开|提供)的?(?:(?:政府|政务)?信息)(?<=${denied})`],
  ['filler', '针对[^，。；、\\d]{1,20}(?=(?:的|有关|相关){0,2}(?:政府|政务)?(?:信息公开|依申请公开))'],
  // 无行政复议、行政诉讼和申诉: of none of them there was one
  [
    'filler',
    `${complaint}(?:${complaint}|${joined}|案?件|事项|行为|类)*(?=(?:被|申请|提起|提出|引发|引起|的){0,3}${dispute}(?![^，。；]{0,20}\\d))(?<=${denied})`,
  ],
  [
    'filler',
    `${complaint}(?:${complaint}|${joined}|案?件|事项|行为|类)*(?<=${denied}${dispute}(?:案件?|事项|的)?${joined}(?:被)?${complaint}.{0,12})(?![^，。；]{0,8}\\d)`,
  ],
];
