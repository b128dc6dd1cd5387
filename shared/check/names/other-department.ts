import type { Draft } from '../../draft/draft.ts';
import type { TextId } from '../../form/edition.ts';
import { departmentWorks, isDepartment } from '../../words/body-name.ts';
import { matchesIn } from '../../words/matches.ts';
import type { Finding } from '../finding.ts';
import { ownOf } from './is-other.ts';
import { findingOfName } from './told-name.ts';

const department = `(?<name>[省市县区旗州盟]?(?:${departmentWorks})(?:局|委员会|委|厅))`;

/** Where a department said in short, 县统计局, can only be the one that reports. */
const places: readonly RegExp[] = [
  // 2025年，县统计局认真…, behind a heading or at the beginning
  new RegExp(
    `(?:^|\\n)[ \\u3000]*(?:20\\d{2}年(?:度|以来)?[，,]?|[（(][一二三四五六七八九十][）)][^。\\n]{2,16}。(?:20\\d{2}年度?[，,]?)?)?[ \\u3000]*${department}(?=认真|高度重视|严格(?:按照|落实|执行|遵[守循])|坚持|始终|围绕|深入(?:贯彻|学习|落实)|秉[持承]|紧紧|紧密|以习近平|以《|将政府信息公开|全面(?:贯彻|落实)|按照《|未收到|共(?:收到|公开)|主动公开(?:政府)?信息|政府信息公开工作)`,
    'gu',
  ),
  // …。2025年，县统计局未收到…
  new RegExp(
    `[。；]20\\d{2}年度?[，,]${department}(?=政府信息公开工作|未收到|共(?:收到|公开)|主动公开(?:政府)?信息)`,
    'gu',
  ),
  // 现公布县统计局2025年政府信息公开工作年度报告
  new RegExp(
    `(?:公布|发布|公开|编制|现将)(?:20\\d{2}年度?)?${department}(?=(?:20\\d{2}年度?)?的?(?:政府)?信息公开(?:工作)?(?:年度|总结|情况)*(?:报告|年报))`,
    'gu',
  ),
  // 请与县统计局办公室联系
  new RegExp(
    `(?:请[与向]|请联系)${department}(?=[^，。；\\n]{0,20}(?:联系|咨询|反映)|[（(](?:地址|电话|联系))`,
    'gu',
  ),
];

/** Works that one department may have beside others, or name itself for by turns. */
const together: readonly RegExp[] = [
  /城市管理|城管|执法|住房|住建|园林|房屋|人民防空|人防/u,
  /发改|发展|粮食|科学|科技|信息化|工信|经信|商务|大数据|金融|国资|国有|财政/u,
  /教育|教体|科学|科技|体育|文化|文旅|文体|广电/u,
  /农业|畜牧|乡村|水利|水务|林业|林草/u,
  /自然资源|林业|林草|规划|园林/u,
  /人力|人社|医疗保障|医保|卫生|卫健|民政|退役/u,
  /应急|气象|水利|水务/u,
  /审批|政务服务|大数据|信访|机关事务/u,
];
/** They see to all bodies' publicity, so that others' readers may be sent to them. */
const sees = /审批|政务服务|大数据/u;
/** Characters that say nothing of what a department is for. */
const common = /[省市县区旗州盟局委员会厅和管理服务事务监督综合行政办公室发展建设]/gu;

/** Another department of the own place where the report's own should stand: a sister's report was its model. */
export function otherDepartments(draft: Draft, id: TextId): Finding[] {
  const text = draft.texts[id] ?? '';
  const own = ownOf(draft);
  if (text === '' || !isDepartment(own.body.core)) return [];
  const told = new Map<string, Parameters<typeof findingOfName>[3]>();
  for (const pattern of places) {
    for (const match of matchesIn(pattern, text)) {
      const name = match.groups?.['name'] ?? '';
      if (!isAnother(name, own.body.core)) continue;
      const from = match.index + match[0].indexOf(name);
      const before = told.get(name);
      const place = { text: id, from, to: from + name.length };
      if (before) before.places.push(place);
      else told.set(name, { places: [place], mine: undefined });
    }
  }
  return [...told].map(([name, one]) => findingOfName(draft, id, name, one, own.name));
}

function isAnother(name: string, own: string): boolean {
  const signs = name.replace(common, '');
  return (
    signs !== '' &&
    !sees.test(name) &&
    !Array.from(signs).some((sign) => own.includes(sign)) &&
    !together.some((works) => works.test(name) && works.test(own))
  );
}
