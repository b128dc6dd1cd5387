import type { Edition } from '../edition.ts';

/** What can be asked of all editions together. */
export interface KnownEditions {
  /** oldest first */
  editions: readonly Edition[];
  /** The edition of that id, if there is one. */
  findEdition: (id: string) => Edition | undefined;
  /** The edition a report for that year is written on; none for years before the first. */
  editionForYear: (year: number) => Edition | undefined;
}

/** Those editions as the ones the program knows. */
export function knownEditions(all: readonly Edition[]): KnownEditions {
  const editions = [...all].sort((left, right) => left.years.from - right.years.from);
  return {
    editions,
    findEdition: (id) => editions.find((edition) => edition.id === id),
    editionForYear: (year) => editions.findLast((edition) => edition.years.from <= year),
  };
}
