import { editionOf } from '../../shared/draft/draft.ts';
import { cellName, cellsOf, columnName } from '../../shared/form/edition.ts';
import type { Cell } from '../../shared/form/edition.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { Button } from '../controls/Button.tsx';
import { activeCell, useSelected } from './selection.ts';

/** Which cell is under the keyboard, and what is wrong with what was typed. Of one height always. */
export function ActiveCell() {
  const id = useSelected(activeCell);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const cell = id === undefined ? undefined : cellsOf(edition).get(id);
  return (
    <div className="active-cell" id="active-cell-words">
      {cell && <Words key={cell.id} cell={cell} />}
    </div>
  );
}

/** What the row and the column beside the cell say in full, in two lines: 1.申请人无正当理由逾期不补正，自然人. */
function shortName(cell: Cell): string {
  const { row, columnPath } = cell;
  if (row.label === '') return columnName(cell);
  const label = row.label.replace(/（[^（）]{3,}）$/u, '').replace(/^(.{8,}?)、.*$/u, '$1');
  return `${label}，${columnPath.at(-1) ?? ''}`;
}

function Words({ cell }: { cell: Cell }) {
  const { editing } = useDesk();
  const refused = useEditing((state) => state.refused[cell.id]);
  return (
    <>
      <p className="active-name" title={cellName(cell)}>
        <strong>{shortName(cell)}</strong>
      </p>
      {refused && (
        <p className="active-refused" role="alert">
          {refused.message}
          {refused.offer !== undefined && (
            <Button
              size="small"
              onClick={() => {
                editing.getState().type(cell.id, refused.offer ?? '');
              }}
            >
              改成 {refused.offer}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
