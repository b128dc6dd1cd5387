import type { Draft } from '../../../../shared/draft/draft.ts';
import type { CellId } from '../../../../shared/form/edition.ts';
import { replaceParts } from '../../parts.ts';
import type { RawPart } from '../../../raw-part.ts';
import type { Remark } from '../../../../shared/collection/remark.ts';
import type { Commentator } from './comment.ts';
import { commentParts, kindOfDocument } from './comment-parts.ts';
import { markDocument } from './mark-document.ts';
import { placeRemarks } from './place-remarks.ts';
import { scan } from './scan.ts';

/** A Word file that has been opened and read. */
interface OpenedDocx {
  /** the name of the document's own part */
  main: string;
  read: (name: string) => Buffer | undefined;
  raw: () => readonly RawPart[];
  draft: Pick<Draft, 'texts'>;
  printedAt: ReadonlyMap<CellId, number>;
}

/** It with comments. */
interface Commented {
  bytes: Buffer;
  /** remarks that stand at their own words or cell; the others stand at the title */
  placed: number;
}

/**
 * The very file with comments at the cells and words of the remarks. Only the document, the comments and what names them are
 * written anew. Undefined where the file is written in a way that cannot be added to.
 */
export function writeComments(
  file: OpenedDocx,
  remarks: readonly Remark[],
  by: Commentator,
): Commented | undefined {
  const part = (name: string): string | undefined => textOf(file.read(name));
  const xml = part(file.main);
  const document = xml === undefined ? undefined : kindOfDocument(xml);
  if (xml === undefined || !document) return undefined;
  const { kind, prefix } = document;
  const paragraphs = scan(xml, prefix);
  const spans = placeRemarks(remarks, paragraphs, file);
  if (spans.length < remarks.length) return undefined;
  const around = commentParts(part, file.main, kind, remarks, by);
  if (!around) return undefined;
  const marked = markDocument(xml, spans, { prefix, first: around.first });
  const bytes = replaceParts(file.raw(), new Map([...around.changed, [file.main, marked]]));
  return { bytes, placed: spans.filter(({ isFound }) => isFound).length };
}

/** A part that is UTF-8 as Word and WPS write it; undefined for any other, which would not come out as it was. */
function textOf(bytes: Buffer | undefined): string | undefined {
  if (!bytes) return undefined;
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}
