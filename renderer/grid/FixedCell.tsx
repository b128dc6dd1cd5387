import type { GridCell } from '../../shared/form/grid.ts';

/** The spans of a printed cell as attributes; a span of one is left out. */
export function spansOf({ colSpan, rowSpan }: GridCell): { colSpan?: number; rowSpan?: number } {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

/** A cell of the form in which nothing is filled in. */
export function FixedCell({ cell }: { cell: GridCell }) {
  const spans = spansOf(cell);
  switch (cell.kind) {
    case 'label':
      return (
        <th scope={cell.rowSpan > 1 ? 'rowgroup' : 'row'} className="label" {...spans}>
          {cell.text}
        </th>
      );
    case 'head':
      return (
        <th scope={cell.colSpan > 1 ? 'colgroup' : 'col'} className="head" {...spans}>
          {cell.text}
        </th>
      );
    case 'caption':
    case 'corner':
    case 'value':
      return (
        <td className={cell.kind} {...spans}>
          {cell.text}
        </td>
      );
  }
}
