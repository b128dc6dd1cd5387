import type { Finding } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { printCell } from '../../shared/draft/number.ts';
import { textIds, textName } from '../../shared/form/edition.ts';
import type { TextId } from '../../shared/form/edition.ts';
import { inForm } from '../../shared/last-year/compare.ts';
import { segmentsOf } from '../text/segments.ts';
import type { Mark } from '../text/segments.ts';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';
import { cellPlace, textPlace } from './show-place.ts';

/** A unit's report as it was read: its tables with last year's numbers where they differ, and its texts beside last year's. */
export function UnitReport({
  draft,
  last,
  findings,
}: {
  draft: Draft;
  last: Draft | undefined;
  findings: readonly Finding[];
}) {
  const edition = editionOf(draft);
  const before = last ? inForm(last.cells, editionOf(last), edition) : {};
  // of a sum that does not hold the cell to look at first
  const doubted = new Set(
    findings.flatMap(({ severity, where }) => (severity === 'hint' ? [] : where.cells.slice(0, 1))),
  );
  return (
    <section aria-label="报告">
      {edition.tables.map((table) => (
        <div key={table.id} className="unit-table">
          <h3>{table.name}</h3>
          <ReadOnlyGrid
            table={table}
            label={table.name}
            value={(id) => {
              const was = printCell(before[id]);
              const is = printCell(draft.cells[id]);
              return {
                id: cellPlace(id),
                look: doubted.has(id) ? 'cell doubted' : 'cell',
                content: (
                  <>
                    {is}
                    {was !== '' && was !== is && <small className="was">去年 {was}</small>}
                  </>
                ),
              };
            }}
          />
        </div>
      ))}
      {textIds.map((id) => {
        const [is, was] = [draft.texts[id] ?? '', last?.texts[id] ?? ''];
        if (is === '' && was === '') return null;
        return (
          <div key={id} id={textPlace(id)} tabIndex={-1}>
            <h3>{textName(edition, id)}</h3>
            <div className="unit-texts">
              <p>{is === '' ? '（没有）' : <MarkedWords text={is} marks={marksIn(id, findings)} />}</p>
              {was !== '' && (
                <div>
                  <strong>去年</strong>
                  <p>{was}</p>
                </div>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** The words that findings are about, but for hints. */
function marksIn(id: TextId, findings: readonly Finding[]): Mark[] {
  return findings.flatMap(({ severity, where: { place } }) =>
    place?.text === id && severity !== 'hint' ? [{ kind: severity, from: place.from, to: place.to }] : [],
  );
}

function MarkedWords({ text, marks }: { text: string; marks: readonly Mark[] }) {
  let end = 0;
  const segments = segmentsOf(text, marks).map(({ text: words, kinds: [kind] }) => {
    const from = end;
    end += words.length;
    return { words, kind, from };
  });
  return segments.map(({ words, kind, from }) =>
    kind === undefined ? (
      words
    ) : (
      <mark key={from} data-from={from} data-severity={kind}>
        {words}
      </mark>
    ),
  );
}
