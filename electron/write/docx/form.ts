import type { TableId } from '../../../shared/form/edition.ts';
import type { Level } from '../../../shared/words/heading.ts';
import type { Template } from './template.ts';

/** The kinds of block a document is put together from. `gap` is an empty line; `…WithAddress` is not justified. */
export type BlockName =
  | 'title'
  | 'gap'
  | `body${'' | 'WithAddress'}`
  | `level${Level}${'' | 'AndText'}${'' | 'WithAddress'}`
  | 'signature'
  | TableId;

/** An edition's empty report in WordprocessingML, ready to be filled. It survives JSON. */
export interface Form {
  /** the parts that are the same in every report, by path in the package */
  parts: Readonly<Record<string, string>>;
  /** docProps/core.xml: holes `title`, `organ`, `date` */
  core: Template;
  /** word/document.xml before and after its blocks */
  document: { before: string; after: string };
  /** holes: `text`, for a heading also `rest`, for a signature `indent`; in tables the cell ids */
  blocks: Readonly<Record<BlockName, Template>>;
}
