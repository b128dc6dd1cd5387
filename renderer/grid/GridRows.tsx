import { memo } from 'react';
import { cellName, cellsOf } from '../../shared/edition.ts';
import type { Edition } from '../../shared/edition.ts';
import type { GridCell, GridRow } from '../../shared/grid.ts';
import { totalCells } from '../../shared/totals.ts';
import { CellInput } from './CellInput.tsx';

/** Rows of the form. They never change while a draft is open; what changes are the inputs in them. */
export const GridRows = memo(function GridRows({
  rows,
  edition,
}: {
  rows: readonly GridRow[];
  edition: Edition;
}) {
  const cells = cellsOf(edition);
  const automatic = totalCells(edition);
  return rows.map((row, index) => (
    <tr key={index}>
      {row.cells.map((cell, place) => {
        const known = cell.id === undefined ? undefined : cells.get(cell.id);
        return known ? (
          <td key={known.id} {...spansOf(cell)}>
            <CellInput id={known.id} name={cellName(known)} isAutomatic={automatic.has(known.id)} />
          </td>
        ) : (
          <Fixed key={place} cell={cell} />
        );
      })}
    </tr>
  ));
});

function spansOf({ colSpan, rowSpan }: GridCell): { colSpan?: number; rowSpan?: number } {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function Fixed({ cell }: { cell: GridCell }) {
  const spans = spansOf(cell);
  switch (cell.kind) {
    case 'label':
      return (
        <th scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'} className="label" {...spans}>
          {cell.text}
        </th>
      );
    case 'head':
      return (
        <th scope={cell.colSpan > 1 ? 'colgroup' : 'col'} className="head" {...spans}>
          {cell.text}
        </th>
      );
    case 'caption':
    case 'corner':
    case 'value':
      return (
        <td className={cell.kind} {...spans}>
          {cell.text}
        </td>
      );
  }
}
