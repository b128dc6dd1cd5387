import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { Note } from '../../shared/recognise/note.ts';
import '../findings/findings.css';
import { placeName, rankOf } from './note-place.ts';

interface Props {
  notes: readonly Note[];
  draft: Draft;
  active: Note | undefined;
  choose: (note: Note) => void;
}

/** What was repaired, guessed or not understood, doubtful cells first; a click leads there. */
export function NoteList({ notes, draft, active, choose }: Props) {
  const blank = blankTables(draft, notes);
  const remedy = `有不对的，先作为 ${String(draft.year)} 年草稿保存，改好再用它新建。`;
  const blankWords = blank.length > 0 && (
    <p className="blank-tables">
      {blank.join('、')}整张空着，一个数也没有读到。原报告里有数的，先作为 {draft.year}{' '}
      年草稿保存，补填好再用它新建。
    </p>
  );
  if (notes.length === 0) {
    return (
      <>
        <h2>{blank.length > 0 ? '有整张空着的表，请对照原报告' : '都读懂了'}</h2>
        {blankWords}
        {blank.length === 0 && (
          <p className="nothing-found">没有拿不准的地方。仍请对照原报告看一眼，再在下面选择。</p>
        )}
      </>
    );
  }
  const ordered = [...notes].sort((a, b) => rankOf(a) - rankOf(b));
  return (
    <>
      <h2>{headOf(notes)}</h2>
      <p className="help">点一条，就到那个地方。{notes.some(({ cells }) => cells.length > 0) && remedy}</p>
      {blankWords}
      <ul className="notes">
        {ordered.map((note) => (
          <li key={notes.indexOf(note)}>
            <article className="finding warning">
              <button
                type="button"
                className="finding-go"
                aria-pressed={note === active}
                onClick={() => {
                  choose(note);
                }}
              >
                <span className="finding-kind">{placeName(note, editionOf(draft))}</span>
                <span>{note.message}</span>
              </button>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The tables without a single value, but for those that a note is about. */
function blankTables(draft: Draft, notes: readonly Note[]): string[] {
  const edition = editionOf(draft);
  const cells = [...cellsOf(edition).values()];
  const noted = new Set(notes.flatMap((note) => note.cells));
  return edition.tables
    .filter((table) =>
      cells.every(
        (cell) => cell.table !== table || (draft.cells[cell.id] === undefined && !noted.has(cell.id)),
      ),
    )
    .map(({ name }) => name);
}

/** Comments are to be done, not doubted. */
function headOf(notes: readonly Note[]): string {
  const comments = notes.filter(({ comment }) => comment).length;
  const doubts = notes.length - comments;
  const asked = doubts === 0 ? [] : [`有 ${String(doubts)} 处拿不准，请对照原报告`];
  return [...(comments === 0 ? [] : [`有 ${String(comments)} 条批注要办`]), ...asked].join('；');
}
