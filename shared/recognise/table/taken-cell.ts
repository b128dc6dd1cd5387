import { cellName } from '../../form/edition.ts';
import type { Cell, Takes } from '../../form/edition.ts';
import { parseCell } from '../../draft/number.ts';
import type { Parsed } from '../../draft/number.ts';
import type { CellValue } from '../../form/cells.ts';
import type { Note } from '../note.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { debris, quoted } from '../wording.ts';

/** What a printed text means, by what the cell takes. */
const printedNumber: Readonly<Record<Takes, (text: string) => Parsed>> = {
  count: onceByText((text) => parseCell('count', text)),
  change: onceByText((text) => parseCell('change', text)),
  amount: onceByText((text) => parseCell('amount', text)),
};

/** A printed count as a number; undefined where the cell is blank, NaN for what is none. */
export function printedCount(text: string): number | undefined {
  const parsed = printedNumber.count(text);
  if (parsed.state === 'notFilled') return undefined;
  return parsed.state === 'filled' ? Number(parsed.value) : Number.NaN;
}

/** What a printed text is in a cell. What is no acceptable number leaves it not filled, and is kept in a note. */
export function takenCell(cell: Cell, printed: string): { value: CellValue | undefined; notes: Note[] } {
  const text = printed.includes('[') ? printed.replace(debris, '') : printed;
  const parsed = printedNumber[cell.takes](text);
  const notes: Note[] = [];
  const say = (words: string): void => void notes.push({ message: cellName(cell) + words, cells: [cell.id] });
  if (text !== printed) say('里有复制时带进来的记号，已经去掉，请核对。');
  if (parsed.state === 'refused') say(`印的是${quoted(text)}，没有读入。${parsed.message}`);
  return { value: parsed.state === 'filled' ? parsed.value : undefined, notes };
}
