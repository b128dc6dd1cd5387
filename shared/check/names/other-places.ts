import type { Draft } from '../../draft/draft.ts';
import { editionOf } from '../../draft/draft.ts';
import { textName } from '../../form/edition.ts';
import type { TextId } from '../../form/edition.ts';
import { finding, saying } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { matchesIn } from '../../words/matches.ts';
import { isOther, isOtherSite, ownOf } from './is-other.ts';
import { addresses, placesOfNames, site } from './places-in-words.ts';

/** Kinds of bodies that write such reports, each with what names it in running words. */
const kinds: readonly { own: RegExp; ends: string }[] = [
  { own: /[乡镇](?:人民)?政府$|[乡镇]$/u, ends: '乡|镇|街道办事处|街道' },
  { own: /街道(?:办事处|办)?$|办事处$/u, ends: '街道办事处|街道|镇|乡' },
  { own: /管理委员会$|管委会$/u, ends: '管理委员会|管委会' },
  { own: /分局$/u, ends: '分局' },
  { own: /[局厅委]$|委员会$/u, ends: '局|委员会|委|厅' },
  {
    own: /[县区旗]人民政府$/u,
    ends: '县|(?<![社小校园辖景片库街林矿牧灌渔禁疫震灾分]|名胜|保护|保税|度假|自贸|功能|技术)区|旗',
  },
  { own: /市人民政府$/u, ends: '市(?!场|民(?!政)|政(?!府|务|协)|[容域直级值价])' },
];

/** A text full of them is told by its first ones. */
const most = 30;

/** Other bodies' names in a text where the report's own should stand, each told once. */
export function otherPlaces(draft: Draft, id: TextId): Finding[] {
  const text = draft.texts[id] ?? '';
  const own = ownOf(draft);
  const kind = kinds.find((each) => each.own.test(own.name));
  if (!kind || text === '') return [];
  const found: Finding[] = [];
  const seen = new Set<string>();
  const tell = (name: string, from: number): void => {
    if (
      found.length === most ||
      seen.has(name) ||
      found.some(
        ({ where: { place } }) => place !== null && place.from < from + name.length && from < place.to,
      )
    )
      return;
    seen.add(name);
    found.push(
      finding('otherPlace', {
        of: `${id}.${name}`,
        name: textName(editionOf(draft), id),
        place: { text: id, from, to: from + name.length },
        says: [{ kind: 'words', before: '写的是', words: [name], after: '' }, saying(`本机关是${own.name}`)],
        remedy: '请核对：是从别处带来的，改成本机关；确有其事的，写明理由保留。',
      }),
    );
  };
  for (const { pattern, isMention } of placesOfNames(kind.ends)) {
    for (const match of matchesIn(pattern, text)) {
      const printed = match.groups?.['name'] ?? '';
      const name = printed.replace(madeBefore, '');
      const end = match.groups?.['end'] ?? '';
      if (!isOther(name, end, own, isMention)) continue;
      tell(name + end, match.index + match[0].indexOf(printed) + printed.length - name.length);
    }
  }
  for (const match of [site, ...addresses].flatMap((each) => matchesIn(each, text))) {
    const name = match.groups?.['name'] ?? match.groups?.['beside'] ?? match.groups?.['titled'] ?? '';
    const isOfCity = draft.organ.level === 'city' || draft.organ.level === 'cityDepartment';
    if (isOtherSite(name, own, isOfCity)) tell(name, match.index + match[0].indexOf(name));
  }
  return found;
}

/** 特向社会公布丙镇2025年…: what was done before the name. */
const madeBefore =
  /^.*(?:编制|编写|撰写|起草|形成|印发|公布|发布|公开|结合|汇总|按照|根据|现将|关于|请[与向]|登[录陆]|访问|查阅|[由与向对在从])了?/u;
