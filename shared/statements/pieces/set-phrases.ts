import { answers } from './phrases/answers.ts';
import { applications } from './phrases/applications.ts';
import { disputes } from './phrases/disputes.ts';
import { documents } from './phrases/documents.ts';
import { fees } from './phrases/fees.ts';
import { listOpeners } from './phrases/list-openers.ts';
import { notOurs } from './phrases/not-ours.ts';
import { requestNames } from './phrases/request-names.ts';
import { sums } from './phrases/sums.ts';
import { times } from './phrases/times.ts';
import { whoever } from './phrases/whoever.ts';
import type { Sense } from './sense.ts';

/**
 * Set phrases whose words would mislead, a file for each kind; they stand before the statements. Of several that begin at a
 * place the first is meant, so that the widest stand last.
 */
export const setPhrases: readonly (readonly [Sense, string])[] = [
  ...whoever,
  ...disputes,
  ...times,
  ...answers,
  ...sums,
  ...applications,
  ...documents,
  ...fees,
  ...listOpeners,
  ...notOurs,
  ...requestNames,
];
