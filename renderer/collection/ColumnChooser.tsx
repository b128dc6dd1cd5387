import { useState } from 'react';
import { cellsOf, nameOfCell } from '../../shared/form/edition.ts';
import type { CellId, Edition } from '../../shared/form/edition.ts';
import { Button } from '../controls/Button.tsx';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';
import { columnSets } from './column-sets.ts';

/** Which numbers are set side by side: sets of them by one press, or any of them ticked on the paper form. */
export function ColumnChooser({
  edition,
  columns,
  marked,
  choose,
}: {
  edition: Edition;
  columns: readonly CellId[];
  /** cells in which something stands out */
  marked: ReadonlySet<CellId>;
  choose: (columns: readonly CellId[]) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const chosen = new Set(columns);
  const all = [...cellsOf(edition).keys()];
  const pick = (has: (id: CellId) => boolean): void => {
    choose(all.filter(has));
  };
  return (
    <section className="column-chooser" aria-label="看哪些数">
      <div className="unit-buttons">
        {columnSets.map(({ label, has }) => (
          <Button
            key={label}
            size="small"
            onClick={() => {
              pick(has);
            }}
          >
            {label}
          </Button>
        ))}
        {marked.size > 0 && (
          <Button
            size="small"
            onClick={() => {
              pick((id) => marked.has(id));
            }}
          >
            有突出的数的列
          </Button>
        )}
      </div>
      <details
        onToggle={(event) => {
          setIsOpen(event.currentTarget.open);
        }}
      >
        <summary>在表上勾选要看的格子（现在 {columns.length} 列）</summary>
        {isOpen &&
          edition.tables.map((table) => (
            <div key={table.id} className="unit-table">
              <h3>{table.name}</h3>
              <ReadOnlyGrid
                table={table}
                label={`${table.name}，勾选要看的格子`}
                value={(id) => ({
                  look: 'cell',
                  content: (
                    <input
                      type="checkbox"
                      aria-label={nameOfCell(edition, id)}
                      checked={chosen.has(id)}
                      onChange={(event) => {
                        const isOn = event.target.checked;
                        pick((one) => (one === id ? isOn : chosen.has(one)));
                      }}
                    />
                  ),
                })}
              />
            </div>
          ))}
      </details>
    </section>
  );
}
