import { cellsOf } from '../../../../shared/form/edition.ts';
import type { CellId, Edition, TableId } from '../../../../shared/form/edition.ts';
import { gridOf } from '../../../../shared/form/grid.ts';
import type { CaseReport, CaseRow } from './printed-case.ts';

/**
 * A report whose numbers all differ, so that no two columns or rows can be taken for each other unseen. The rows of
 * tables three and four add up (R3, R4).
 */
export function numberedReport(edition: Edition): CaseReport {
  const texts = new Map<CellId, string>();
  let next = 11;
  let sum = 0;
  for (const [id, { takes, column, table }] of cellsOf(edition)) {
    const isTotal = table.id !== 'disclosure' && column.label === '总计';
    texts.set(id, isTotal ? String(sum) : `${String(next)}${takes === 'amount' ? '.25' : ''}`);
    sum = isTotal ? 0 : sum + next;
    next += isTotal ? 0 : 3;
    if (table.id === 'disclosure') sum = 0;
  }
  const tables = new Map<TableId, CaseRow[]>(
    edition.tables.map((table) => [
      table.id,
      gridOf(table).map((row) =>
        row.cells.map((cell) => ({
          ...cell,
          printed: cell.id === undefined ? cell.text : (texts.get(cell.id) ?? ''),
        })),
      ),
    ]),
  );
  const organ = '青山县红旗镇人民政府';
  const year = edition.years.to ?? edition.years.from + 2;
  return { edition, year, organ, tables, texts, headings: (title) => title };
}
