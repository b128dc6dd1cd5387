import type { Finding } from '../check/index.ts';

/** What became of what was found in an earlier version, by the keys of findings. */
export interface Mended {
  solved: readonly string[];
  open: readonly string[];
  fresh: readonly string[];
}

const isAsked = ({ severity }: Finding): boolean => severity !== 'hint';

/** What a later version has mended, left open, and brought in anew. Hints are not counted. */
export function mendedSince(before: readonly Finding[], now: readonly Finding[]): Mended {
  return mended(
    before.filter(isAsked).map(({ key }) => key),
    now,
  );
}

/** The same from the keys that comments in a file were sent back with. */
export function mended(asked: readonly string[], now: readonly Finding[]): Mended {
  const keys = new Set(now.filter(isAsked).map(({ key }) => key));
  const before = new Set(asked);
  return {
    solved: [...before].filter((key) => !keys.has(key)),
    open: [...before].filter((key) => keys.has(key)),
    fresh: [...keys].filter((key) => !before.has(key)),
  };
}

/** As a sentence of the roll. */
export function mendedWords({ solved, open, fresh }: Mended, than: string): string {
  const counts = [
    `改好了 ${String(solved.length)} 处`,
    `还没有改 ${String(open.length)} 处`,
    `新出现 ${String(fresh.length)} 处`,
  ];
  return `与${than}相比：${counts.join('，')}。`;
}

/** The key of the finding that one of our comments was made of; see `remarksOf`. */
export function keyInComment(message: string): string | undefined {
  return /；规则 ([^\s；）]+)）$/u.exec(message.trim())?.[1];
}
