import { useEffect, useState } from 'react';
import type { ReadReport } from '../../shared/contract.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { tableOf, textIds, textName } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { Decision } from './Decision.tsx';
import { DroppedOnReview } from './DroppedOnReview.tsx';
import { isKeptOverReload, leaveImport } from './importing.ts';
import type { ReviewDecided } from './importing.ts';
import { MissingCells } from './MissingCells.tsx';
import { NoteList } from './NoteList.tsx';
import { placeOf, showNote } from './note-place.ts';
import { ReadBasics } from './ReadBasics.tsx';
import { ReadTable } from './ReadTable.tsx';
import { Button } from '../controls/Button.tsx';
import { HelpButton } from '../help/HelpButton.tsx';

interface Props {
  name: string;
  read: ReadReport;
  decided: ReviewDecided;
}

/** What was read out of a report beside what was doubtful in it. Nothing is kept before the author says so. */
export function Review({ name, read: { draft, notes }, decided }: Props) {
  const [active, setActive] = useState<Note>();
  const edition = editionOf(draft);
  const isYearGuess = notes.some(({ guess }) => guess === 'year');
  const noted = new Set<CellId>(notes.flatMap(({ cells }) => cells));
  // what a reload would lose is asked about; what it keeps need not be
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (!isKeptOverReload()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
    };
  }, []);
  const activeCells = new Set<CellId>(active?.cells);
  return (
    <div className="review">
      <header className="page-head">
        <Button onClick={leaveImport}>不要了，返回</Button>
        <h1>核对读入的报告</h1>
        <p className="review-file" title={name}>
          {name}
        </p>
        <p className="review-promise">还没有保存，原文件不会改动</p>
        <HelpButton topic="lastYear" />
      </header>
      <aside className="pane-findings review-notes" aria-label="读的时候拿不准的地方" data-pane>
        <NoteList
          notes={notes}
          draft={draft}
          active={active}
          choose={(note) => {
            setActive(note);
            showNote(placeOf(note));
          }}
        />
      </aside>
      {/* its tables and texts are read with the arrows and PageDown too */}
      <main className="review-main" data-pane tabIndex={0} aria-label="读到的内容">
        <MissingCells draft={draft} noted={noted} />
        <ReadBasics draft={draft} isYearGuess={isYearGuess} />
        {edition.sections.map(({ id, title, table }) => {
          return (
            table && (
              <section key={id} aria-labelledby={`read-${id}`}>
                <h2 id={`read-${id}`}>{title}</h2>
                <ReadTable
                  table={tableOf(edition, table)}
                  cells={draft.cells}
                  noted={noted}
                  active={activeCells}
                />
              </section>
            )
          );
        })}
        <section aria-labelledby="read-texts">
          <h2 id="read-texts">文字</h2>
          {textIds.map((id) => {
            const text = draft.texts[id] ?? '';
            const isNoted = notes.some((note) => note.text === id);
            if (text.trim() === '' && !isNoted) return null;
            return (
              <article
                key={id}
                id={`read-text-${id}`}
                tabIndex={-1}
                className={isNoted ? 'read-text noted' : 'read-text'}
              >
                <h3>
                  {textName(edition, id)} {isNoted && <span className="chip warn">请核对</span>}
                </h3>
                {text.trim() === '' ? (
                  <p className="nothing-read">没有读到文字</p>
                ) : (
                  text.split('\n').map((line, index) => <p key={index}>{line}</p>)
                )}
              </article>
            );
          })}
          {textIds.every((id) => (draft.texts[id] ?? '').trim() === '') && <p>没有读到文字。</p>}
        </section>
      </main>
      <Decision draft={draft} isYearGuess={isYearGuess} decided={decided} />
      <DroppedOnReview reviewed={name} />
    </div>
  );
}
