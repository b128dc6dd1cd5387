import { cellsOf } from '../form/edition.ts';
import type { Cell } from '../form/edition.ts';
import { editionForYear } from '../form/editions/index.ts';
import { editionOf } from '../draft/draft.ts';
import { typedCells } from '../draft/totals.ts';
import type { Draft } from '../draft/draft.ts';
import { finding, saying } from './finding.ts';
import type { Finding } from './finding.ts';

/** Whether the report is on the form its year asks for, and whether every cell is filled. One finding each at most. */
export function completeness(draft: Draft): Finding[] {
  return [...wrongEdition(draft), ...unfilledCells(draft)];
}

function wrongEdition(draft: Draft): Finding[] {
  const right = editionForYear(draft.year);
  if (!right || right.id === draft.edition) return [];
  return [
    finding('edition', {
      severity: right.years.encouragedOnly?.includes(draft.year) ? 'warning' : 'error',
      says: [
        saying(`${String(draft.year)} 年的报告用了 ${draft.edition} 年的表格`),
        saying(`应当用 ${right.notice.number} 规定的表格`),
      ],
      remedy: `请用“${right.id} 年格式”重新填写。`,
    }),
  ];
}

/** The cells that are not filled, one finding for all of them. */
export function unfilledCells(draft: Draft): Finding[] {
  const edition = editionOf(draft);
  const cells: Cell[] = [];
  for (const cell of cellsOf(edition).values()) if (draft.cells[cell.id] === undefined) cells.push(cell);
  if (cells.length === 0) return [];
  // totals follow by themselves, so that the page says one count everywhere
  const typed = new Set(typedCells(edition));
  const own = cells.filter((cell) => typed.has(cell));
  const asked = own.length > 0 ? own : cells;
  const where = edition.tables
    .map((table) => ({ name: table.name, count: asked.filter((cell) => cell.table === table).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${String(count)} 格`)
    .join('，');
  return [
    finding('unfilled', {
      cells: cells.map((cell) => cell.id),
      says: [saying(`还有 ${String(asked.length)} 格没有填（${where}）`)],
      remedy: '没有数的也要填 0，可以用“其余填 0”一次填好。',
    }),
  ];
}
