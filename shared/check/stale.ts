import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import type { Place } from '../draft/place.ts';
import { textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import type { Stale } from '../statements/step/bound.ts';
import { inWriting } from '../words/quantities.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * Numbers that their cells have left behind, a finding each with its correction. What is found at the same digits
 * already is not said again.
 */
export function staleNumbers(draft: Draft, stale: readonly Stale[], found: readonly Finding[]): Finding[] {
  if (stale.length === 0) return [];
  const isSaid = overlapping(
    found.flatMap(({ rule, where: { place } }) => (rule.startsWith('text') && place ? [place] : [])),
  );
  return stale.flatMap(({ text, stretch, figure, cells, name, value }) => {
    const { from, to } = figure ?? stretch;
    if (isSaid({ text, from, to })) return [];
    const words = (draft.texts[text] ?? '').slice(stretch.from, stretch.to);
    const now = value?.toFixed();
    const own = figure && value ? inWriting(value, figure.writing) : undefined;
    return [
      finding('textStale', {
        of: `${text}.${String(stretch.from)}.${words}`,
        name: textName(editionOf(draft), text),
        cells,
        place: { text, from: stretch.from, to: stretch.to },
        says: [
          { kind: 'words', before: '', words: [words], after: '还是表格改动以前的数' },
          now === undefined ? saying(`${name}现在空着`) : { kind: 'value', name, value: now, cells },
        ],
        remedy: '请改成表里的数；表格填错了就改表格。',
        offers:
          figure && own !== undefined && own !== figure.written
            ? [
                {
                  label: `“${figure.written}”改成 ${own}`,
                  edits: [{ place: { text, from, to }, words: own }],
                },
              ]
            : [],
      }),
    ];
  });
}

/** Tells whether a place shares characters with one of these. Asked of many, so that the places are sorted once. */
function overlapping(places: readonly Place[]): (place: Place) => boolean {
  const byText = new Map<TextId, { from: number; reach: number }[]>();
  for (const { text, from, to } of [...places].sort((one, other) => one.from - other.from)) {
    const before = byText.get(text) ?? [];
    before.push({ from, reach: Math.max(to, before.at(-1)?.reach ?? 0) });
    byText.set(text, before);
  }
  return ({ text, from, to }) => {
    const sorted = byText.get(text) ?? [];
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    // the farthest that one of those that begin before its end reaches
    return (sorted[low - 1]?.reach ?? 0) > from;
  };
}
