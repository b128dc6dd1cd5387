/** A name as names are compared: widths, spaces, brackets and quotes are no difference. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\([^()]*\)|[\s\u200b-\u200d\u2060\ufeff"'“”‘’《》·.。]/gu, '')
    .replace(/(?:政府|政务)?信息公开.*$/u, '');
}

/** The longest name of a place that is looked for at the beginning of names. */
const longestPlace = 16;

/** The place that most of the names begin with, e.g. 甲省乙市丙县; '' where there is none. Linear in the names. */
export function commonPlace(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const plain = plainName(name).slice(0, longestPlace);
    for (const { index } of plain.matchAll(/(?<=.)[县区市旗州盟]/gu)) {
      const place = plain.slice(0, index + 1);
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  const fewest = Math.max(2, names.length / 2);
  const places = [...counts].filter(([, count]) => count >= fewest).map(([place]) => place);
  return places.reduce((longest, place) => (place.length > longest.length ? place : longest), '');
}

/** The last place of a longer name, as people say it: 甲省乙市丙县 → 丙县. */
export function shortPlace(place: string): string {
  return /[^省市州盟县区旗]+(?:自治)?[县区市旗州盟]$/u.exec(place)?.[0] ?? place;
}

/** The place a name begins with by its own words, e.g. 乙县 of 乙县教育局; '' where it names none. */
export function placeNamed(name: string): string {
  const plain = plainName(name);
  // 城市管理局, 市场监管局, 区域发展局 begin with no place
  return /^(?!城市|市[场政容]|[区县]域)[^县区市旗]{1,9}(?:县|区|市|旗)(?![场政容域])/u.exec(plain)?.[0] ?? '';
}
