/**
 * Whether a sentence speaks of the body that reports: nobody is named before the number, or a part of its own name is.
 * 全县 is the report of a county's government, not of one of its departments.
 */
export function isOwn(by: string, organ: string): boolean {
  if (by === '') return true;
  // a government's tables are those of all its bodies, or of its own office: 本级 may be either
  const isGovernment = /[省市县区州旗]人民政府$/u.test(organ.trim());
  if (by === '本级') return !isGovernment;
  if (/政府(?:.{0,6}办公?[室厅]?)?名义$|政府.{0,6}办公?[室厅]?$/u.test(by)) return !isGovernment;
  if (by.startsWith('全') || by === '各部门')
    return /(?:政府|办事处|街道|管委会|管理委员会)$/u.test(organ.trim());
  const tail = by.slice(-8);
  if (!/(?:[局委办厅部镇乡县市区省村院所站]|街道|中心|公司|社区|单位|政府|大队|支队)$/u.test(tail))
    return true;
  const last = tail.slice(tail.length > 3 ? -3 : -tail.length);
  return isWithin(last, organ);
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
