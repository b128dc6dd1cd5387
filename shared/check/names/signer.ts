import type { Draft } from '../../draft/draft.ts';
import { bodyName, isAbbreviated } from '../../words/body-name.ts';
import { finding, saying } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { tight } from './tight.ts';

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

/** How two names stand to each other: one body's, one short for the other, or two bodies'. */
type Kin = 'same' | 'left short' | 'right short' | 'other';

function kinOf(left: string, right: string): Kin {
  const [one, other] = [plain(left), plain(right)];
  if (other.includes(one) || isSameBody(other, one)) return 'same';
  if (isShortened(one, other)) return 'left short';
  return isShortened(other, one) ? 'right short' : 'other';
}

/** 人民政府 is often said shortly, and means the same. */
function plain(name: string): string {
  return name
    .replace(/人民政府/gu, '政府')
    .replace(/街道办事处|街道办/gu, '街道')
    .replace(/管理委员会/gu, '管委会');
}

const shortestName = 3;

/** 乙乡政府 of 甲县乙乡政府, 乙乡 of 乙乡政府, 甲县政府 of 甲县政府办公室: without the places before it or the office behind it. */
function isSameBody(short: string, whole: string): boolean {
  const at = whole.indexOf(short);
  if (short.length < shortestName || at === -1) return false;
  const [before, behind] = [whole.slice(0, at), whole.slice(at + short.length)];
  const places = bodyName(whole).places.map(({ name }) => name);
  const isBelowPlaces =
    before === '' || places.some((_, count) => places.slice(0, count + 1).join('') === before);
  return isBelowPlaces && /^(?:政府)?(?:办公室|办)?$/u.test(behind);
}

/** 县自然资源局 of 某县自然资源和规划局, 人防办 of 人民防空办公室: its characters in their order, and how it ends. */
function isShortened(short: string, whole: string): boolean {
  const isLess = short.length >= 2 && short.length < whole.length;
  // 丙高新区 of 丙高新技术产业开发区管委会
  const end = whole.endsWith('区管委会') ? whole.slice(-4) : whole.slice(-3);
  return isLess && end.includes(short.slice(-1)) && isAbbreviated(short, whole);
}

/** Where the title, the signature and the organ are not the same body. */
export function signer({ organ, title, signature }: Draft): Finding[] {
  const names = [
    ['机关全称', tight(organ.name)],
    ['标题', organInTitle(title)],
    ['落款', tight(signature.organ)],
  ] as const;
  const [own, titled, signed] = names.map(([, name]) => name) as [string, string, string];
  const found: Finding[] = [];
  const isTitled = titled.length >= 2;
  const say = (of: 'title' | 'organ', left: Named, right: Named, kin: Kin): void => {
    const short = kin === 'left short' ? left : right;
    found.push(
      finding('signer', {
        of,
        // 县民政局 leaves nothing out but where it is
        ...(kin !== 'other' && left[1].includes(right[1]) ? { severity: 'hint' as const } : {}),
        name: of === 'title' ? '标题' : '落款',
        says: [
          { kind: 'words', before: `${left[0]}是`, words: [left[1]], after: '' },
          { kind: 'words', before: `${right[0]}是`, words: [right[1]], after: '' },
          ...(of === 'title' && signed === titled ? [saying('落款也是')] : []),
        ],
        remedy:
          kin === 'other'
            ? '请核对是哪个机关的报告，改成同一个名称。'
            : `“${short[1]}”像是简称。请核对哪一个名称对：标题、落款都写机关全称；机关已经更名的，机关全称也要改。`,
      }),
    );
  };
  const ofTitle = own !== '' && isTitled ? kinOf(own, titled) : 'same';
  if (ofTitle !== 'same') say('title', names[0], names[1], ofTitle);
  // the same name above and below is told once
  if (signed === '' || (ofTitle !== 'same' && signed === titled)) return found;
  const kinToOwn = own === '' ? undefined : kinOf(own, signed);
  const kinToTitle = isTitled ? kinOf(titled, signed) : undefined;
  const kin = kinToOwn ?? kinToTitle ?? 'same';
  if (kin !== 'same')
    say('organ', kinToTitle === undefined || kinToTitle === 'same' ? names[0] : names[1], names[2], kin);
  return found;
}

type Named = readonly [string, string];
