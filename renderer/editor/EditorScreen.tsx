import { useEffect, useState } from 'react';
import type { OpenedDraft } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { createTaking } from '../carried/last-year-offer.ts';
import { ComparePage } from '../compare/ComparePage.tsx';
import { createFind } from '../desk/search.ts';
import { openHome } from '../route.ts';
import type { DraftView } from '../route.ts';
import { DeskContext } from '../desk/desk.ts';
import type { Desk } from '../desk/desk.ts';
import { createEditing } from '../desk/editing.ts';
import { keepStep, keptStep } from '../desk/step-over-reload.ts';
import { createPlace } from '../desk/navigation.ts';
import { createSaver } from '../desk/saving.ts';
import { keepUnfinished } from '../desk/refused-over-reload.ts';
import { DroppedFile } from './DroppedFile.tsx';
import { Editor } from './Editor.tsx';
import { useSavingBeforeLeaving } from './useSavingBeforeLeaving.ts';
import { Alert } from '../controls/Alert.tsx';
import './editor.css';
import { Button } from '../controls/Button.tsx';

/** Opens the draft of that id, or says why it cannot be opened. */
export function EditorScreen({ id, view }: { id: string; view: DraftView }) {
  const [answer, setAnswer] = useState<Result<OpenedDraft>>();
  useEffect(() => {
    let current = true;
    void call('drafts.open', { id }).then((result) => {
      if (current) setAnswer(result);
    });
    return () => {
      current = false;
    };
  }, [id]);

  if (!answer) return <div className="waiting" aria-busy="true" />;
  if (answer.ok) {
    return (
      <OpenDraft
        opened={answer.value}
        view={view}
        reload={() => {
          setAnswer(undefined);
          void call('drafts.open', { id }).then(setAnswer);
        }}
      />
    );
  }
  return (
    <main className="refused-screen">
      <h1>这份草稿没有打开</h1>
      <Alert kind="error" role="alert" title={answer.failure.message} />
      <Button kind="primary" onClick={openHome}>
        回到草稿列表
      </Button>
    </main>
  );
}

function deskFor(opened: OpenedDraft, view: DraftView): Desk {
  const editing = createEditing(opened.draft);
  keepUnfinished(editing);
  const { draft } = opened;
  const place = createPlace(keptStep(draft) ?? (view === 'carried' && draft.before ? 'carried' : 'basics'));
  place.subscribe(({ step }) => {
    keepStep(draft.id, step);
  });
  return {
    editing,
    place,
    saver: createSaver(editing, opened, call),
    find: createFind(),
    taking: createTaking(),
  };
}

function OpenDraft({ opened, view, reload }: { opened: OpenedDraft; view: DraftView; reload: () => void }) {
  const [desk] = useState(() => deskFor(opened, view));
  useSavingBeforeLeaving(desk);
  return (
    <DeskContext value={desk}>
      {view === 'compare' ? <ComparePage reload={reload} /> : <Editor reload={reload} />}
      <DroppedFile />
    </DeskContext>
  );
}
