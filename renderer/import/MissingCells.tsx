import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Cell, CellId } from '../../shared/form/edition.ts';
import { Alert } from '../controls/Alert.tsx';

/** Tables, rows and columns that the report has but that could not be read: only the author can fill them in. */
export function MissingCells({ draft, noted }: { draft: Draft; noted: ReadonlySet<CellId> }) {
  const all = [...cellsOf(editionOf(draft)).values()];
  const isMissing = ({ id }: Cell): boolean => noted.has(id) && draft.cells[id] === undefined;
  const words = editionOf(draft).tables.flatMap((table) => {
    const own = all.filter((cell) => cell.table === table);
    return missingOf(table.name, own, isMissing);
  });
  if (words.length === 0) return null;
  return (
    <Alert kind="warning" title="这些数没有读出来，要请您对照原报告补填">
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        先选下面的“作为 {draft.year} 年草稿保存”，打开后在这些格子里补填；补好以后，在列表里点“用它新建{' '}
        {draft.year + 1} 年”，数就都带得过去。
      </p>
    </Alert>
  );
}

function missingOf(table: string, cells: readonly Cell[], isMissing: (cell: Cell) => boolean): string[] {
  const missing = cells.filter(isMissing);
  if (missing.length === 0) return [];
  if (missing.length === cells.length) return [`${table}：整张表（${String(cells.length)} 格）`];
  const labels = [...new Set(missing.map(({ column }) => column.label))];
  const columns = labels.filter((label) =>
    cells.filter(({ column }) => column.label === label).every((cell) => isMissing(cell)),
  );
  const rows = [...new Set(missing.map(({ row }) => row))].filter((row) =>
    cells.filter((cell) => cell.row === row).every((cell) => isMissing(cell)),
  );
  const rest = missing.filter(({ column, row }) => !columns.includes(column.label) && !rows.includes(row));
  const parts = [
    columns.length > 0 && `“${columns.join('”“')}”列`,
    rows.length > 0 && `“${rows.map(({ label }) => label).join('”“')}”行`,
    rest.length > 0 &&
      `${columns.length + rows.length > 0 ? '另有 ' : ''}${String(rest.length)} 格（左边列出了是哪些）`,
  ].filter((part) => part !== false);
  return [`${table}：${parts.join('，')}`];
}
