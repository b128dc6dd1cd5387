import type { Edition } from '../../shared/edition.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { placeName, rankOf } from './note-place.ts';

interface Props {
  notes: readonly Note[];
  edition: Edition;
  active: number | undefined;
  choose: (index: number) => void;
}

/** What was repaired, guessed or not understood, doubtful cells first; a click leads there. */
export function NoteList({ notes, edition, active, choose }: Props) {
  if (notes.length === 0) {
    return (
      <>
        <h2>都读懂了</h2>
        <p className="nothing-found">没有拿不准的地方。仍请对照原报告看一眼，再在下面选择。</p>
      </>
    );
  }
  const ordered = notes
    .map((note, index) => ({ note, index }))
    .sort((a, b) => rankOf(a.note) - rankOf(b.note));
  return (
    <>
      <h2>有 {notes.length} 处拿不准，请对照原报告</h2>
      <p className="help">点一条，就到那个地方。</p>
      <ul className="notes">
        {ordered.map(({ note, index }) => (
          <li key={index}>
            <article className="finding warning">
              <button
                type="button"
                className="finding-go"
                aria-pressed={index === active}
                onClick={() => {
                  choose(index);
                }}
              >
                <span className="finding-kind">{placeName(note, edition)}</span>
                <span className="finding-text">{note.message}</span>
              </button>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}
