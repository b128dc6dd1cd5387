import { memo, useMemo, useState } from 'react';
import type { Collected } from '../../shared/collection/collected.ts';
import { printCell } from '../../shared/draft/number.ts';
import { cellsOf, columnName, nameOfCell } from '../../shared/form/edition.ts';
import type { Cell, CellId, Edition } from '../../shared/form/edition.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { SharedSentences } from './SharedSentences.tsx';
import { rowsOf, sorted } from './side-by-side.ts';
import type { SortKey, Sorting, UnitRow } from './side-by-side.ts';
import { UnitButton } from './UnitButton.tsx';

/** The units beside each other: any of their numbers, in any order, what stands out with its reason, and the sentences they share. */
export function SideBySide({
  collected,
  columns,
  choose,
  open,
}: {
  collected: Collected;
  columns: readonly CellId[];
  choose: (columns: readonly CellId[]) => void;
  open: (unit: string) => void;
}) {
  const [sorting, setSorting] = useState<Sorting>({ by: 'roll', down: false });
  const { edition } = collected;
  const rows = useMemo(() => rowsOf(collected), [collected]);
  const ordered = useMemo(() => sorted(rows, sorting), [rows, sorting]);
  const cells = useMemo(() => columns.flatMap((id) => cellsOf(edition).get(id) ?? []), [columns, edition]);
  if (rows.length === 0) return <p className="help">还没有收到能用的报告。</p>;
  const marked = new Set(collected.standOut.map(({ cell }) => cell));
  // numbers are asked for the largest first, a second press turns them round
  const sortBy = (by: SortKey): void => {
    setSorting(({ by: before, down }) => ({ by, down: before === by ? !down : by !== 'roll' }));
  };
  return (
    <div className="side-by-side">
      <ColumnChooser edition={edition} columns={columns} marked={marked} choose={choose} />
      <p role="status">
        {rows.length} 个单位，{cells.length} 列；突出的数 {collected.standOut.length}{' '}
        处。点列名排序，再点一次反过来。
      </p>
      <div className="side-by-side-scroll" tabIndex={0} role="region" aria-label="各单位的数">
        <table>
          <thead>
            <tr>
              <Head by="roll" sorting={sorting} sortBy={sortBy} above="" label="单位（名册次序）" />
              <Head by="standOut" sorting={sorting} sortBy={sortBy} above="" label="突出的数" />
              {cells.map((cell) => (
                <Head key={cell.id} by={cell.id} sorting={sorting} sortBy={sortBy} {...labelsOf(cell)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((row) => (
              <Row
                key={`${String(row.at)} ${row.unit}`}
                row={row}
                cells={cells}
                edition={edition}
                open={open}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SharedSentences shared={collected.shared} open={open} />
    </div>
  );
}

/** A cell's column in two lines: its table and row, and its own name. */
function labelsOf(cell: Cell): { above: string; label: string } {
  return { above: `${cell.table.name} ${cell.row.label}`.trim(), label: columnName(cell) };
}

function Head({
  by,
  sorting,
  sortBy,
  above,
  label,
}: {
  by: SortKey;
  sorting: Sorting;
  sortBy: (by: SortKey) => void;
  above: string;
  label: string;
}) {
  const isBy = sorting.by === by;
  const order = sorting.down ? 'descending' : 'ascending';
  return (
    <th scope="col" {...(isBy && { 'aria-sort': order })}>
      <button
        type="button"
        onClick={() => {
          sortBy(by);
        }}
      >
        {above !== '' && <small>{above}</small>}
        <span>
          {label}
          <span aria-hidden="true">{isBy ? (sorting.down ? ' ↓' : ' ↑') : ''}</span>
        </span>
      </button>
    </th>
  );
}

/** Sorting moves rows and makes none of them anew. */
const Row = memo(function Row({
  row: { unit, cells: values, standOut },
  cells,
  edition,
  open,
}: {
  row: UnitRow;
  cells: readonly Cell[];
  edition: Edition;
  open: (unit: string) => void;
}) {
  const marked = new Set(standOut.map(({ cell }) => cell));
  return (
    <tr>
      <th scope="row">
        <UnitButton unit={unit} open={open} />
      </th>
      <td className="stand-out">
        {standOut.map(({ cell, value, reason }) => (
          <p key={reason}>
            {nameOfCell(edition, cell)} {value}：{reason}
          </p>
        ))}
      </td>
      {cells.map(({ id }) => (
        <td key={id} className={marked.has(id) ? 'doubted' : undefined}>
          {values[id] === undefined ? <span className="unfilled">没填</span> : printCell(values[id])}
        </td>
      ))}
    </tr>
  );
});
