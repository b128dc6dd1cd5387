import type { PrintedBlock, PrintedDocument } from '../../../shared/recognise/pages/printed-document.ts';
import type { Counter } from '../docx/numbering.ts';
import { asNotes, footnotesRead, revisionsAccepted } from '../notes.ts';
import type { Stories, Story } from './stories.ts';
import { blocksOf } from './blocks.ts';
import type { BlockContext } from './blocks.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Formatting } from './paragraphs.ts';
import { cutPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';

/** What a file says, taken apart. */
interface DocParts {
  pieces: readonly Piece[];
  /** how many characters the main text has; after it comes what stands beside it */
  mainLength: number;
  stories: Stories;
  formatting: Formatting;
  context: Omit<BlockContext, 'counter'>;
  /** a counter from the start, for texts that are numbered on their own */
  startCounting: () => Counter | undefined;
}

/** The main text, with the notes and text boxes behind the paragraphs they belong to. */
export function documentOf(parts: DocParts): PrintedDocument {
  const { pieces, mainLength, stories, formatting, context, startCounting } = parts;
  const body: BlockContext = { ...context, counter: startCounting() };
  const notes: BlockContext = { ...context, counter: startCounting() };
  const unread = new Map(stories.anchored);
  const found = { deletions: false, notes: false, pictures: 0 };

  const paragraphsIn = (from: number, to: number, isAnchor?: (character: number) => boolean) => {
    const read = paragraphsOf(cutPieces(pieces, from, to), formatting, context.budget, isAnchor);
    found.deletions ||= read.hasDeletions;
    found.pictures += read.pictures;
    return read.found;
  };
  const textOf = ({ kind, from, to }: Story): PrintedBlock[] => {
    if (kind === 'textBox') return blocksOf(paragraphsIn(from, to), body);
    found.notes = true;
    return asNotes(blocksOf(paragraphsIn(from, to), notes));
  };
  const anchored = (anchor: number): PrintedBlock[] => {
    const story = unread.get(anchor);
    unread.delete(anchor);
    return story ? textOf(story) : [];
  };

  const main = paragraphsIn(0, mainLength, (character) => unread.has(character));
  const blocks = blocksOf(main, body, anchored);
  // the last of a file's text boxes is always an empty one that hangs on nothing
  const loose = stories.loose
    .map(textOf)
    .filter((box) => box.some(isPrinted))
    .flat();
  const doubts = [
    ...(found.deletions ? [revisionsAccepted] : []),
    ...(found.notes ? [footnotesRead] : []),
    ...(loose.length > 0 ? ['文件里有的文本框看不出在哪一段，文字放在了全文最后，请对照原文。'] : []),
    ...(stories.hasUnplaced ? ['文件里有的脚注或者文本框没有读入，请对照原文。'] : []),
  ];
  return { blocks: [...blocks, ...loose], pictures: found.pictures, doubts };
}

function isPrinted(block: PrintedBlock): boolean {
  return block.kind === 'table' || block.text.trim() !== '';
}
