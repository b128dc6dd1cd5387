import { wasAsked } from '../../shared/last-year/compare.ts';
import type { CellComparison } from '../../shared/last-year/compare.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { tableOf } from '../../shared/form/edition.ts';
import type { TableId } from '../../shared/form/edition.ts';
import { printCell } from '../../shared/draft/number.ts';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';
import { useEditing } from '../desk/desk.ts';

interface Props {
  id: TableId;
  cells: readonly CellComparison[];
  onlyChanged: boolean;
  year: number;
}

/** One table of this year's with last year's value and the difference in every cell. */
export function ComparedTable({ id, cells, onlyChanged, year }: Props) {
  const draft = useEditing((state) => state.draft);
  const table = tableOf(editionOf(draft), id);
  const byId = new Map(cells.map((comparison) => [comparison.cell.id, comparison]));
  return (
    <ReadOnlyGrid
      table={table}
      label={`${table.name}，${String(year)} 年与去年对照`}
      value={(cell) => {
        const { now, last, difference } = byId.get(cell) ?? {};
        const isSame = difference === '0';
        const look = isSame ? 'same' : difference === undefined ? 'incomplete' : 'changed';
        return {
          look: `compared ${look}${onlyChanged && look !== 'changed' ? ' faint' : ''}`,
          content: (
            <>
              <b>{now === undefined ? '没填' : printCell(now)}</b>
              <small>
                去年
                {last !== undefined ? ` ${printCell(last)}` : wasAsked(draft, cell) ? '没填' : '没有'}
                {difference !== undefined && !isSame && <i>{difference.replace('-', '−')}</i>}
              </small>
            </>
          ),
        };
      }}
    />
  );
}
