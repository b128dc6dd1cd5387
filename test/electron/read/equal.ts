import { linesOf } from '../../../shared/report/report.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { textIds } from '../../../shared/form/edition.ts';
import { titleOf } from '../../../shared/draft/draft.ts';

/** What a written report says: all that must come back when it is read. */
export function printedOf(draft: Draft): unknown {
  const tight = (text: string): string => text.replace(/\s+/gu, '');
  const texts = textIds
    .map((id) => [id, linesOf(draft.texts[id])] as const)
    .filter(([, lines]) => lines.length > 0);
  return {
    edition: draft.edition,
    year: draft.year,
    title: tight(draft.title === '' ? titleOf(draft.organ.name, draft.year) : draft.title),
    organ: draft.organ.name,
    texts: Object.fromEntries(texts),
    cells: draft.cells,
    signature: draft.signature,
  };
}
