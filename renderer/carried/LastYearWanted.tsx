import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftSummary } from '../../shared/contract.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { Note } from '../../shared/recognise/note.ts';
import { doubtsAboutLastYear, takeLastYear } from '../../shared/last-year/take-last-year.ts';
import { call } from '../call.ts';
import { FileButton } from '../files/FileButton.tsx';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { offerDraft, offerFile } from './offer-last-year.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import './carried.css';
import { Select } from '../controls/Select.tsx';

/** For a draft without last year's report: takes last year's report on later, and leaves alone what is filled in already. */
export function LastYearWanted() {
  const { lastYearOffer } = useDesk();
  const current = useStore(lastYearOffer);
  const has = useEditing(({ draft }) => draft.before !== null);
  const show = useNavigation((navigation) => navigation.show);
  if (has && current.state !== 'taken') return null;
  return (
    <section className="last-year-wanted" aria-labelledby="last-year-wanted">
      <h3 id="last-year-wanted">去年的报告</h3>
      {!has && <Choice />}
      <div role="status">
        {current.state === 'reading' && <p>正在读“{current.name}”…</p>}
        {has && current.state === 'taken' && (
          <Alert
            kind="success"
            title={`去年的报告带进来了：填了上年结转 ${String(current.cells)} 格、文字 ${String(current.texts)} 段，已经填的都没有动。可以按 Ctrl+Z 撤销。`}
            action={
              <Button
                onClick={() => {
                  show('sentences');
                }}
              >
                去核对去年的内容
              </Button>
            }
          />
        )}
      </div>
      <div role="alert">
        {!has && current.state === 'refused' && <Alert kind="error" title={current.message} />}
      </div>
      {!has && current.state === 'asked' && (
        <Question key={current.last.id} name={current.name} last={current.last} notes={current.notes} />
      )}
    </section>
  );
}

/** A file, or one of the drafts here that report on a year before. */
function Choice() {
  const { lastYearOffer } = useDesk();
  const organ = useEditing(({ draft }) => draft.organ.name);
  const year = useEditing(({ draft }) => draft.year);
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [chosen, setChosen] = useState<string>();
  useEffect(() => {
    // without the list a file can still be chosen
    void call('drafts.list', {}).then((answer) => {
      if (answer.ok) setDrafts(answer.value.drafts);
    });
  }, []);
  const older = drafts
    .filter((draft) => draft.year < year)
    .sort((a, b) => Number(b.organ === organ) - Number(a.organ === organ) || b.year - a.year);
  const picked = older.find(({ id }) => id === chosen) ?? older[0];
  const nameOf = (draft: DraftSummary): string => `${String(draft.year)} 年 ${draft.organ}`;
  return (
    <>
      <p className="help">
        这份草稿还没有带去年的报告。选了去年的报告，就能对照两年的数和文字，还没填的上年结转和文字也会带来；已经填的一律不动。
      </p>
      <div className="last-year-choice">
        <FileButton
          label="选去年的报告…"
          chosen={(files) => {
            void offerFile(lastYearOffer, files);
          }}
        />
        {picked && (
          <>
            <label htmlFor="last-year-draft">或者用这里的草稿</label>
            <Select
              id="last-year-draft"
              value={picked.id}
              options={older.map((draft) => ({ value: draft.id, label: nameOf(draft) }))}
              onChange={setChosen}
            />
            <Button
              onClick={() => {
                void offerDraft(lastYearOffer, picked.id, nameOf(picked));
              }}
            >
              用这份
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** What would be filled, and what is doubtful about the report, before anything of it is taken. */
function Question({ name, last, notes }: { name: string; last: Draft; notes: readonly Note[] }) {
  const { editing, lastYearOffer } = useDesk();
  const draft = useEditing((state) => state.draft);
  const refused = useEditing((state) => state.refused);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const answer = takeLastYear(draft, last, new Set(Object.keys(refused)));
  const leave = (): void => {
    lastYearOffer.setState({ state: 'none' }, true);
  };
  if (!answer.ok) {
    return (
      <div ref={box} tabIndex={-1}>
        <Alert kind="error" role="alert" title={`${name}：${answer.failure.message}`} />
      </div>
    );
  }
  const { cells, texts, draft: next } = answer.value;
  const doubts = doubtsAboutLastYear(draft, last);
  return (
    <div ref={box} tabIndex={-1} className="last-year-question" role="group" aria-label="要不要带进来">
      <Alert
        kind={doubts.length > 0 ? 'warning' : 'info'}
        title={`读到的是 ${String(last.year)} 年“${last.organ.name}”的报告，要带进来吗？`}
      >
        {doubts.map((doubt) => (
          <p key={doubt} className="warn-text">
            {doubt}
          </p>
        ))}
        <p>
          会填上年结转 {cells.length} 格、文字 {texts.length} 段；已经填的都不动。
        </p>
        {notes.length > 0 && (
          <details>
            <summary>读的时候有 {notes.length} 处拿不准，请对照原报告</summary>
            <ul>
              {notes.map(({ message }, index) => (
                <li key={index}>{message}</li>
              ))}
            </ul>
          </details>
        )}
        <div className="form-actions">
          <Button
            kind="primary"
            onClick={() => {
              editing.getState().replace(next);
              lastYearOffer.setState({ state: 'taken', cells: cells.length, texts: texts.length }, true);
            }}
          >
            {doubts.length > 0 ? '确认没有选错，带进来' : '带进来'}
          </Button>
          <Button onClick={leave}>不用这份</Button>
        </div>
      </Alert>
    </div>
  );
}
