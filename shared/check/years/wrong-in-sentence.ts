import type { TextId } from '../../form/edition.ts';
import { longestSentence, onceByText } from '../../words/once-by-text.ts';
import { yearsIn } from '../../words/years.ts';
import type { NamedYear } from '../../words/years.ts';
import { isPeriod } from '../period.ts';
import { promisedYears } from './promised-years.ts';
import { isRight } from './right-years.ts';

/** The wrong years of a sentence; a promise for a year already past comes before all else. */
export interface WrongInSentence {
  isPromise: boolean;
  wrong: readonly NamedYear[];
}

/** What is wrong with the years of a sentence in a text of a report of that year; undefined where nothing is. */
export function wrongInSentence(year: number, id: TextId): (sentence: string) => WrongInSentence | undefined {
  // one report's sentences are asked about again with every key typed
  const key = `${String(year)} ${id}`;
  let ask = asked.get(key);
  if (!ask) asked.set(key, (ask = onceByText((sentence) => wrongIn(year, id, sentence), longestSentence)));
  return ask;
}
/** By year and text: a folder of reports has few years, and a report eight texts. */
const asked = new Map<string, (sentence: string) => WrongInSentence | undefined>();

function wrongIn(year: number, id: TextId, sentence: string): WrongInSentence | undefined {
  const years = yearsIn(sentence);
  if (years.length === 0) return undefined;
  const promised = promisedYears({ year }, id, sentence, years);
  if (promised.length > 0) return { isPromise: true, wrong: promised };
  if (isPeriod(sentence)) return undefined;
  const wrong = years.filter((one) => !isRight(one, sentence, years, year, id));
  return wrong.length === 0 ? undefined : { isPromise: false, wrong };
}
