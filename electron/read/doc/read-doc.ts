import type { PrintedDocument } from '../../../shared/recognise/pages/printed-document.ts';
import { Budget } from '../budget.ts';
import { Counter } from '../docx/numbering.ts';
import { damaged, encrypted, Refusal, saveAgain, saveAgainAsXlsx } from '../refusal.ts';
import { charactersOf, storiesIn } from './stories.ts';
import { openCompoundFile } from './compound-file.ts';
import { documentOf } from './document-of.ts';
import { readLists } from './lists.ts';
import { readPieces } from './pieces.ts';
import { readRuns } from './runs.ts';
import { readStyleSheet } from './style-sheet.ts';

const word97 = 0xa5ec;
const beforeWord97 = 0xa5dc;
/** Places in the file's head ([MS-DOC] 2.5): of each a u32 offset into the table stream, then its length. */
const at = {
  styles: 0x00a2,
  characters: 0x00fa,
  paragraphs: 0x0102,
  clx: 0x01a2,
  lists: 0x02e2,
  overrides: 0x02ea,
} as const;

/** Reads a .doc of Word 97 to 2003, or a .wps that is one. */
export function readDoc(bytes: Buffer): PrintedDocument {
  const stream = openCompoundFile(bytes);
  const document = stream('WordDocument');
  if (!document) {
    if (stream('EncryptedPackage')) throw new Refusal(encrypted);
    if (stream('Workbook') ?? stream('Book'))
      throw new Refusal(`这是旧格式的 Excel 表格（.xls）。${saveAgainAsXlsx}`);
    throw new Refusal(`这不是 Word 的 .doc 文件，本程序读不了。${saveAgain}`);
  }
  const identity = document.readUInt16LE(0);
  if (identity === beforeWord97) throw new Refusal(`这是 Word 95 或更早的文件，本程序读不了。${saveAgain}`);
  if (identity !== word97) throw new Refusal(damaged);
  const flags = document.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) throw new Refusal(encrypted);
  const table = stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (!table) throw new Refusal(damaged);
  const part = (place: number): Buffer => {
    const from = document.readUInt32LE(place);
    return table.subarray(from, from + document.readUInt32LE(place + 4));
  };
  const budget = new Budget();
  const characters = charactersOf(document);
  const pieces = readPieces(document, part(at.clx), characters.all, budget);
  const formatting = {
    paragraphs: readRuns(document, part(at.paragraphs), 'paragraphs'),
    characters: readRuns(document, part(at.characters), 'characters'),
  };
  const placeOf = (place: number): number =>
    document.readUInt32LE(place + 4) === 0 ? 0 : document.readUInt32LE(place);
  const lists =
    placeOf(at.lists) === 0 ? undefined : readLists(table, placeOf(at.lists), placeOf(at.overrides));
  const data = stream('Data');
  const styles = readStyleSheet(part(at.styles));
  return documentOf({
    pieces,
    mainLength: characters.main,
    stories: storiesIn(document, part),
    formatting,
    context: { data, styles, budget },
    startCounting: () => lists && new Counter(lists, { standard: '', numberingOf: () => undefined }),
  });
}
