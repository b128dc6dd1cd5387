import { unnamedOrgan } from '../draft/draft.ts';
import { readDraft } from '../draft/draft-file.ts';
import type { Draft } from '../draft/draft.ts';
import { guessOrganLevel } from '../draft/organ-level.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Note } from './note.ts';
import { flatten } from './pages/flatten.ts';
import { linesAsTables } from './pages/lines-as-tables.ts';
import { rewritten } from './pages/printed-document.ts';
import type { PrintedDocument } from './pages/printed-document.ts';
import { simplified } from './pages/simplified.ts';
import { tablesAsked } from './table/asked-table.ts';
import { joinContinued } from './table/continued-tables.ts';
import { otherTablesAsLines } from './table/other-tables.ts';
import { readTable } from './table/read-table.ts';
import type { PrintedAt } from './table/read-table.ts';
import { noteOfNoTable } from './table/table-notes.ts';
import { formRows } from './table/table-rows.ts';
import { commentNotes, commentsIn } from './text/comments.ts';
import { contactIn } from './text/contact.ts';
import { textsOf } from './text/texts.ts';
import type { Texts } from './text/texts.ts';
import { whichReport } from './text/which-report.ts';
import { withoutRadicals } from '../words/radicals.ts';

export interface Recognised extends Pick<Texts, 'titles'> {
  draft: Draft;
  notes: Note[];
  /** where the cells of the form are printed, where the reader of the format marked its cells */
  printedAt: PrintedAt;
}

/** How far into a report without a preamble its address is looked for, in characters. */
const deepestContact = 3000;

/**
 * The report in a printed document, as a draft, with a note for all that was repaired, guessed or not understood: its pages as
 * lines and flat tables, which report it is, its three tables, its texts.
 */
export function recognise(printed: PrintedDocument): Result<Recognised> {
  const document = simplified(rewritten(printed, withoutRadicals));
  const blocks = otherTablesAsLines(linesAsTables(joinContinued(flatten(document.blocks))));
  const lines = blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
  const tables = formRows(blocks);
  const report = whichReport(lines, tables);
  if (!report.ok) return report;
  const { edition, year, title } = report.value;
  const read = tablesAsked(edition).map((asked) => {
    const rows = tables.get(asked.table.id);
    return rows
      ? readTable(asked, rows)
      : { cells: [], notes: [noteOfNoTable(asked, document.pictures > 0)] };
  });
  const cells = read.flatMap((table) => table.cells);
  const texts = textsOf(blocks, report.value);
  const draft = readDraft({
    format: 'nianbao-draft',
    version: 1,
    edition: edition.id,
    year,
    organ: {
      name: texts.organ === '' ? unnamedOrgan : texts.organ.slice(0, 500),
      level: guessOrganLevel(texts.organ),
      ...contactIn(texts.texts.preamble ?? lines.join('\n').slice(0, deepestContact)),
    },
    title: title?.text ?? '',
    texts: texts.texts,
    cells: Object.fromEntries(cells.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
    signature: texts.signature,
  });
  if (!draft.ok) return fail('invalid', '里面的文字太多或者不合格式，不像一份年度报告。请确认选对了文件。');
  const printedAt = new Map(cells.flatMap(({ id, mark }) => (mark === undefined ? [] : [[id, mark]])));
  const comments = commentsIn(document.comments ?? [], printedAt, draft.value);
  return ok({
    draft: comments.length === 0 ? draft.value : { ...draft.value, comments },
    notes: [
      ...document.doubts.map((message) => ({ message, cells: [] })),
      ...report.value.notes,
      ...read.flatMap(({ notes }) => notes),
      ...texts.notes,
      ...commentNotes(comments),
    ],
    titles: texts.titles,
    printedAt,
  });
}
