import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import type { Place } from '../draft/place.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { once } from '../form/once.ts';
import { sentencesOf } from '../words/sentences.ts';
import { likeness, runsIn } from '../words/shingles.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** How much of the report's words stood in last year's. Rates are 0 to 1. */
export interface Alike {
  rate: number;
  texts: readonly { id: TextId; rate: number; sentences: readonly Place[] }[];
}

/** A sentence of fewer characters, set phrases left out, says nothing of its own. */
const fewestInSentence = 8;
/** Fewer characters say nothing about likeness. */
const fewest = 120;
/** Half of it, as places that score it count. */
const tooMuch = 0.5;

/** Last year's words do not change while this year's are typed. */
const runsOfLast = once(({ texts }: NonNullable<Draft['before']>) => runsIn(Object.values(texts).join('\n')));

/** How much of this year's words last year's report has, over all and text by text, with the sentences that it has. */
export const alikeWithLastYear = once(({ texts, before }: Draft): Alike | undefined => {
  if (!before) return undefined;
  const last = runsOfLast(before);
  let [alike, compared] = [0, 0];
  const found: Alike['texts'][number][] = [];
  for (const id of textIds) {
    const text = texts[id] ?? '';
    if (text === '') continue;
    const own = likeness(text, last);
    alike += own.alike;
    compared += own.compared;
    const sentences = sentencesOf(text).flatMap(({ from, to }): Place[] => {
      const counted = [0, 0, 0];
      for (const mark of own.marks.subarray(from, to)) counted[mark] = (counted[mark] ?? 0) + 1;
      const [, other = 0, same = 0] = counted;
      return same > other && same + other >= fewestInSentence ? [{ text: id, from, to }] : [];
    });
    found.push({ id, rate: own.compared === 0 ? 0 : own.alike / own.compared, sentences });
  }
  return compared < fewest ? undefined : { rate: alike / compared, texts: found };
});

/** One finding where more than half of the words are last year's. */
export function tooAlike(draft: Draft): Finding[] {
  const alike = alikeWithLastYear(draft);
  if (!alike || alike.rate <= tooMuch) return [];
  const parts = alike.texts
    .filter(({ rate }) => rate > tooMuch)
    .map(({ id, rate }) => `${textName(editionOf(draft), id)}${percent(rate)}`);
  const [first] = alike.texts.flatMap(({ sentences }) => sentences);
  return [
    finding('alike', {
      name: '全文',
      ...(first && { place: first }),
      says: [
        saying(
          `文字有 ${percent(alike.rate)} 与 ${String(draft.before?.year)} 年的报告相同（${parts.join('、')}）`,
        ),
      ],
      remedy: '这是按连续 8 个字相同算的，法规名称和套话不计。请按今年的情况改写。',
    }),
  ];
}

function percent(rate: number): string {
  return `${String(Math.round(rate * 100))}%`;
}
