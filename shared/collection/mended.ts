import { findingMark, groupOfMark, ruleOf } from '../check/index.ts';
import type { Finding } from '../check/index.ts';

/** What became of what was found in an earlier version. */
export interface Mended {
  /** marks of what is found no more, see `findingMark` */
  solved: readonly string[];
  /** keys of what was found before and is found still */
  open: readonly string[];
  /** keys of what was not found before */
  fresh: readonly string[];
}

const isAsked = ({ severity }: Finding): boolean => severity !== 'hint';

/** What a later version has mended, left open, and brought in anew. Hints are not counted. */
export function mendedSince(before: readonly Finding[], now: readonly Finding[]): Mended {
  return mended(before.filter(isAsked).map(findingMark), now);
}

/**
 * The same from the marks that comments in a file were sent back with. A finding whose words were changed and that is still
 * one of its rule in its text is the same finding; one that became another's consequence is open too.
 */
export function mended(asked: readonly string[], now: readonly Finding[]): Mended {
  const before = new Set(asked);
  const byMark = new Map(now.map((found) => [findingMark(found), found]));
  const open = [...before].flatMap((mark) => byMark.get(mark) ?? []);
  const others = new Set(now.filter((found) => isAsked(found) && !before.has(findingMark(found))));
  const solved: string[] = [];
  for (const mark of before) {
    if (byMark.has(mark)) continue;
    const group = groupOfMark(mark);
    const same = [...others].find(
      (found) => group !== undefined && groupOfMark(findingMark(found)) === group,
    );
    if (!same) {
      solved.push(mark);
      continue;
    }
    open.push(same);
    others.delete(same);
  }
  return { solved, open: open.map(({ key }) => key), fresh: [...others].map(({ key }) => key) };
}

/** As a sentence of the roll; what is open and what is new is named by its places among what is found now. */
export function mendedWords(
  { solved, open, fresh }: Mended,
  than: string,
  now: readonly Finding[] = [],
): string {
  const counts = [
    `已改 ${String(solved.length)} 处`,
    `仍在 ${String(open.length)} 处${placesOf(open, now)}`,
    `新 ${String(fresh.length)} 处${placesOf(fresh, now)}`,
  ];
  return `与${than}相比：${counts.join('，')}。`;
}

/** Places that are named; of more the findings themselves tell. */
const mostPlaces = 5;

function placesOf(keys: readonly string[], now: readonly Finding[]): string {
  const asked = new Set(keys);
  const names = now
    .filter(({ key }) => asked.has(key))
    .map(({ where, rule }) => (where.name === '' ? ruleOf(rule).title : where.name));
  const different = [...new Set(names)];
  if (different.length === 0) return '';
  return `（${different.slice(0, mostPlaces).join('、')}${different.length > mostPlaces ? '等' : ''}）`;
}
