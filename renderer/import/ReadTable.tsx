import type { CellId, Table } from '../../shared/form/edition.ts';
import { printCell } from '../../shared/draft/number.ts';
import type { Cells } from '../../shared/form/cells.ts';
import { classes } from '../controls/classes.ts';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';

interface Props {
  table: Table;
  cells: Cells;
  /** cells that some note is about */
  noted: ReadonlySet<CellId>;
  /** cells of the note that was chosen */
  active: ReadonlySet<CellId>;
}

/** A table as it was read; a cell without a value says so, since it is not the same as 0. */
export function ReadTable({ table, cells, noted, active }: Props) {
  return (
    <ReadOnlyGrid
      table={table}
      label={`读到的${table.name}`}
      value={(id) => {
        const value = cells[id];
        return {
          look: classes(
            'read-value',
            value === undefined && 'not-filled',
            noted.has(id) && 'noted',
            active.has(id) && 'active',
          ),
          id: `read-cell-${id}`,
          content: (
            <>
              {value !== undefined ? printCell(value) : noted.has(id) ? '要补填' : '没填'}
              {value !== undefined && noted.has(id) && <span className="noted-mark">核对</span>}
            </>
          ),
        };
      }}
    />
  );
}
