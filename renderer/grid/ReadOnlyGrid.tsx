import type { ReactNode } from 'react';
import type { CellId, Table } from '../../shared/form/edition.ts';
import { gridOf } from '../../shared/form/grid.ts';
import './grid.css';
import { Columns } from '../controls/Columns.tsx';
import { FixedCell, spansOf } from './FixedCell.tsx';

interface Props {
  table: Table;
  label: string;
  /** what stands in a value's place, with the looks of its cell */
  value: (id: CellId) => { content: ReactNode; look: string; id?: string };
}

/** A table of the report as the paper form shows it, to look at only. */
export function ReadOnlyGrid({ table, label, value }: Props) {
  return (
    <table className={`grid read-only grid-${table.id}`} aria-label={label}>
      <Columns widths={table.widths} />
      <tbody>
        {gridOf(table).map((row, index) => (
          <tr key={index}>
            {row.cells.map((cell, place) => {
              if (cell.id === undefined) return <FixedCell key={place} cell={cell} />;
              const { content, look, id } = value(cell.id);
              return (
                <td
                  key={cell.id}
                  className={look}
                  {...(id === undefined ? {} : { id, tabIndex: -1 })}
                  {...spansOf(cell)}
                >
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
