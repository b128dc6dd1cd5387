import { useEffect, useState } from 'react';
import type { OpenedDraft } from '../../shared/contract.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { ComparePage } from '../compare/ComparePage.tsx';
import { DeskContext } from '../desk/desk.ts';
import { RescuedWords } from '../desk/RescuedWords.tsx';
import { openDesk } from '../desk/open-desk.ts';
import { openHome } from '../route.ts';
import type { DraftView } from '../route.ts';
import { DroppedFile } from './DroppedFile.tsx';
import { Editor } from './Editor.tsx';
import { stepsOf } from './steps.tsx';
import { VersionsPage } from '../versions/VersionsPage.tsx';
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
      <OnDesk
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
      <RescuedWords id={id} />
      <Button kind="primary" onClick={openHome}>
        回到草稿列表
      </Button>
    </main>
  );
}

function OnDesk({ opened, view, reload }: { opened: OpenedDraft; view: DraftView; reload: () => void }) {
  const [desk] = useState(() =>
    openDesk(opened, stepsOf(editionOf(opened.draft)), view === 'carried' ? 'sentences' : undefined),
  );
  useSavingBeforeLeaving(desk);
  return (
    <DeskContext value={desk}>
      {view === 'compare' && <ComparePage reload={reload} />}
      {view === 'versions' && <VersionsPage reload={reload} />}
      {(view === 'edit' || view === 'carried') && <Editor reload={reload} />}
      <DroppedFile />
    </DeskContext>
  );
}
