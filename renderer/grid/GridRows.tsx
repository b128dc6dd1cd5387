import { memo } from 'react';
import { cellName, cellsOf } from '../../shared/form/edition.ts';
import type { Edition } from '../../shared/form/edition.ts';
import type { GridRow } from '../../shared/form/grid.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { CellInput } from './CellInput.tsx';
import { FixedCell, spansOf } from './FixedCell.tsx';

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
          <FixedCell key={place} cell={cell} />
        );
      })}
    </tr>
  ));
});
