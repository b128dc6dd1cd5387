import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { GridRow } from '../../shared/form/grid.ts';
import { reportOf } from '../../shared/report/report.ts';
import type { ReportBlock, ReportTable } from '../../shared/report/report.ts';
import { assertNever } from '../../shared/result.ts';
import { Columns } from '../controls/Columns.tsx';
import { useEditing } from '../desk/desk.ts';

/** The report for the browser's print dialog: seen on paper only, and gone once the dialog is closed. */
export function PrintSheet({ done }: { done: () => void }) {
  const draft = useEditing((state) => state.draft);
  useEffect(() => {
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
    };
    // once for each time it is put up
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return createPortal(
    <div className="print-sheet">
      {reportOf(draft).blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>,
    document.body,
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'title':
      return <h1>{block.text}</h1>;
    case 'paragraph':
      return <p className={`level-${String(block.level)}`}>{block.text}</p>;
    case 'table':
      return <PrintedTable table={block} />;
    case 'signature':
    case 'date':
      return <p className={block.kind}>{block.text}</p>;
    default:
      return assertNever(block);
  }
}

function PrintedTable({ table: { widths, rows, values } }: { table: ReportTable }) {
  const lineOf = (row: GridRow, index: number) => (
    <tr key={index}>
      {row.cells.map((cell, column) => (
        <td
          key={column}
          colSpan={cell.colSpan}
          rowSpan={cell.rowSpan}
          className={cell.kind === 'label' && !row.head ? 'printed-label' : undefined}
        >
          {cell.id === undefined ? cell.text : values[cell.id]}
        </td>
      ))}
    </tr>
  );
  return (
    <table>
      <Columns widths={widths} />
      <tbody>{rows.map(lineOf)}</tbody>
    </table>
  );
}
