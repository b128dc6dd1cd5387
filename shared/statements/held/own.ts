import { bodyEnds } from '../../words/body-name.ts';
import type { Reading } from '../claim.ts';
import { reviewOrgan } from '../claim.ts';

/**
 * Whether a sentence speaks of the body that reports: nobody is named before the number, or a part of its own name is.
 * 全县 is the report of a county's government, not of one of its departments.
 */
export function isOwn(by: string, organ: string, isDispute = false): boolean {
  if (by === '') return true;
  // 海事规范性文件 are all that a 海事局 makes
  if (by.endsWith('领域')) return organ.includes(by.slice(0, -2));
  if (by === reviewOrgan) return !/司法[局厅]|人民政府$/u.test(organ.trim());
  // a government's tables are those of all its bodies, or of its own office: 本级 may be either
  const isGovernment = /[省市县区州旗]人民政府$/u.test(organ.trim());
  // 市政府被直接起诉6件: of the government alone, or of its bodies, too
  if (isDispute && isGovernment && by.endsWith('政府')) return false;
  // a zone's, too, may be those of the streets it runs
  if (by === '本级') return !isGovernment && !/[区园城港岛湖]管(?:理委员|委)会$/u.test(organ.trim());
  if (/政府(?:.{0,6}办公?[室厅]?)?名义$|政府.{0,6}办公?[室厅]?$/u.test(by)) return !isGovernment;
  if (by === '各部门') return /(?:政府|办事处|街道|管委会|管理委员会)$/u.test(organ.trim());
  if (by.startsWith('全')) return isWhole(by.slice(1), organ.trim());
  // 县级受理27件，县直单位19件: of some of its bodies
  if (/[省市县区乡镇村][级直]$/u.test(by)) return false;
  // 镇综合行政执法队作出处罚3件: an office within it
  if (
    inner.test(by) &&
    !/^[省市县区]/u.test(by) &&
    /(?:[乡镇](?:人民政府)?|街道|办事处)$/u.test(organ.trim())
  )
    return true;
  if (by === '园区') return /园|开发区|管(?:理委员|委)会/u.test(organ);
  const tail = by.slice(-8);
  if (!body.test(tail)) return true;
  const last = tail.slice(tail.length > 3 ? -3 : -tail.length);
  return isWithin(last, organ);
}

/** Bodies and the offices within them. */
const body = new RegExp(`(?:${bodyEnds}|[股科室处队会])$`, 'u');
/** Offices of a town or a street, whose work is its own. */
const inner =
  /(?:执法(?:办公室|办|中?队|大队|中心|局)|审批局|便民服务中心|党群服务中心|党政(?:综合)?办(?:公室)?)$/u;

/** Whether what is counted is 行政复议 or 行政诉讼. */
export function areDisputes(readings: readonly Reading[]): boolean {
  return readings.some(({ cells: [cell] }) => cell?.startsWith('disputes.'));
}

/** 全区 is a district's, or the whole of a development zone, and not a street's. */
function isWhole(place: string, organ: string): boolean {
  if (/^(?:街|系统)/u.test(place)) return /(?:办事处|街道|政府)$/u.test(organ);
  const of = place.charAt(0);
  return (
    ['人民政府', '政府', '管理委员会', '管委会'].some((end) => organ.endsWith(of + end)) ||
    (of === '区' && /管理?委(?:员)?会$/u.test(organ))
  );
}

/** Whether the characters stand in a name in this order, as 区住建局 does in 区住房和城乡建设局. */
function isWithin(short: string, name: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = name.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
