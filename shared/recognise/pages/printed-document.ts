/**
 * A report as a reader of one file format hands it over: paragraphs and tables of text, nothing of the format left.
 */
export interface PrintedDocument {
  blocks: readonly PrintedBlock[];
  /** pictures in the text, which may be tables nobody can read */
  pictures: number;
  /** what the reader of the format has to tell the user, whole sentences in Chinese */
  doubts: readonly string[];
  /** what reviewers wrote beside the text, in its order */
  comments?: readonly PrintedComment[];
}
export interface PrintedComment {
  author: string;
  text: string;
  /** the words it is about; '' where none are marked */
  words: string;
  /** whoever read it has marked it as done */
  isDone: boolean;
  /** of the cell it stands in */
  mark: number | undefined;
}
export type PrintedBlock = PrintedParagraph | PrintedTable;
export interface PrintedParagraph {
  kind: 'paragraph';
  text: string;
}
export interface PrintedTable {
  kind: 'table';
  /** false where the source does not say which columns a cell covers, as in plain text */
  grid: boolean;
  rows: readonly PrintedRow[];
}
/** The cells that begin in a row; cells continued from the row above are not listed in a grid. */
export type PrintedRow = readonly PrintedCell[];
export interface PrintedCell {
  blocks: readonly PrintedBlock[];
  colSpan: number;
  rowSpan: number;
  /** what the reader of the format finds the cell again by, where it can */
  mark?: number | undefined;
}

/** A cell holding lines of text. */
export function textCell(text: string, colSpan = 1, rowSpan = 1): PrintedCell {
  return { blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })), colSpan, rowSpan };
}

/** The document with each of its paragraphs written anew, those of its tables, too. */
export function rewritten(document: PrintedDocument, write: (text: string) => string): PrintedDocument {
  const blockOf = (block: PrintedBlock): PrintedBlock => {
    if (block.kind === 'paragraph') {
      const text = write(block.text);
      return text === block.text ? block : { ...block, text };
    }
    const cell = (one: PrintedCell): PrintedCell => ({ ...one, blocks: one.blocks.map(blockOf) });
    return { ...block, rows: block.rows.map((row) => row.map(cell)) };
  };
  return { ...document, blocks: document.blocks.map(blockOf) };
}
