import { carriedSentences } from '../carried.ts';
import type { CarriedNumber, CarriedSentence } from '../carried.ts';
import type { Draft } from '../draft.ts';
import { editionOf } from '../draft.ts';
import { textName } from '../edition.ts';
import type { Finding } from './finding.ts';

/**
 * Last year's years, dates and numbers that still stand in sentences nobody has confirmed. The years of the title and
 * the period have been moved on with the draft, so a sentence with only those is not asked about.
 */
export function carriedNumbers(draft: Draft): Finding[] {
  return carriedSentences(draft).flatMap((sentence) => {
    const doubtful = doubtfulNumbers(sentence, draft.year);
    if (doubtful.length === 0) return [];
    const words = doubtful.map((number) => `“${number.text.trim()}”`).join('、');
    return [
      {
        rule: 'carried',
        key: `carried.${sentence.textId}.${sentence.text}`,
        severity: 'warning',
        basis: 'practice',
        message: `${textName(editionOf(draft), sentence.textId)}里有一句是 ${String(draft.before?.year)} 年报告的原话，其中的 ${words} 还没有核对。请改成今年的，或者确认这句话今年仍然成立。`,
        cells: [],
        place: { text: sentence.textId, from: sentence.from, to: sentence.to },
      },
    ];
  });
}

/** What of a carried sentence may have gone stale in a report of that year. */
export function doubtfulNumbers(sentence: CarriedSentence, year: number): CarriedNumber[] {
  return sentence.numbers.filter(
    (number) => !isMovedOn(number.text, String(year), sentence) && !isContact(number, sentence),
  );
}

function isMovedOn(text: string, year: string, sentence: CarriedSentence): boolean {
  return (text.startsWith(year) || /^\s*12\s*月\s*31\s*日/u.test(text)) && sentence.text.includes(year);
}

/** The preamble's plain numbers are postcodes, telephones and houses; they do not go stale with the year. */
function isContact(number: CarriedNumber, sentence: CarriedSentence): boolean {
  return sentence.textId === 'preamble' && number.kind === 'number';
}
