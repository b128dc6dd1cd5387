import { commonPlace, placeNamed, plainName, shortPlace } from './place.ts';
import { shortNames } from './short-names.ts';

/** The unit an organ is, with what is to be asked about it; or why it is none of them. */
export type FoundUnit = { unit: string; doubt: string | null } | { unit: null; why: string };

/** Finds units by the names that organs print. Two units of one name are one here. */
export interface UnitFinder {
  /** the place that the units are of; '' where their names do not say */
  place: string;
  find: (organ: string) => FoundUnit;
  /** other units whose name differs only by what names leave out */
  alike: (unit: string) => readonly string[];
}

/**
 * Knows these units by their names, and by what the names leave out: the county, 人民政府, 办事处. Where a list leaves the county
 * out throughout, the names of the organs that came in tell it.
 */
export function unitFinder(units: readonly string[], organs: readonly string[] = []): UnitFinder {
  const place = commonPlace(units) || commonPlace(organs);
  const exact = new Map(units.map((unit) => [plainName(unit), unit]));
  const byCore = new Map<string, string[]>();
  for (const unit of exact.values()) {
    const core = coreOf(unit, place);
    byCore.set(core, [...(byCore.get(core) ?? []), unit]);
  }
  const find = (organ: string): FoundUnit => {
    const plain = plainName(organ);
    const same = exact.get(plain);
    if (same !== undefined) return { unit: same, doubt: null };
    if (plain === '') return { unit: null, why: '没有读出机关名称，说不准是哪个单位的。请打开核对。' };
    const others = otherPlace(plain, place);
    const candidates = byCore.get(coreOf(organ, others ?? place)) ?? [];
    const [only, second] = candidates;
    if (others !== undefined) {
      const like = only === undefined ? '' : `，不是“${only}”`;
      return { unit: null, why: `这是“${organ}”的报告，像是别的地方的${like}。请核对是不是放错了。` };
    }
    if (only === undefined)
      return { unit: null, why: `“${organ}”不在单位名单里。请核对名单，或者核对是不是放错了。` };
    if (second !== undefined) {
      const names = candidates.map((name) => `“${name}”`).join('、');
      return { unit: null, why: `“${organ}”可能是${names}，说不准是哪一个。请核对。` };
    }
    return { unit: only, doubt: `报告里的机关名称是“${organ}”，认作名单里的“${only}”。请核对。` };
  };
  const alike = (unit: string): readonly string[] =>
    (byCore.get(coreOf(unit, place)) ?? []).filter((other) => plainName(other) !== plainName(unit));
  return { place, find, alike };
}

/** The place of a name, where it is another than the county's own or one above it. */
function otherPlace(plain: string, place: string): string | undefined {
  if (place === '' || plain.includes(shortPlace(place))) return undefined;
  const named = placeNamed(plain);
  return named === '' || place.startsWith(named) ? undefined : named;
}

/** What tells a unit from others of its county. */
function coreOf(name: string, place: string): string {
  const plain = plainName(name);
  const short = shortPlace(place);
  const at = place === '' ? -1 : plain.lastIndexOf(short);
  const own = at === -1 ? plain : plain.slice(at + short.length);
  const last = place.at(-1) ?? '';
  // 县教育局 in the list of 甲县; 市场监管局 is no 场监管局
  const bare =
    at === -1 &&
    last !== '' &&
    own.startsWith(last) &&
    own.length > 3 &&
    !/^(?:市[场政容民]|[区县]域)/u.test(own)
      ? own.slice(1)
      : own;
  const long = shortNames.reduce(
    (words, [short, full]) => (words.includes(full) ? words : words.replace(short, full)),
    bare.replace(/^人民政府(?=.)/u, ''),
  );
  return (
    long
      .replace(/委$/u, '委员会')
      .replace(/(?<=[乡镇])(?:人民政府|政府)$/u, '')
      .replace(/(?<=街道)办事处$/u, '') || plain
  );
}
