import type { Edition } from '../edition.ts';
import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';

/** Every edition of the form the program knows, oldest first. A further one is a data file and a line here. */
export const editions: readonly Edition[] = [edition2019, edition2021];

/** The edition of that id, if there is one. */
export function findEdition(id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

/** The edition a report for that year is written on; none for years before the first. */
export function editionForYear(year: number): Edition | undefined {
  return editions.findLast((edition) => edition.years.from <= year);
}
