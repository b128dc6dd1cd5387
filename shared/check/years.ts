import type { Draft } from '../draft/draft.ts';
import { editionOf } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { sentencesOf } from '../words/sentences.ts';
import type { Sentence } from '../words/sentences.ts';
import { inWritingOf } from '../words/written-year.ts';
import { yearsIn } from '../words/years.ts';
import type { NamedYear } from '../words/years.ts';
import { finding, saying } from './finding.ts';
import type { Finding, Offer } from './finding.ts';
import { isStaleBase } from './years/looking-back.ts';
import { wrongInSentence } from './years/wrong-in-sentence.ts';
import type { WrongInSentence } from './years/wrong-in-sentence.ts';

/** A sentence with wrong years, at its place. */
interface WrongSentence extends WrongInSentence {
  id: TextId;
  sentence: Sentence;
}

/** Years that are neither the report's nor right where they stand, and promises for a year already past. */
export function wrongYears(draft: Draft): Finding[] {
  return wrongSentences(draft).map(({ id, sentence, isPromise, wrong }) =>
    isPromise ? promise(draft, id, sentence, wrong) : otherYear(draft, id, sentence, wrong),
  );
}

/** Every wrong year without month and day, with the digits that should stand there; for a date only the author knows. */
export function staleYears(draft: Draft): Offer['edits'] {
  return wrongSentences(draft).flatMap(({ id, sentence, isPromise, wrong }) =>
    editsOf(id, sentence, wrong, isPromise ? draft.year + 1 : meantBy(draft, sentence, wrong)),
  );
}

/** What was compared with is last year; all else is this year. */
function meantBy({ year }: Draft, sentence: Sentence, wrong: readonly NamedYear[]): number {
  return areStaleBases(year, sentence, wrong) ? year - 1 : year;
}

function areStaleBases(own: number, { text }: Sentence, wrong: readonly NamedYear[]): boolean {
  const all = yearsIn(text);
  return wrong.every((one) => isStaleBase(one, text, all, own));
}

function wrongSentences(draft: Draft): WrongSentence[] {
  const confirmed = new Set(draft.confirmed);
  return textIds.flatMap((id) => {
    const wrongIn = wrongInSentence(draft.year, id);
    const text = draft.texts[id] ?? '';
    const sentences = sentencesOf(text);
    return sentences.flatMap((sentence, at): WrongSentence[] => {
      const found = confirmed.has(sentence.text) ? undefined : wrongIn(sentence.text);
      const before = sentences[at - 1];
      if (!found || (before && isComparedWith(draft.year, text, before, sentence, found))) return [];
      return [{ id, sentence, ...found }];
    });
  });
}

/** 2025年收到7件。2024年收到1件，同比增加600%: last year's number, for the one before to be compared with. */
function isComparedWith(
  own: number,
  text: string,
  before: Sentence,
  { from, text: words }: Sentence,
  { isPromise, wrong }: WrongInSentence,
): boolean {
  return (
    !isPromise &&
    wrong.every(({ year, month }) => year === own - 1 && month === undefined) &&
    /同比|增加|增长|减少|下降|上升/u.test(words) &&
    before.text.includes(`${String(own)}年`) &&
    !/[\n\r]/u.test(text.slice(before.to, from))
  );
}

function otherYear(draft: Draft, id: TextId, sentence: Sentence, wrong: readonly NamedYear[]): Finding {
  const isDate = wrong.some(({ month }) => month !== undefined);
  // 2027年，我乡将…: of what is still to be done, next year is meant
  const isPlan = id === 'problems' && wrong.every(({ year }) => year > draft.year);
  const isBase = areStaleBases(draft.year, sentence, wrong);
  const meant = meantBy(draft, sentence, wrong) + (isPlan ? 1 : 0);
  return finding('year', {
    of: `${id}.${sentence.text}`,
    name: textName(editionOf(draft), id),
    place: placeOf(id, sentence, wrong),
    says: [
      { kind: 'words', before: '写的是', words: wordsOf(sentence, wrong), after: '' },
      saying(`报告年度是 ${String(draft.year)} 年`),
    ],
    remedy: isBase
      ? `请核对：比的是上一年，应当是 ${String(meant)} 年；确实是与那一年比的，写明理由保留。`
      : isPlan
        ? `请核对：下一年的打算，改成 ${String(meant)} 年；确实是那一年的，写明理由保留。`
        : isDate
          ? '请核对：是去年留下来的，改成今年的日期；确实是那一年的，写明理由保留。'
          : '请核对：是去年留下来的，改成今年；确实是那一年的，写明理由保留。',
    offers: offersOf(id, sentence, wrong, meant),
  });
}

function promise(draft: Draft, id: TextId, sentence: Sentence, years: readonly NamedYear[]): Finding {
  const next = draft.year + 1;
  return finding('promise', {
    of: `${id}.${sentence.text}`,
    name: textName(editionOf(draft), id),
    place: placeOf(id, sentence, years),
    says: [
      { kind: 'words', before: '写的是', words: wordsOf(sentence, years), after: '的打算' },
      saying('这一年已经过去'),
    ],
    remedy: `改进的打算是 ${String(next)} 年的，请改成 ${String(next)} 年。`,
    offers: offersOf(id, sentence, years, next),
  });
}

function wordsOf({ text }: Sentence, years: readonly NamedYear[]): string[] {
  // 2024年…较2023年…，2024年: each once
  return [...new Set(years.map(({ from, to }) => text.slice(from, to).trim()))];
}

/** From the first doubtful year to the end of the last. */
function placeOf(id: TextId, { from }: Sentence, years: readonly NamedYear[]): Finding['where']['place'] {
  return { text: id, from: from + (years[0]?.from ?? 0), to: from + (years.at(-1)?.to ?? 0) };
}

/** A bare year is changed in one click; a date needs this year's date, which only the author knows. */
function offersOf(id: TextId, sentence: Sentence, years: readonly NamedYear[], own: number): Offer[] {
  const edits = editsOf(id, sentence, years, own);
  if (edits.length === 0 || edits.length < years.length) return [];
  return [{ label: `改成 ${String(own)} 年`, edits }];
}

function editsOf(
  id: TextId,
  { from }: Sentence,
  years: readonly NamedYear[],
  own: number,
): Offer['edits'][number][] {
  return years
    .filter(({ month }) => month === undefined)
    .map(({ from: at, written }) => ({
      place: { text: id, from: from + at, to: from + at + written.length },
      words: inWritingOf(written, own),
    }));
}
