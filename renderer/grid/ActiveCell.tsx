import { useMemo } from 'react';
import { editionOf } from '../../shared/draft/draft.ts';
import { cellName, cellsOf } from '../../shared/form/edition.ts';
import type { Cell, CellId } from '../../shared/form/edition.ts';
import { citing } from '../../shared/statements/step/bound.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { showSentence } from '../desk/in-step.ts';
import { staleIn } from '../desk/stale.ts';
import { InStep } from '../desk/InStep.tsx';
import { lastYearInThisForm } from '../../shared/last-year/compare.ts';
import { Button } from '../controls/Button.tsx';
import { activeCell, useSelected } from './selection.ts';

/** What the cell under the keyboard is, what belongs in it, and what is wrong with what was typed. Of one height always. */
export function ActiveCell() {
  const id = useSelected(activeCell);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const cell = id === undefined ? undefined : cellsOf(edition).get(id);
  return (
    <div className="active-cell" id="active-cell-words">
      {cell && <Words key={cell.id} cell={cell} isAutomatic={totalCells(edition).has(cell.id)} />}
    </div>
  );
}

function Words({ cell, isAutomatic }: { cell: Cell; isAutomatic: boolean }) {
  const { editing } = useDesk();
  const refused = useEditing((state) => state.refused[cell.id]);
  const before = useEditing(({ draft }) => lastYearInThisForm(draft)[cell.id]);
  const stale = useEditing((state) => staleIn(state).length);
  const help = cell.row.help ?? cell.column.help;
  return (
    <>
      <p className="active-name" title={cellName(cell)}>
        <strong>{cellName(cell)}</strong>
        {cell.column.unit !== undefined && <span>单位：{cell.column.unit}</span>}
        {before !== undefined && <span>去年：{before}</span>}
        {isAutomatic && <span>自动合计，不用填</span>}
        <Cited cell={cell.id} />
      </p>
      {refused ? (
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
      ) : stale > 0 ? (
        <InStep className="active-stale" />
      ) : (
        <p className="active-help" title={help?.text}>
          {help?.text}
          {help?.clause !== undefined && <cite>{help.clause}</cite>}
        </p>
      )}
    </>
  );
}

/** How many sentences rest on the cell, with the way to the first. */
function Cited({ cell }: { cell: CellId }) {
  const desk = useDesk();
  const bound = useEditing((state) => state.bound);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const own = useMemo(() => citing(edition, bound, cell), [edition, bound, cell]);
  const [first] = own;
  if (!first) return null;
  return (
    <Button
      kind="plain"
      title="去看用到它的句子"
      onClick={() => {
        showSentence(desk, first);
      }}
    >
      文字里有 {own.length} 处用到这个数
    </Button>
  );
}
