import { readdirSync, readFileSync } from 'node:fs';
import { cellsOf, tableOf } from '../../shared/form/edition.ts';
import { findEdition } from '../../shared/form/editions/index.ts';
import type { CellId, Edition } from '../../shared/form/edition.ts';

/** A real report's table cells as they were printed, see `printed/*.json`. */
export interface PrintedCase {
  id: string;
  organ: string;
  year: number | string;
  edition: string;
  visible: string;
  table2: Record<string, Record<string, Record<string, string> | string[] | null>> | null;
  table3: { row: string; cells: string[] }[] | null;
  table4: string[] | null;
  notes: string;
}

const folder = new URL('printed/', import.meta.url);

/** Every case, by its id. */
export const printedCases: ReadonlyMap<string, PrintedCase> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as PrintedCase)
    .map((printed) => [printed.id, printed]),
);

/** The edition a case is printed on. */
export function editionOfCase(printed: PrintedCase): Edition {
  const edition = findEdition(printed.edition);
  if (!edition) throw new Error(`case ${printed.id} has unknown edition ${printed.edition}`);
  return edition;
}

/** The printed texts of the cells that a case shows, by cell id. Rows the official form does not have are left out. */
export function printedTexts(printed: PrintedCase): Map<CellId, string> {
  const edition = editionOfCase(printed);
  const cells = [...cellsOf(edition).values()];
  const texts = new Map<CellId, string>();
  for (const rows of Object.values(printed.table2 ?? {})) {
    for (const [label, columns] of Object.entries(rows)) {
      if (columns === null || Array.isArray(columns)) continue;
      const ofRow = cells.filter((cell) => cell.table.id === 'disclosure' && cell.row.label === label);
      for (const [head, text] of Object.entries(columns)) {
        const plain = (name: string): string => name.normalize('NFKC').replace(/[\s(].*$/u, '');
        const cell = ofRow.find((candidate) => plain(candidate.column.label) === plain(head));
        if (cell) texts.set(cell.id, text);
      }
    }
  }
  if (printed.table3?.length === cells.filter((cell) => cell.table.id === 'requests').length / 7) {
    const ids = cells.filter((cell) => cell.table.id === 'requests').map((cell) => cell.id);
    printed.table3.flatMap((row) => row.cells).forEach((text, index) => texts.set(ids[index] ?? '', text));
  }
  const ids = [...cellsOf(edition).keys()].filter((id) => id.startsWith(`${tableOf(edition, 'disputes').id}.`));
  printed.table4?.forEach((text, index) => texts.set(ids[index] ?? '', text));
  return texts;
}
