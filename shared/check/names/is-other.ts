import type { Draft } from '../../draft/draft.ts';
import { bodyName, isAbbreviated, isDepartment } from '../../words/body-name.ts';
import type { BodyName } from '../../words/body-name.ts';
import { tight } from './tight.ts';

/** The report's own body, to hold names against. */
export interface Own {
  name: string;
  /** with the title, which may name the body in another way */
  whole: string;
  body: BodyName;
}

export function ownOf({ organ, title }: Pick<Draft, 'organ' | 'title'>): Own {
  const name = tight(organ.name);
  const body = bodyName(name);
  const last = body.places.at(-1);
  // a 市 that is a county's peer: its bodies' peers are those of counties too
  const isCounty =
    /^(?:county|township|street)/u.test(organ.level) && last?.rank === 'city' && isDepartment(body.core);
  const places = isCounty ? [...body.places, { ...last, rank: 'county' as const }] : body.places;
  return { name, whole: name + tight(title), body: { ...body, places } };
}

/** They name no place: 我镇, 各乡镇, 全街道. */
const noName =
  /^(?:我|本|全|各|该|此|每|并|新增|现有|其|所辖|辖区|有关|相关|[一两三四五六七八九十多几]个?$|某|今|当|到|对|由|为|让|和|与|及|等|乡镇|村|社区|县|市|区|省|州|年|度|的|我们|上级|下级|周边|兄弟|试点|示范|城[区乡镇市]|建制|古|重点|特色|经济强|商贸|新型城|美丽|全县各|全区各|全市各|同时|此外|另外|其中|由于|因此|虽然|目前|截至|截止|全年|今年|去年|本年|当前|首先|其次|最后)/u;
const noTail =
  /(?:各|全|我|本|该|村|(?<!^[^城县老新古省全各我本])城|县级|市级|区级|所有|全部|小城|建制|重|特色小|小)$/u;

/** 扎实推进乡政府信息公开: words of doing are no name. */
const deeds =
  /推进|扎实|做好|加强|开展|提升|规范|完善|强化|落实|促进|推动|深化|健全|优化|加大|加快|保障|确保|指导|监督|组织|通过|按照|根据|围绕|结合|认真|严格|积极|主动|及时|坚持|方便|服务|提高|增强|扩大|统筹|带动|引领|打造|助力|构建|涉及|包括|公开|信息|政务|政府|群众|部门|单位|领导|工作|制度|基层|村|社区|行政|现代|美丽|魅力|活力|秀美|印象|古韵|大美|幸福|和谐|文明|平安|宜居|智慧|县域|市域|城市|农村|城乡|人民|相关|有关|其他|多个|部分|个别|先进|优秀|中心|重点|特色|古|新型|小城|所在|属地|经济|农业|工业|主要|开发|示范|发达|产业|生态|旅游|人口|试验|高新|综合|明确|确定|设立|建立|制定|印发|依托|利用|发挥|聚焦|紧扣|紧盯|立足|召开|举办|邀请|安排|指定|成立|配备|更新|发布|公示|梳理|编制|畅通|拓宽|深入|推行|开设|增设|收集|整理|汇总|报送|上报|配合|协助|协调|对接|联系|走访|检查|督促|督查|考核|通报|研究|部署|学习|贯彻|执行|参加|参与|开通|运营|维护|管理|使用|借助|运用|选派|抽调|选取|选择|覆盖|延伸|下沉|向|往|动员|依靠|依据|遵循|压实|夯实|细化|量化|创新|丰富|举行|实施|整合|融合|凝聚|展示|宣传|建设|改造|巩固|分析|总结|反映|回应|解读|接受|引导|推广|抓好|抓实|搭建|筑牢|树立|把握|把关|注重|关注|重视|针对/u;
/** Levels of a body at the foot: what was a 乡 is a 镇 or a 街道 now. */
const atFoot = /^(?:乡|镇|街道)/u;

/**
 * Whether a name in the words, less its end (镇, 局 …), is another body's of the own kind, and not a superior's. Where
 * others are named too, another department of the own place is none.
 */
export function isOther(name: string, end: string, own: Own, isMention = false): boolean {
  if (name.length < 2 || noName.test(name)) return false;
  // 河南省乡镇, 县级镇
  if (/^[乡镇]/u.test(end) && /[乡省市县区州旗国级]$/u.test(name)) return false;
  if (end.startsWith('管')) return isOtherZone(name, own);
  return /[局厅委会]$/u.test(end)
    ? isOtherDepartment(name + end, own, isMention)
    : isOtherPlace(name, end, own);
}

/** “魅力侨乡柳林”: a name of media that tells the own body's. */
export function isOwnMedium(quoted: string, { body }: Own): boolean {
  const [, bare] = /^(.{2,}?)(?:街道|镇|乡)/u.exec(body.core) ?? [];
  return bare !== undefined && quoted.includes(bare);
}

const shortestZone = 3;

/** 彭山经开区 beside 甘眉工业园区, each with a committee; 高新区 is short for 高新技术产业开发区. */
function isOtherZone(name: string, own: Own): boolean {
  const { places, core } = bodyName(name);
  const zone = core.length >= 2 ? core : (places.at(-1)?.name ?? name);
  return zone.length >= shortestZone && !isAbbreviated(zone, own.whole) && !own.whole.includes(zone);
}

/** 白马藏族乡, 紫云苗族布依族自治县: the peoples that places are named for. */
const peoples =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族)*(?:自治)?$/u;

function isOtherPlace(name: string, end: string, own: Own): boolean {
  // 甲县丙镇, 甲县人民政府丙街道: the last place named is the one meant
  const core = name.replace(/^.*(?:[省市县区旗州盟](?!$)|人民政府)/u, '');
  const last = core.length >= 2 ? core : name;
  // 白马藏族乡, 紫云苗族布依族自治县
  const bare = last.replace(peoples, '');
  const meant = bare.length >= 2 ? bare : last;
  if (noTail.test(name) || deeds.test(meant) || /[的和与及等或是有了在为对于这那本其各全]/u.test(meant))
    return false;
  const at = own.whole.indexOf(meant);
  if (at !== -1) {
    const [was] = atFoot.exec(end) ?? [];
    const [is] = atFoot.exec(own.whole.slice(at + meant.length)) ?? [];
    return was !== undefined && is !== undefined && was !== is;
  }
  if (isAbbreviated(meant + end.charAt(0), own.whole)) return false;
  // 柳林集镇 is the market of 柳林镇
  if (/.集$/u.test(meant) && own.whole.includes(meant.slice(0, -1))) return false;
  // 活力柳镇 is what 柳镇 calls itself
  if (own.body.core.startsWith(`${meant.slice(-1)}${end}`)) return false;
  return !own.whole.includes(`${meant.slice(-2)}${end.charAt(0)}`);
}

/** The same department of another place, or another department of the own place. */
function isOtherDepartment(full: string, own: Own, isMention: boolean): boolean {
  const { places, core } = bodyName(full);
  const isSame = isAbbreviated(core, own.body.core) || isAbbreviated(own.body.core, core);
  const isElsewhere = places.some(
    (place) =>
      !isOwnArea(place.name, own) &&
      !deeds.test(place.name.slice(0, -1)) &&
      // 青州长洲区, said without its 市
      !isAbbreviated(place.name, own.name) &&
      own.body.places.some(({ name, rank }) => rank === place.rank && name !== place.name),
  );
  if (isSame) return isElsewhere;
  if (isOtherBranch(core, own.body.core)) return true;
  if (isDepartment(core))
    return (
      !isMention &&
      places.length > 0 &&
      !places.some(({ name }) => deeds.test(name.slice(0, -1))) &&
      /(?:局|委员会|委|厅)$/u.test(own.body.core)
    );
  return isOfOtherArea(core, own.body.core);
}

/** 长乐区 is the area of 福州市长乐生态环境局. */
function isOwnArea(place: string, own: Own): boolean {
  return place.length > 2 && own.name.includes(place.slice(0, -1));
}

const branch = /^(.*局)([^局]{2,5})分局$/u;

/** 公安局亭湖分局 beside 公安局盐都分局. */
function isOtherBranch(core: string, own: string): boolean {
  const [, head, area] = branch.exec(core) ?? [];
  const [, ownHead, ownArea] = branch.exec(own) ?? [];
  return head !== undefined && head === ownHead && area !== ownArea;
}

const longestArea = 3;
const shortestWork = 4;

/** 闽侯生态环境局 and 长乐生态环境局: the area stands before the work without 县 or 区. */
function isOfOtherArea(core: string, own: string): boolean {
  let same = 0;
  while (same < Math.min(core.length, own.length) && core.at(-same - 1) === own.at(-same - 1)) same++;
  if (same < shortestWork || !isDepartment(own.slice(-same))) return false;
  const areas = [core.slice(0, -same), own.slice(0, -same)];
  return areas.every(({ length }) => length >= 2 && length <= longestArea) && !deeds.test(areas[0] ?? '');
}

/** Whether the site of a government is one of another place of the own rank; a county's body may use its city's. */
export function isOtherSite(place: string, own: Own, isOfCity: boolean): boolean {
  const [named, around] = bodyName(`${place}政府`).places.slice(-2).reverse();
  if (!named || isOwnArea(named.name, own) || noName.test(named.name)) return false;
  if (deeds.test(named.name.slice(0, -1))) return false;
  // 丙盟丁市: within the own 盟
  if (around && around.name === own.body.places.at(-1)?.name) return false;
  const peers = own.body.places.filter(({ rank }) => rank === named.rank);
  // 长河省清州青河县 said without its 市
  if (peers.some(({ name }) => named.name.endsWith(name))) return false;
  // a 市 that is a county's peer stands there twice
  const isSure =
    named.rank === 'county' || isOfCity || new Set(own.body.places.map(({ name }) => name)).size > 1;
  return isSure && peers.length > 0 && peers.every(({ name }) => name !== named.name);
}
