import { useState } from 'react';
import type { CellSum } from '../../shared/collection/add-up.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import type { CountedSums } from '../../shared/collection/view.ts';
import { cellName } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';
import { CountyDraft } from './CountyDraft.tsx';
import { UnitButton } from './UnitButton.tsx';

interface Props {
  sums: CountedSums;
  about: Collection;
  say: (problems: readonly string[]) => void;
  /** shows a unit's report */
  open: (unit: string) => void;
}

/** The three tables added up; a number opens to what it is made of, and the sum begins the county's own draft. */
export function SumView({ sums, about, say, open }: Props) {
  const [asked, setAsked] = useState<CellId>();
  const byId = new Map(sums.cells.map((sum) => [sum.cell.id, sum]));
  const chosen = asked === undefined ? undefined : byId.get(asked);
  return (
    <div className="sum-view">
      <div>
        <CountyDraft sums={sums} about={about} say={say} />
        <WhoCounts sums={sums} />
        {sums.edition.tables.map((table) => (
          <div key={table.id} className="unit-table">
            <h3>{table.name}</h3>
            <ReadOnlyGrid
              table={table}
              label={`${table.name}，各单位之和`}
              value={(id) => {
                const sum = byId.get(id);
                const isAsked = (sum?.blank.length ?? 0) + (sum?.doubted.length ?? 0) > 0;
                return {
                  look: isAsked ? 'cell doubted' : 'cell',
                  content: (
                    <button
                      type="button"
                      className="sum-cell"
                      aria-label={`${sum ? cellName(sum.cell) : ''} ${sum?.sum ?? '没有填'}，看由哪些单位相加`}
                      onClick={() => {
                        setAsked(id);
                      }}
                    >
                      {sum?.sum ?? '—'}
                    </button>
                  ),
                };
              }}
            />
          </div>
        ))}
      </div>
      <aside className="addends" aria-live="polite">
        {chosen ? (
          <Addends sum={chosen} open={open} />
        ) : (
          <p className="help">点一个数，看它由哪些单位相加。</p>
        )}
      </aside>
    </div>
  );
}

/** Who is in the sums and who is not, and why. */
function WhoCounts({ sums: { counted, uncounted, missing, left } }: { sums: CountedSums }) {
  const named: [string, readonly string[]][] = [
    ['名册里取消了“计入汇总”的', uncounted],
    ['没有交的', missing],
    ...left.map(({ unit, why }): [string, readonly string[]] => [why, [unit]]),
  ];
  return (
    <details className="who-counts">
      <summary>
        加了 {counted.length} 个单位
        {named.map(([why, units]) => units.length > 0 && `；${why} ${String(units.length)} 个没有加`)}
      </summary>
      {named.map(
        ([why, units]) =>
          units.length > 0 && (
            <p key={`${why} ${units[0] ?? ''}`}>
              {why}：{units.join('、')}
            </p>
          ),
      )}
      <p>加了的：{counted.join('、')}</p>
    </details>
  );
}

function Addends({
  sum: { cell, sum, addends, blank, doubted },
  open,
}: {
  sum: CellSum;
  open: (unit: string) => void;
}) {
  return (
    <>
      <h3>{cellName(cell)}</h3>
      <p>合计 {sum ?? '（都没有填）'}</p>
      <ol>
        {addends.map(({ unit, value, isDoubted }) => (
          <li key={unit}>
            <UnitButton unit={unit} open={open} /> {value}
            {isDoubted && '（有疑问）'}
          </li>
        ))}
      </ol>
      {blank.length > 0 && (
        <p>
          没有填，当作没有：
          {blank.map((unit) => (
            <UnitButton key={unit} unit={unit} open={open} />
          ))}
        </p>
      )}
      {doubted.length > 0 && (
        <p>
          读的时候有疑问：
          {doubted.map((unit) => (
            <UnitButton key={unit} unit={unit} open={open} />
          ))}
        </p>
      )}
    </>
  );
}
