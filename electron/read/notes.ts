import type { PrintedBlock } from '../../shared/recognise/pages/printed-document.ts';

/** What is said of a document whose footnotes or endnotes were read. */
export const footnotesRead = '文件里有脚注，脚注的文字放在了引用它的那一段后面，请核对。';

/** What is said of a document with changes that nobody has accepted or refused. */
export const revisionsAccepted = '文件里有修订记录，是按接受全部修订读的，请核对。';

/** The paragraphs of a footnote or endnote as they follow the one that refers to it. */
export function asNotes(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.text.trim() !== ''
      ? { ...block, text: `注：${block.text.trim()}` }
      : block,
  );
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text that is printed raised, with its digits as such: the mark of a note behind a number is no digit of it. */
export function raised(text: string): string {
  return text.replace(/\d/gu, (digit) => raisedDigits[Number(digit)] ?? digit);
}
