/** A place in the name of a body: 青河县, with its rank; a 市 may be above a county or be one. */
export interface PlaceName {
  name: string;
  rank: 'province' | 'city' | 'county';
}
/** The name of a body taken apart: the places before it, the widest first, and what it is: 卫生健康局. */
export interface BodyName {
  places: readonly PlaceName[];
  core: string;
}

/** How names of bodies end, as alternatives of a regular expression; who asks adds what else he takes for one. */
export const bodyEnds = '[局委办厅部镇乡县市区省村院所站]|街道|中心|公司|社区|单位|政府|人大(?:常委会)?|政协';

const ranks: readonly [RegExp, PlaceName['rank']][] = [
  [/(?:省|自治区)$/u, 'province'],
  [/[市州盟]$|地区$/u, 'city'],
  [/[县区旗]$/u, 'county'],
];
/** 社区, 辖区 and 工业园区 are no places of a name, though 绿园区 may be one, and neither is 某某城市 of 某某城市管理局. */
const place =
  /^(?!城市|[省市县区旗州])[\u3400-\u9fff]{1,6}?(?:自治[区州县]|省|市(?!场|容|政(?!务|府)|民(?![政族宗]))|(?<=[\u3400-\u9fff]{2})州|盟|地区|县|(?<![社辖景校小]|[\u3400-\u9fff]{2}园)区|旗)/u;

/** The places at the beginning of a body's name, and the rest. */
export function bodyName(full: string): BodyName {
  const places: PlaceName[] = [];
  let core = full;
  for (let found = place.exec(core); found && found[0].length > 1; found = place.exec(core)) {
    const [name] = found;
    // 某某区 alone is a place all the same, but a body has a name behind it
    if (name.length === core.length) break;
    places.push({ name, rank: ranks.find(([ends]) => ends.test(name))?.[1] ?? 'county' });
    core = core.slice(name.length);
  }
  return { places, core };
}

/** Whether a short name is made of a longer one's characters in their order, as 卫健局 is of 卫生健康局. */
export function isAbbreviated(short: string, whole: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = whole.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What departments of local governments are for, as the reforms of 2018 and 2023 named them, in full and in short. */
export const departmentWorks =
  '发展和?改革|发改|教育(?:和?体育)?|教体|科学技术|科技|(?:工业|经济)和信息化|工信|经信|民族(?:和)?宗教(?:事务)?|民宗|公安|民政|司法|财政|人力资源和社会保障|人社|自然资源(?:和规划)?|规划和自然资源|生态环境|环保|住房和(?:城乡)?建设|住建|交通运输|交通|水利|水务|农业农村|商务|文化(?:体育)?和?旅游(?:和?体育)?|文体旅游|文化(?:体育)?广电(?:和)?(?:旅游|新闻出版)(?:体育)?|文体广电(?:和)?旅游|文旅|卫生健康|卫健|退役军人(?:事务)?|应急管理|应急|审计|市场(?:监督管理|监管)|统计|医疗保障|医保|林业(?:和草原)?|林草|城市管理(?:和)?(?:综合)?(?:行政)?(?:执法)?|城管(?:执法)?|综合行政执法|综合执法|行政审批(?:服务)?|政务服务(?:和?大?数据)?(?:管理)?|大数据(?:发展)?管理|信访|体育|粮食和物资储备|机关事务(?:管理|服务)?|乡村振兴|气象|税务|人民防空|人防|园林(?:绿化)?|房屋管理|国有资产监督管理|国资|金融(?:工作)?|畜牧(?:兽医)?';
const department = new RegExp(`^(?:${departmentWorks})(?:局|委员会|委|厅|办公室|分局)$`, 'u');

/** Whether the words are the name of a department: 住房和城乡建设局, 卫健委. */
export function isDepartment(core: string): boolean {
  return department.test(core);
}
