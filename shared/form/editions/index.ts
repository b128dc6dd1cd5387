import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';
import { knownEditions } from './known-editions.ts';

/** Every edition of the form the program knows. A further one is a data file and a line here. */
export const { editions, findEdition, editionForYear } = knownEditions([edition2019, edition2021]);
