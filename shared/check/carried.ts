import { carriedSentences } from '../last-year/carried.ts';
import { doubtfulNumbers } from '../last-year/doubtful.ts';
import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textName } from '../form/edition.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';
import { promisedYears } from './years/promised-years.ts';

/**
 * Last year's years, dates and numbers that still stand in sentences nobody has confirmed, a finding for each sentence
 * with one. What was moved on to this year, and the numbers of an address or telephone, are not asked about.
 */
export function carriedNumbers(draft: Draft): Finding[] {
  return carriedSentences(draft).flatMap((sentence) => {
    // last year's promise for this year is asked about as one for the next, never as carried
    const promised = promisedYears(draft, sentence.textId, sentence.text);
    const doubtful = doubtfulNumbers(sentence).filter(
      ({ kind, from }) => kind !== 'year' || !promised.some((year) => sentence.from + year.from === from),
    );
    if (doubtful.length === 0) return [];
    return [
      finding('carried', {
        of: `${sentence.textId}.${sentence.text}`,
        name: textName(editionOf(draft), sentence.textId),
        place: { text: sentence.textId, from: sentence.from, to: sentence.to },
        says: [
          saying(`有一句是 ${String(draft.before?.year)} 年报告的原话`),
          {
            kind: 'words',
            before: '其中的',
            words: doubtful.map((number) => number.text.trim()),
            after: '还没有核对',
          },
        ],
        remedy: '请改成今年的，或者确认这句话今年仍然成立。',
      }),
    ];
  });
}
