import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { editionOf } from '../../shared/draft/draft.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Cell, CellId } from '../../shared/form/edition.ts';
import { lastYearInThisForm } from '../../shared/last-year/compare.ts';
import { citing } from '../../shared/statements/step/bound.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { showSentence } from '../desk/in-step.ts';
import { InStep } from '../desk/InStep.tsx';
import { staleIn } from '../desk/stale.ts';
import { Button } from '../controls/Button.tsx';
import { activeCell, useSelected } from './selection.ts';

/**
 * A line at the foot of the window, over the whole width of the table: what belongs in the cell under the keyboard, or
 * what the table is about.
 */
export function CellHelp({ atRest }: { atRest: ReactNode }) {
  const id = useSelected(activeCell);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const cell = id === undefined ? undefined : cellsOf(edition).get(id);
  return (
    <div className="cell-help" id="active-cell-help">
      {cell ? (
        <Words key={cell.id} cell={cell} isAutomatic={totalCells(edition).has(cell.id)} />
      ) : (
        <>
          {atRest}
          <p>方向键移动，回车到下一行；可以从 Excel、Word、WPS 粘贴。</p>
        </>
      )}
    </div>
  );
}

function Words({ cell, isAutomatic }: { cell: Cell; isAutomatic: boolean }) {
  const before = useEditing(({ draft }) => lastYearInThisForm(draft)[cell.id]);
  const stale = useEditing((state) => staleIn(state).length);
  const help = cell.row.help ?? cell.column.help;
  return (
    <>
      {cell.column.unit !== undefined && <span>单位：{cell.column.unit}</span>}
      {before !== undefined && <span>去年：{before}</span>}
      {isAutomatic && <span>自动合计，不用填</span>}
      {stale > 0 ? (
        <InStep className="active-stale" />
      ) : (
        help && (
          <p>
            {help.text}
            {help.clause !== undefined && <cite>{help.clause}</cite>}
          </p>
        )
      )}
      <Cited cell={cell.id} />
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
