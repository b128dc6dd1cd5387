import type { Edition, Section, TableId } from '../../form/edition.ts';
import { editions, editionForYear } from '../../form/editions/index.ts';
import { once } from '../../form/once.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { closest, essence, squeeze } from '../wording.ts';
import { wordOf, tellingWordsOf } from './vocabulary.ts';

/** Whether an edition has a word, or one like it. */
const has = once((edition: Edition) => {
  const words = [...tellingWordsOf(edition).keys()];
  return onceByText((word: string): boolean => closest(word, words, (one) => one) !== undefined);
});

/**
 * The edition whose labels explain most of those printed. Of editions that explain the same, one is ruled out where all
 * it has beyond another is missing from the tables printed, and the other lacks nothing; then the year decides.
 * Undefined where no label tells one edition from another.
 */
export function whichEdition(
  labels: readonly string[],
  year: number | undefined,
): { edition: Edition; mixed: boolean } | undefined {
  const printed = new Set(labels.flatMap((label) => wordOf(label) ?? []));
  const telling = [...printed].filter((word) => !editions.every((edition) => has(edition)(word)));
  const explained = new Map(
    editions.map((edition) => [edition, telling.filter((word) => has(edition)(word)).length]),
  );
  const most = Math.max(...explained.values());
  const tables = new Set(
    editions.flatMap((edition) => [...printed].flatMap((word) => tellingWordsOf(edition).get(word) ?? [])),
  );
  const tied = editions.filter((edition) => explained.get(edition) === most);
  const ofYear = year === undefined ? undefined : editionForYear(year);
  const isRuledOut = (one: Edition): boolean =>
    tied.some(
      (other) =>
        // one table may be printed as another edition has it, and still the year be right
        lackedTables(one, other, printed, tables) > (one === ofYear ? 1 : 0) &&
        lackedTables(other, one, printed, tables) === 0,
    );
  const left = tied.filter((one) => !isRuledOut(one));
  if (left.length === editions.length) return undefined;
  const edition = left.find((one) => one === ofYear) ?? left[0];
  return edition && { edition, mixed: most < telling.length };
}

/** In how many of the printed tables an edition has words beyond another's; 0 where one of these is printed. */
function lackedTables(
  edition: Edition,
  other: Edition,
  printed: ReadonlySet<string>,
  tables: ReadonlySet<TableId>,
): number {
  const own = [...tellingWordsOf(edition)].filter(([word, table]) => tables.has(table) && !has(other)(word));
  return own.some(([word]) => printed.has(word)) ? 0 : new Set(own.map(([, table]) => table)).size;
}

/**
 * Headings of the form before 2019, which this program does not know. Some offices keep such a block in a report of
 * today's form, which its own sections tell even where its tables are pictures.
 */
export function isOlderForm(text: string): boolean {
  const tight = squeeze(text);
  if (!tight.includes('历年累计') && !/收费[及和与]减免情况/u.test(tight)) return false;
  const isThere = ({ title }: Section): boolean => tight.includes(essence(title));
  return editions.every(({ sections }) => sections.filter(isThere).length < telltale);
}

/** Sections of today's form that tell it; the older one had 概述 and 存在的主要问题 too. */
const telltale = 3;
