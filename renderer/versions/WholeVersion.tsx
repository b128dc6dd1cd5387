import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { printCell } from '../../shared/draft/number.ts';
import { tableOf } from '../../shared/form/edition.ts';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';

/** All that a version says, to look at only. */
export function WholeVersion({ draft }: { draft: Draft }) {
  const edition = editionOf(draft);
  return (
    <div className="whole-version">
      <h3>{draft.title}</h3>
      <p className="version-text">{draft.texts.preamble}</p>
      {edition.sections.map(({ id, title, table, text }) => (
        <section key={id}>
          <h3>{title}</h3>
          {table && (
            <ReadOnlyGrid
              table={tableOf(edition, table)}
              label={title}
              value={(cell) => ({ look: 'version-value', content: printCell(draft.cells[cell]) })}
            />
          )}
          <p className="version-text">{draft.texts[text]}</p>
        </section>
      ))}
    </div>
  );
}
