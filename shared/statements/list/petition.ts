const kind = '(?:信访|投诉|举报)';
const kinds = `${kind}(?:[、和及或]?${kind}){0,4}`;
const sort = '等?(?:类|事项|类事项|性质|类申请)的?';
const being = '(?:属于?|实为|实属|系)';
/** 受理信访、投诉、举报120件 are themselves. */
const taken = '(?:受理|办理|收到|接到|接待|处理|化解)';
/** What became of applications was told before it in the sentence. */
const besideOutcomes =
  '(?<=(?:(?<!主动)公开的?\\d+[件起宗份]|不予公开|无法提供|不存在|掌握|撤回|不予处理|依申请公开|案卷)[^。]{0,80})';

/**
 * 信访、举报、投诉类, as a reason not to deal with an application; by its surroundings it is told from letters and
 * complaints themselves, which no table counts.
 */
export const petition = [
  '信访(?:类|事项|类事项)?(?=(?:的)?，?(?:依法)?不予(?:处理|公开))',
  `(?<!${taken})信访、?(?:举报、?投诉|投诉、?举报)(?:等|类)?(?:申请|事项)?`,
  `(?<!${taken})信访、?投诉类(?:申请|事项)?`,
  '信访类申请',
  '(?<=不予处理[^。]{0,60}[，、：；])信访、?投诉(?=\\d)',
  // 不予处理中，重复申请和信访类分别为10件、7件
  `(?<=不予处理[^。]{0,60}[，、：；和及与])${kinds}(?:${sort})?(?=分别|依次|各|[、和及与](?:重复|反复|大量)[^，。；\\d]{0,16}(?:分别|依次|各))`,
  // 以信访件处理3件
  `(?:以|按|作为?|转为?)${kinds}(?:类|件|事项|程序|渠道|途径|诉求){0,2}(?:引导|转办)?(?:处理|办理|答复)的?(?=\\d+[件起宗份])${besideOutcomes}`,
  `${kinds}(?:${sort})?[、，]?(?:转入|纳入|转|引导)[^，。；\\d]{0,8}信访(?:程序|渠道|途径|处理|办理|事项){0,4}的?(?=\\d)`,
  `${kinds}${sort}(?=\\d+[件起宗份])${besideOutcomes}`,
  `${kinds}(?:${sort})?(?=\\d+[件起宗份])(?<=(?:不予处理[^。]{0,80}[，、；：（]|${being})${kinds}(?:${sort})?)`,
  // 5件实为信访举报事项
  `${kinds}(?:${sort})?(?<=\\d[件起宗份](?:均|都)?${being}${kinds}(?:${sort})?)`,
  `以(?:政府)?信息公开申请的?(?:形式|名义|方式)(?:进行|提出|开展|变相){0,4}的?${kinds}(?:活动|事项)?`,
]
  .map((words) => `(?:${words})`)
  .join('|');
