import type { Draft } from '../../draft/draft.ts';
import { textIds } from '../../form/edition.ts';
import type { Finding } from '../finding.ts';
import { otherDepartments } from './other-department.ts';
import { otherPlaces } from './other-places.ts';
import { othersWords } from './own-words.ts';
import { signer } from './signer.ts';

/** Names that are not the organ's: below the report, in its title, in its words. */
export function otherNames(draft: Draft): Finding[] {
  return [
    ...signer(draft),
    ...textIds.flatMap((id) => [
      ...otherPlaces(draft, id),
      ...otherDepartments(draft, id),
      ...othersWords(draft, id),
    ]),
  ];
}
