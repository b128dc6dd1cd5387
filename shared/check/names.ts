import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { onceByText } from '../words/once-by-text.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { matchesIn } from '../words/matches.ts';

/** Names that are not the organ's: below the report, in its title, in its words. */
export function otherNames(draft: Draft): Finding[] {
  return [...signer(draft), ...textIds.flatMap((id) => otherPlaces(draft, id))];
}

function tight(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** The organ a title names: what stands before 政府信息公开, less the year. */
function organInTitle(title: string): string {
  const words = tight(title).replace(/^关于(?:印发|公布|发布)?/u, '');
  const at = words.lastIndexOf('信息公开');
  if (at === -1) return '';
  const before = words.slice(0, at).replace(/(?:政府|政务)$/u, '');
  const name = before
    .replace(/(?:20\d{2}|[二][〇○零O0]{1}[一二三四五六七八九〇○零O0]{2})年?度?/u, '')
    .replace(/[《》“”"的]/gu, '');
  return name.endsWith('人民') ? `${name}政府` : name;
}

function isPartOf(left: string, right: string): boolean {
  return left.includes(right) || right.includes(left) || isShortened(left, right) || isShortened(right, left);
}

/** 某市自然资源局 of 某市自然资源和规划局 is another; 乙乡政府 of 甲县乙乡人民政府 is the same, said shortly. */
function isShortened(short: string, whole: string): boolean {
  const plain = (name: string): string =>
    name
      .replace(/人民政府/gu, '政府')
      .replace(/街道办事处|街道办/gu, '街道')
      .replace(/管理委员会/gu, '管委会');
  const [left, right] = [plain(short), plain(whole)];
  return left.length >= 3 && right.includes(left);
}

function signer({ organ, title, signature }: Draft): Finding[] {
  const names = [
    ['机关全称', tight(organ.name)],
    ['标题', organInTitle(title)],
    ['落款', tight(signature.organ)],
  ] as const;
  const [own, titled, signed] = names.map(([, name]) => name) as [string, string, string];
  const found: Finding[] = [];
  const say = (of: string, left: readonly [string, string], right: readonly [string, string]): void => {
    found.push(
      finding('signer', {
        of,
        name: of === 'title' ? '标题' : '落款',
        says: [
          { kind: 'words', before: `${left[0]}是`, words: [left[1]], after: '' },
          { kind: 'words', before: `${right[0]}是`, words: [right[1]], after: '' },
        ],
        remedy: '请核对是哪个机关的报告，改成同一个名称。',
      }),
    );
  };
  if (own !== '' && titled.length >= 2 && !isPartOf(own, titled)) say('title', names[0], names[1]);
  if (
    signed !== '' &&
    ((own !== '' && !isPartOf(own, signed)) ||
      (titled.length >= 2 && !isPartOf(titled, signed) && !isPartOf(own, signed)))
  ) {
    say('organ', titled.length >= 2 ? names[1] : names[0], names[2]);
  }
  return found;
}

/** Kinds of bodies that write such reports, each with what names it in running words. */
const kinds: readonly { own: RegExp; ends: string }[] = [
  { own: /[乡镇](?:人民)?政府$|[乡镇]$/u, ends: '乡|镇|街道办事处|街道' },
  { own: /街道(?:办事处|办)?$|办事处$/u, ends: '街道办事处|街道|镇|乡' },
  { own: /局$/u, ends: '局' },
  { own: /[县区旗]人民政府$/u, ends: '县|区|旗' },
  { own: /市人民政府$/u, ends: '市' },
];
const verbs =
  '(?=认真|高度|严格|积极|坚持|持续|始终|深入|不断|全面|主动|通过|切实|按照|根据|紧紧|紧扣|围绕|以习近平|在(?:上级|区|县|市|省)|共(?:公开|发布|收到|受理|主动)|未收到|收到|受理|新收|公开|发布|进一步|扎实|稳步|大力|加强|政府信息公开|政务公开|信息公开)';
/** They name no place: 我镇, 各乡镇, 全街道. */
const noName =
  /^(?:我|本|全|各|该|此|每|其|所辖|辖区|有关|相关|两|三|多|一|某|今|当|到|对|由|为|让|和|与|及|等|乡镇|村|社区|县|市|区|年|度|的|我们|上级|下级|周边|兄弟|试点|示范|城|建制|古|重点|特色|经济强|商贸|新型城|美丽|全县各|全区各|全市各)/u;
const noTail = /(?:各|全|我|本|该|乡|村|城|县级|市级|区级|所有|全部|小城|集|建制|重|特色小|小)$/u;

function otherPlaces(draft: Draft, id: TextId): Finding[] {
  const text = draft.texts[id] ?? '';
  const own = tight(draft.organ.name);
  const kind = kinds.find((each) => each.own.test(own));
  if (!kind || text === '') return [];
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const pattern of patternsOf(kind.ends)) {
    for (const match of matchesIn(pattern, text)) {
      const printed = match.groups?.['name'] ?? '';
      const name = printed.replace(madeBefore, '');
      const end = match.groups?.['end'] ?? '';
      if (seen.has(name) || !isOther(name, end, own, draft.title)) continue;
      seen.add(name);
      const from = match.index + match[0].indexOf(printed) + printed.length - name.length;
      found.push(
        finding('otherPlace', {
          of: `${id}.${name}`,
          name: textName(editionOf(draft), id),
          place: { text: id, from, to: from + name.length + end.length },
          says: [
            { kind: 'words', before: '写的是', words: [`${name}${end}`], after: '' },
            saying(`本机关是${own}`),
          ],
          remedy: '请核对：是从别处带来的，改成本机关；确有其事的，写明理由保留。',
        }),
      );
    }
  }
  return found;
}

/** 编制丙镇2025年…: what was done before the name. */
const madeBefore = /^(?:编制|编写|撰写|起草|形成|印发|公布|发布|公开)了?/u;

/** The ideographs of names; `\p{Script=Han}` has so many ranges that it takes several times as long. */
const han = '[\\u3400-\\u9fff]';

/** Within a sentence: what is done for a place, before its name, and what of it, behind. */
const doneFor =
  '(?:推动了?|促进了?|提升了?|保障了?|加强了?|做好|结合|围绕|聚焦|立足|反映了?|体现了?|展示了?|服务于?|关于|涉及|作为|访问|登录|扩大了?|增强了?|提高了?|为(?:推动|促进|加快)?|以|将|把|对|向|在|是|与|和|由)';
const ofIt =
  '(?:人民政府|政府|党委|党政办|经济|社会(?:经济|发展|各界|公众)|各项|各村|辖区|实际|工作实际|中心工作|重点工作|高质量|发展|建设|政务公开|政府信息|信息公开|政务信息|门户网站|官方网站|网站|微信公众号|公众号|便民服务中心|政务服务中心|党群服务中心|信息公开栏|范围内|居民|村民|群众|全体|机关|干部|基层政务)';

const patternsOf = onceByText((ends: string): RegExp[] => {
  return [
    // 2025年，丙镇认真…: who a sentence is about
    new RegExp(`(?:^|[。；\\n]|年度?[,，]?)\\s*(?<name>${han}{2,8}?)(?<end>${ends})${verbs}`, 'gu'),
    // 丙镇2025年政府信息公开工作年度报告, 请与丙镇党政办公室联系, 丙镇人民政府编制
    new RegExp(
      `(?:^|[，。；：“《\\n]|现公布|现将|请与|请联系|由)\\s*(?<name>(?:(?![由与和的现请])${han}){2,10}?)(?<end>${ends})(?=(?:人民政府|政府|党委|党工委)?(?:办公室|党政办|党政综合办|综合办|联系|编制|20\\d{2}年度?政府信息公开))`,
      'gu',
    ),
    // …，推动丙镇政务公开工作…: in the middle of a sentence
    new RegExp(`${doneFor}(?<name>${han}{2,4}?)(?<end>${ends})(?=${ofIt})`, 'gu'),
  ];
});

/** 扎实推进乡政府信息公开: words of doing are no name. */
const deeds =
  /推进|扎实|做好|加强|开展|提升|规范|完善|强化|落实|促进|推动|深化|健全|优化|加大|加快|保障|确保|指导|监督|组织|通过|按照|根据|围绕|结合|认真|严格|积极|主动|及时|坚持|方便|服务|提高|增强|扩大|统筹|带动|引领|打造|助力|构建|涉及|包括|公开|信息|政务|政府|群众|部门|单位|领导|工作|制度|基层|村|社区|行政|现代|美丽|幸福|和谐|文明|平安|宜居|智慧|县域|市域|城市|农村|城乡|人民|相关|有关|其他|多个|部分|个别|先进|优秀|中心|重点|特色|古|新型|小城|所在|属地|经济|农业|工业|主要|开发|示范|发达|产业|生态|旅游|人口|试验|高新|综合/u;

/** Whether a short name is made of a longer one's characters in their order, as 卫健局 is of 卫生健康局. */
function isAbbreviated(short: string, whole: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = whole.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether a name is another body's of the same kind: none of the own name's words, and none of its superiors'. */
function isOther(name: string, end: string, own: string, title: string): boolean {
  if (name.length < 2 || noName.test(name) || noTail.test(name) || deeds.test(name)) return false;
  // 甲县丙镇: the last place named is the one meant
  const core = name.replace(/^.*[省市县区旗州盟]/u, '');
  const meant = core.length >= 2 ? core : name;
  if (/[的和与及等或是有了在为对于这那本其各全]/u.test(meant)) return false;
  const whole = own + tight(title);
  if (isAbbreviated(meant + end.charAt(0), whole)) return false;
  return !whole.includes(meant) && !whole.includes(`${meant.slice(-2)}${end.charAt(0)}`);
}
