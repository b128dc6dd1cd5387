import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { editionOf } from '../../shared/draft/draft.ts';
import { cellsOf, tableOf } from '../../shared/form/edition.ts';
import type { TableId } from '../../shared/form/edition.ts';
import { gridOf } from '../../shared/form/grid.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { ActiveCell } from './ActiveCell.tsx';
import { CellHelp } from './CellHelp.tsx';
import { Columns } from '../controls/Columns.tsx';
import { focusCell } from './focus-cell.ts';
import { GridRows } from './GridRows.tsx';
import { matrixOf } from './matrix.ts';
import { createSelection, SelectionContext } from './selection.ts';
import { Legend } from './Legend.tsx';
import { TableActions } from './TableActions.tsx';
import { TableNote } from './TableNote.tsx';
import type { NoteSaid } from './TableNote.tsx';
import { useClipboard } from './useClipboard.ts';
import { useGridKeys } from './useGridKeys.ts';
import './grid.css';
import { useGridMouse } from './useGridMouse.ts';

const nothingSaid: NoteSaid = { words: '', after: undefined };

/**
 * A table of the report as the paper form shows it, with an input in every cell. One bar stays above it: its title,
 * or in its place the cell under the keyboard; the looks of cells; what fills many at once. One line stays below it: what
 * belongs in the cell, or what the table is about.
 */
export function TableGrid({ id, help, children }: { id: TableId; help: ReactNode; children: ReactNode }) {
  const edition = useEditing(({ draft }) => editionOf(draft));
  const table = tableOf(edition, id);
  const rows = useMemo(() => gridOf(table), [table]);
  const [selection] = useState(() => createSelection(matrixOf(rows)));
  const { editing } = useDesk();
  const [said, setSaid] = useState<NoteSaid>(nothingSaid);
  const say = useCallback(
    (words: string) => {
      setSaid({ words, after: editing.getState() });
    },
    [editing],
  );
  const keys = useGridKeys(editing, selection);
  const mouse = useGridMouse(selection);
  const clipboard = useClipboard(editing, selection, say);

  const target = useNavigation((navigation) => navigation.target);
  const arrived = useNavigation((navigation) => navigation.arrived);
  useEffect(() => {
    if (!target || !('cell' in target) || cellsOf(edition).get(target.cell)?.table.id !== id) return;
    focusCell(target.cell, 'center');
    arrived();
  }, [target, arrived, edition, id]);

  const heads = table.blocks.length === 1 ? rows.findIndex((row) => !row.head) : 0;
  return (
    <SelectionContext value={selection}>
      <div className="grid-panel">
        <div className="grid-bar">
          <div className="grid-head">{children}</div>
          <ActiveCell />
          <Legend />
          <TableActions table={id} say={say} />
          <TableNote
            said={said}
            close={() => {
              setSaid(nothingSaid);
            }}
          />
        </div>
        <div className="grid-scroll">
          <table
            className={`grid grid-${id}`}
            aria-label={`${table.name}，用方向键在格子之间移动`}
            {...keys}
            {...mouse}
            {...clipboard}
          >
            <Columns widths={table.widths} />
            {heads > 0 && (
              <thead>
                <GridRows rows={rows.slice(0, heads)} edition={edition} />
              </thead>
            )}
            <tbody>
              <GridRows rows={rows.slice(heads)} edition={edition} />
            </tbody>
          </table>
        </div>
        <CellHelp atRest={help} />
      </div>
    </SelectionContext>
  );
}
