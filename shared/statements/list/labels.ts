/** A printed label without its number, brackets and quotes: （三）不予公开 is 不予公开. */
export function bareLabel(label: string): string {
  return label
    .replace(/^[（(]?[一二三四五六七八九十\d]+[)）]?[.、．]?\s*/u, '')
    .replace(/（[^）]*）/gu, '')
    .trim();
}

/** Words as the source of a regular expression that finds just them. */
export function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
