import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { counterparts } from '../form/counterparts.ts';
import { cellsOf, textIds } from '../form/edition.ts';
import type { CellId } from '../form/edition.ts';
import { onceBeside } from '../form/once.ts';
import { citationsOf } from '../statements/step/citations.ts';
import type { Figure } from '../statements/claim.ts';
import { valueOf } from '../statements/held/candidates.ts';
import { inWriting } from '../words/quantities.ts';
import { sentencesOf } from '../words/sentences.ts';
import { lastBegunBy } from './carried.ts';

/** A number of a sentence that last year's tables had too. */
export interface TableNumber {
  /** where its digits begin in last year's sentence */
  at: number;
  /** what the cells are called together, e.g. 本年新收 */
  name: string;
  /** the table they stand in, e.g. 表三 */
  table: string;
  /** this year's value in the writing of last year's; undefined while a cell is not filled */
  words: string | undefined;
}

interface Cited {
  at: number;
  name: string;
  table: string;
  /** under the ids of this year's form */
  cells: readonly CellId[];
  figure: Figure;
}
type Before = NonNullable<Draft['before']>;

/** The numbers of a sentence of last year's that its tables had, with what this year's tables say. */
export function tableNumbersOf(draft: Draft, lastSentence: string): TableNumber[] {
  if (!draft.before) return [];
  return (citedIn(draft.before, draft).get(lastSentence) ?? []).map(({ at, name, table, cells, figure }) => {
    const value = valueOf(draft, draft.cells, cells);
    return { at, name, table, words: value && inWriting(value, figure.writing) };
  });
}

/** Last year's report does not change, so it is read once for a form and an organ. */
const citedIn = onceBeside(citedBeside, ({ edition, organ }: Draft) => `${edition} ${organ.name}`);

function citedBeside(before: Before, draft: Draft): Map<string, Cited[]> {
  const { edition, year, cells, texts } = before;
  const last: Draft = { ...draft, edition, year, cells, texts, before: null };
  const later = edition === draft.edition ? undefined : counterparts(editionOf(last), editionOf(draft));
  const sentences = new Map(textIds.map((id) => [id, sentencesOf(texts[id] ?? '')]));
  const known = cellsOf(editionOf(draft));
  const bySentence = new Map<string, Cited[]>();
  for (const { text, figure, cells: ids, name } of citationsOf(last)) {
    const sentence = figure && lastBegunBy(sentences.get(text) ?? [], figure.from);
    const own = later ? ids.flatMap((id) => later.get(id) ?? []) : ids;
    if (!sentence || own.length < ids.length) continue;
    const cited = bySentence.get(sentence.text) ?? [];
    // two readings of one number, or the sentence twice
    const table = known.get(own[0] ?? '')?.table.name ?? '';
    const at = figure.from - sentence.from;
    if (!cited.some((one) => one.at === at)) cited.push({ at, name, table, cells: own, figure });
    bySentence.set(sentence.text, cited);
  }
  return bySentence;
}
