import type { Draft } from '../../draft/draft.ts';
import type { TextId } from '../../form/edition.ts';
import type { Finding } from '../finding.ts';
import { matchesIn } from '../../words/matches.ts';
import { isOther, isOtherSite, isOwnMedium, ownOf } from './is-other.ts';
import { ownInstead } from './own-instead.ts';
import { addresses, placesOfNames, site } from './places-in-words.ts';
import { findingOfName } from './told-name.ts';
import type { Told } from './told-name.ts';

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

/** Other bodies' names in a text where the report's own should stand, each told once with all its places. */
export function otherPlaces(draft: Draft, id: TextId): Finding[] {
  const text = draft.texts[id] ?? '';
  const own = ownOf(draft);
  const kind = kinds.find((each) => each.own.test(own.name));
  if (text === '') return [];
  const found = new Map<string, Told>();
  const taken = new Set<number>();
  const tell = (name: string, from: number, isAlone: boolean, isSure: boolean): void => {
    const place = { text: id, from, to: from + name.length };
    const before = found.get(name);
    if (before === undefined && found.size === most) return;
    if (taken.has(from) || taken.has(place.to - 1)) return;
    for (let at = from; at < place.to; at++) taken.add(at);
    const mine = isSure ? ownInstead(name, text.slice(place.to, place.to + 4), own, isAlone) : undefined;
    if (before) {
      before.places.push(place);
      if (mine !== before.mine) before.mine = undefined;
    } else found.set(name, { places: [place], mine });
  };
  for (const { pattern, isMention } of kind ? placesOfNames(kind.ends) : []) {
    for (const match of matchesIn(pattern, text)) {
      const printed = match.groups?.['name'] ?? '';
      const name = printed.replace(madeBefore, '');
      const end = match.groups?.['end'] ?? '';
      if (!isOther(name, end, own, isMention)) continue;
      const from = match.index + match[0].indexOf(printed) + printed.length - name.length;
      const quoted = text.charAt(from - 1) === '“' ? (text.slice(from, from + 20).split('”')[0] ?? '') : '';
      if (isOwnMedium(quoted, own)) continue;
      tell(name + end, from, /^[县区旗市]$/u.test(end), true);
    }
  }
  for (const pattern of [site, ...addresses]) {
    for (const match of matchesIn(pattern, text)) {
      const name = match.groups?.['name'] ?? match.groups?.['beside'] ?? match.groups?.['titled'] ?? '';
      const isOfCity = draft.organ.level === 'city' || draft.organ.level === 'cityDepartment';
      // 地址：丙市丁区某路1号: the road is not one's own either
      if (isOtherSite(name, own, isOfCity))
        tell(name, match.index + match[0].indexOf(name), true, pattern === site);
    }
  }
  return [...found].map(([name, told]) => findingOfName(draft, id, name, told, own.name));
}

/** 特向社会公布丙镇2025年…: what was done before the name. */
const madeBefore =
  /^(?:[一二三四五六]是)|^.*(?:编制|编写|撰写|起草|形成|印发|公布|发布|公开|结合|汇总|按照|根据|现将|关于|通过|依托|利用|即|请[与向]|涵盖|包[括含]|做好|登[录陆]|访问|查阅|[由与向对在从])了?/u;
