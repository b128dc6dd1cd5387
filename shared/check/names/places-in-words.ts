import { onceByText } from '../../words/once-by-text.ts';

/** The ideographs of names; `\p{Script=Han}` has so many ranges that it takes several times as long. */
const han = '[\\u3400-\\u9fff]';

/** What follows a name that a sentence is about. */
const verbs =
  '(?=认真|高度|严格|积极|坚持|持续|始终|深入|不断|全面|主动|通过|切实|按照|根据|紧紧|紧扣|紧盯|紧密|用|靠|群众(?:想|可|能)|居民(?:想|可|能)|围绕|以|在(?!内|编|此)|共(?:公开|发布|收到|受理|主动|接|新|计)|未(?:收|接|受|发|出|制|产)|没有|无(?:其他|政府|因|新|需|行政)|暂无|不存在|主要(?:工作|通过|以|做)|收到|受理|新收|公开|发布|制发|进一步|扎实|稳步|大力|加强|加大|政府信息|政务公开|政务信息|信息公开|把|将|依托|依据|依法|利用|充分|采取|聚焦|立足|现(?:面向|向|将|公)|特(?:向|编)|成立|建立|制定|印发|召开|举办|组织|开展|创新|强化|深化|优化|拓宽|拓展|完善|规范|健全|明确|落实|结合|对照|着力|注重|重点(?!工作|领域)|突出|重视|秉持|秉承|发挥|推行|推动|推进|牵头|主导|承办|累计|先后|及时|办理|严守|统筹|全年|今年|持之|多措|多渠道|精心|贯彻|党政主要|党委高度|党工委高度|(?:主要)?领导(?:对|高度|班子)|(?:门户|官方|政务)?(?:网站|微信|微博|官网)(?!建设|管理)|[（(]以下简称)';
/** What may stand between a name and what it does. */
const office =
  '(?:人民政府|政府|办事处|党委政府|党委|党工委)?(?:党政综合办公室|党政办公室|党政办|办公[室厅]|办)?(?:\\d{4}年度?)?';

/** Within a sentence: what is done for a place, before its name, and what of it, behind. */
const doneFor =
  '(?:(?:[一二三四五六]是)?成立|[一二三四五六]是|带动|助推|引领|方便|投诉|从|发布|公开|公布|编制|修订|制定|推动了?|促进了?|提升了?|保障了?|加强了?|做好|开展|结合|围绕|聚焦|立足|反映了?|体现了?|展示了?|服务于?|关于|涉及|作为|访问|登录|扩大了?|增强了?|提高了?|为(?:推动|促进|加快)?|以|将|把|对|向|在|是|与|和|由|设有?|有一个|针对|开设|开通|开办)';
const ofIt =
  '(?:的(?:情况|办事公开|群众)|人民政府|政府|党委|党政办|经济|社会(?:经济|发展|各界|公众)|各项|各村|辖区|实际|工作实际|中心工作|重点工作|高质量|发展|建设|政务公开|政府信息|信息公开|政务信息|门户网站|官方网站|网站|微信公众号|公众号|便民服务|政务服务中心|党群服务中心|信息公开栏|范围内|居民|村民|群众|全体|机关|干部|基层政务|专区|专栏|专页|涉企|行政|财政|工作(?:动态|信息)|各级|各部门|国民经济|营商环境|主动公开|有关|相关)';

/** A place for names in running words; each match has a `name` and its `end`. */
interface NamePlace {
  pattern: RegExp;
  /** whether others may be named there as well: 《丙局关于…的通知》 */
  isMention: boolean;
}

/** Where the names of bodies with such ends stand. */
export const placesOfNames = onceByText((ends: string): readonly NamePlace[] => {
  const own = [
    // 请与丙市政务公开领导小组办公室联系, 请联系丙街道办事处
    new RegExp(
      `(?:请与|可与|请向|可向)\\s*(?<name>${han}{2,14}?)(?<end>${ends})(?=${han}{0,24}(?:联系|联络|咨询|反映))`,
      'gu',
    ),
    new RegExp(`(?:请联系|请咨询|请致电)[：:]?\\s*(?<name>${han}{2,14}?)(?<end>${ends})`, 'gu'),
    // 请与丙县某局（地址：…）
    new RegExp(`(?:请与|请向)\\s*(?<name>${han}{2,14}?)(?<end>${ends})(?=[（(](?:地址|联系|电话|邮))`, 'gu'),
    // 现就丙镇2025年…, 汇总2025年丙镇的政府信息公开年度报告: whose report it is
    new RegExp(
      `(?:现就|编制|汇总|综合|公布|发布)了?(?:20\\d{2}年度?)?(?<name>(?:(?![由与的现请公年])${han}){2,8}?)(?<end>${ends})(?=的?(?:20\\d{2}年度?)?(?:的?政府信息公开|部门预算|部门决算))`,
      'gu',
    ),
    // 可从丙市商务局（网址：…）下载
    new RegExp(
      `(?:可以?[在从通过于]{1,2}|登[录陆]|访问|查阅)\\s*(?<name>${han}{2,14}?)(?<end>${ends})(?=[（(]?(?:网址|(?:门户|官方|政务)?网站|官网))`,
      'gu',
    ),
    // 2025年，丙镇认真…: who a sentence is about
    new RegExp(
      `(?:^|[。；：\\n]|年度?(?:以?来)?[,，]?|（[一二三四五六七八九十]）)\\s*(?<name>${han}{2,14}?)(?<end>${ends})${office}${verbs}`,
      'gu',
    ),
    // 截至12月31日，丙街道办事处通过…: behind a comma only with its office
    new RegExp(
      `[，,]\\s*(?<name>${han}{2,14}?)(?<end>${ends})(?:(?<=办事处|局|委员会|厅)|(?=现面向|现向|现将|现公|特向|特编)|人民政府)${verbs}`,
      'gu',
    ),
    // …，丙镇严格按照…: a short name at the foot
    new RegExp(
      `[，,]\\s*(?<name>${han}{2,3})(?<end>${ends})(?<=[镇乡]|街道)(?=认真|严格|高度重视|积极|坚持|持续|全面|深入|主动公开|通过|共|依法|不断|按照|根据|始终|围绕|紧紧|切实|扎实|充分)`,
      'gu',
    ),
    // 丙镇2025年政府信息公开工作年度报告, 请与丙镇党政办公室联系, 丙镇人民政府编制
    new RegExp(
      `(?:^|[，。；：“《\\n]|现公布|现公开|现发布|现将|请与|可与|请联系|由|公布|结合)\\s*(?<name>(?:(?![由与的现请])${han}){2,14}?)(?<end>${ends})(?=(?:人民政府|政府|党委|党工委)?(?:办公室|党政办|党政综合办|综合办|政务办|政府信息公开工作有关|联系|编制|撰写|综合(?!行政)|结合有关|根据有关|20\\d{2}年度?(?:政府|政务)?信息公开))`,
      'gu',
    ),
  ];
  const mentioned = [
    // 《丙市人民政府公报》, 《丙街道…方案》: a paper of one's own
    new RegExp(`《(?<name>${han}{2,14}?)(?<end>${ends})(?=[^》\\n]{2,60}》)`, 'gu'),
    // “丙市林业局”网站
    new RegExp(
      `“(?<name>${han}{2,14}?)(?<end>${ends})(?=${han}{0,6}”?(?:门户|官方|政务)?(?:网站|微信|微博|公众号))`,
      'gu',
    ),
    // 公众号“丙市林业局”
    new RegExp(
      `(?:公众号|微博|网站|网页|专栏)“(?<name>${han}{2,14}?)(?<end>${ends})(?=[^”\\n]{0,12}”)`,
      'gu',
    ),
    // …，推动丙镇政务公开工作…: in the middle of a sentence
    new RegExp(`${doneFor}(?<name>${han}{2,4}?)(?<end>${ends})(?=${ofIt})`, 'gu'),
  ];
  return [
    ...own.map((pattern) => ({ pattern, isMention: false })),
    ...mentioned.map((pattern) => ({ pattern, isMention: true })),
  ];
});

const whereabouts = '(?:地址|住址|驻地)[：:]\\s{0,4}(?:[\\u3400-\\u9fff]{2,8}?(?:省|自治区))?';
/** 地址：丙市丁区某路1号: where the body itself is, its city and its county. Zones overlap with the counties they lie in. */
export const addresses: readonly RegExp[] = [
  new RegExp(`${whereabouts}(?<name>${han}{2,8}?(?:[县旗]|(?<![发新开业园])区|市(?!场)))`, 'gu'),
  new RegExp(`${whereabouts}${han}{2,8}?[市州盟](?<name>${han}{2,6}?(?:[县旗]|(?<![发新开业园])区))`, 'gu'),
];

/** 可在丙县人民政府门户网站下载: the site of a government. */
export const site =
  /(?:可[在从通过于]{1,2}|登[录陆]|访问|查阅|通过|依托|利用|[在从及和、，：“])\s*(?<name>(?:(?![可在从通过于录陆访问依托利用及和与以即])[\u3400-\u9fff]){2,10}[县市区旗])(?=(?:人民)?政府”?(?:门户|在线)?网|(?:人民)?政府信息公开(?:网|专栏|平台|网站|系统|目录))|(?<=[省市]、)(?<beside>[\u3400-\u9fff]{2,4}[县区旗])(?=有关|关于|相关|工作要求|要求|部署|政务公开)|[〈《](?<titled>[\u3400-\u9fff]{2,10}[县区旗市])(?=政务公开|政府信息|基层政务|人民政府(?:办公室|办)?关于)/gu;
