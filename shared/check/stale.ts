import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { textName } from '../form/edition.ts';
import type { Stale } from '../statements/bound.ts';
import { inWriting } from '../words/quantities.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * Numbers that their cells have left behind, a finding each with its correction. What is found at the same digits
 * already is not said again.
 */
export function staleNumbers(draft: Draft, stale: readonly Stale[], found: readonly Finding[]): Finding[] {
  return stale.flatMap(({ text, stretch, figure, cells, name, value }) => {
    const { from, to } = figure ?? stretch;
    const isSaid = found.some(
      ({ rule, where: { place } }) =>
        rule.startsWith('text') && place?.text === text && place.from < to && place.to > from,
    );
    if (isSaid) return [];
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
