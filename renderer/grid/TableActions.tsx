import { useMemo, useState } from 'react';
import { editionOf, hasLastYear } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Cell, CellId, TableId } from '../../shared/form/edition.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { zeroOf } from '../../shared/form/cells.ts';
import { totalCells, typedCells } from '../../shared/draft/totals.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import type { Editing } from '../desk/editing.ts';
import type { Entry } from '../desk/entry.ts';
import { FileButton } from '../files/FileButton.tsx';
import { offerNumbers } from '../numbers/offered.ts';
import { Button } from '../controls/Button.tsx';
import { focusCell } from './focus-cell.ts';
import { activeCell, useSelection } from './selection.ts';

interface Props {
  table: TableId;
  /** told what was done, once it is done */
  say: (words: string) => void;
}

/** The cells of a table that an author fills in. */
function typedIn(table: TableId, draft: Draft): Cell[] {
  return typedCells(editionOf(draft)).filter((cell) => cell.table.id === table);
}

/** Those of them in which nothing stands, not even a text that was refused. */
function unfilledIn(table: TableId, { draft, refused }: Pick<Editing, 'draft' | 'refused'>): Cell[] {
  return typedIn(table, draft).filter(({ id }) => draft.cells[id] === undefined && !(id in refused));
}

function zerosIn(cells: readonly Cell[]): Map<CellId, Entry> {
  return new Map(cells.map(({ id, takes }) => [id, { value: zeroOf(takes) }]));
}

/** Filling many cells at once, and last year's numbers beside this year's. */
export function TableActions({ table, say }: Props) {
  const { editing } = useDesk();
  const selection = useSelection();
  const unfilled = useEditing((state) => unfilledIn(table, state).length);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const addsUp = useMemo(
    () => [...totalCells(edition)].some((id) => cellsOf(edition).get(id)?.table.id === table),
    [edition, table],
  );
  const before = useEditing(({ draft }) => draft.before?.year);
  const isLastYear = useEditing(({ draft }) => hasLastYear(draft));
  const showsLast = useNavigation((navigation) => navigation.showsLast);
  const toggleLast = useNavigation((navigation) => navigation.toggleLast);
  /** how many numbers would be lost; asked about first */
  const [losing, setLosing] = useState(0);

  /** The button that was pressed is none any more: the keyboard goes back to the cell it came from. */
  const backToTable = (): void => {
    const state = selection.getState();
    const id = activeCell(state) ?? state.matrix.rows[0]?.[0];
    if (id !== undefined) focusCell(id);
  };
  const fillRest = (): void => {
    const state = editing.getState();
    const cells = unfilledIn(table, state);
    state.put(zerosIn(cells));
    say(`填了 ${String(cells.length)} 个 0。填错了可以按 Ctrl+Z 撤销。`);
    backToTable();
  };
  const noRequests = (isSure: boolean): void => {
    const { draft, put } = editing.getState();
    const cells = typedIn(table, draft);
    const numbers = cells.filter(({ id }) => (draft.cells[id] ?? 0) !== 0).length;
    setLosing(isSure ? 0 : numbers);
    if (numbers > 0 && !isSure) return;
    put(zerosIn(cells));
    say('表三各格都是 0。填错了可以按 Ctrl+Z 撤销。');
    if (isSure) backToTable();
  };

  return (
    <div className="table-actions">
      <span className="unfilled-count" title={addsUp ? '合计自动算，不用填' : undefined}>
        {unfilled === 0 ? '都填了' : `要填的还有 ${String(unfilled)} 格`}
      </span>
      <Button size="small" disabled={unfilled === 0} onClick={fillRest}>
        其余填 0
      </Button>
      {table === 'requests' && (
        <Button
          size="small"
          onClick={() => {
            noRequests(false);
          }}
        >
          本年无依申请
        </Button>
      )}
      <FileButton
        label="从文件读数…"
        size="small"
        chosen={(files) => {
          void offerNumbers(files, edition.id);
        }}
      />
      {isLastYear && (
        <label className="show-last">
          <input type="checkbox" checked={showsLast} onChange={toggleLast} />
          显示去年的数
        </label>
      )}
      {before !== undefined && !isLastYear && (
        <span className="not-last-year">带来的是 {before} 年的报告，不是上一年的，数不能对照</span>
      )}
      {losing > 0 && (
        <div className="table-question" role="alert">
          <span>表三已有 {losing} 格不是 0，会被改成 0（可以撤销）。</span>
          <Button
            kind="danger"
            size="small"
            onClick={() => {
              noRequests(true);
            }}
          >
            全部改成 0
          </Button>
          <Button
            size="small"
            onClick={() => {
              setLosing(0);
            }}
          >
            不改
          </Button>
        </div>
      )}
    </div>
  );
}
