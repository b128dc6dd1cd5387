import type { Draft } from '../../../../shared/draft/draft.ts';
import type { CellId } from '../../../../shared/form/edition.ts';
import type { Remark } from '../../../../shared/collection/remark.ts';
import { wordFinder, textOfParagraph } from './find-words.ts';
import type { Span } from './find-words.ts';
import type { Paragraph } from './scan.ts';

/** The words each remark is about, in the order of the remarks; the title where it is about the whole or its place is lost. */
export function placeRemarks(
  remarks: readonly Remark[],
  paragraphs: readonly Paragraph[],
  read: { draft: Pick<Draft, 'texts'>; printedAt: ReadonlyMap<CellId, number> },
): (Span & { isFound: boolean })[] {
  const inCells = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.cell === 0) continue;
    inCells.set(paragraph.cell, [...(inCells.get(paragraph.cell) ?? []), paragraph]);
  }
  const finder = wordFinder(paragraphs, read.draft);
  const title = paragraphs.find((paragraph) => textOfParagraph(paragraph) !== '') ?? paragraphs[0];
  return remarks.flatMap((remark) => {
    const found = spanOf(remark);
    const span = found ?? (title && whole(title));
    return span ? [{ ...span, isFound: found !== undefined }] : [];
  });

  function spanOf({ cells, place, printed }: Remark): Span | undefined {
    for (const id of cells) {
      const own = inCells.get(read.printedAt.get(id) ?? -1);
      const paragraph = own?.find((one) => textOfParagraph(one) !== '') ?? own?.[0];
      if (paragraph) return whole(paragraph);
    }
    if (place) {
      const span = finder.ofPlace(place);
      if (span) return span;
    }
    for (const words of printed) {
      const span = finder.ofPrinted(words);
      if (span) return span;
    }
    return undefined;
  }
}

function whole(paragraph: Paragraph): Span {
  return { paragraph, from: 0, to: textOfParagraph(paragraph).length };
}
