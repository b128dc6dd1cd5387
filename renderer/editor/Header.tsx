import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useDesk, useEditing, useStep } from '../desk/desk.ts';
import { openDraft } from '../route.ts';
import { openSearch } from '../desk/search.ts';
import { undoOrRedo } from '../desk/undo.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { BackToList } from './BackToList.tsx';
import { SavedMark } from '../desk/SavedMark.tsx';
import { OpenElsewhere } from '../desk/OpenElsewhere.tsx';
import { UnsavedOffer } from '../desk/UnsavedOffer.tsx';
import { SavingFailed } from '../desk/SavingFailed.tsx';
import { Button } from '../controls/Button.tsx';

/** What is open, whether it is saved, and the way back. */
export function Header({ reload }: { reload: () => void }) {
  const desk = useDesk();
  const { editing, saver } = desk;
  const organ = useEditing(({ draft }) => draft.organ.name);
  const year = useEditing(({ draft }) => draft.year);
  const canUndo = useStore(editing.temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(editing.temporal, ({ futureStates }) => futureStates.length > 0);
  const step = useStep();
  useEffect(() => {
    document.title = `${String(year)}年 ${organ} - 年报`;
  }, [year, organ]);

  return (
    <header className="page-head editor-head">
      <BackToList />
      <h1 title={`${String(year)} 年 ${organ}`}>
        <span className="head-year">{year} 年</span> {organ}
      </h1>
      <SavedMark />
      <Button
        onClick={() => {
          void saver.flush();
          openDraft(editing.getState().draft.id, 'compare');
        }}
      >
        与去年对照
      </Button>
      <Button
        onClick={() => {
          openDraft(editing.getState().draft.id, 'versions');
        }}
      >
        历史版本
      </Button>
      <Button
        title="在所有文字里查找替换（Ctrl+F、Ctrl+H）"
        onMouseDown={(event) => {
          // what is selected in a text is what to look for, and the keyboard stays there until then
          event.preventDefault();
        }}
        onClick={() => {
          openSearch(desk.search, true);
        }}
      >
        查找替换
      </Button>
      <Button
        disabled={!canUndo}
        title="撤销（Ctrl+Z）"
        onClick={() => {
          undoOrRedo(desk, 'undo');
        }}
      >
        撤销
      </Button>
      <Button
        disabled={!canRedo}
        title="重做（Ctrl+Y）"
        onClick={() => {
          undoOrRedo(desk, 'redo');
        }}
      >
        重做
      </Button>
      <HelpButton topic={step?.help ?? 'tables'} />
      <SavingFailed reload={reload} />
      <UnsavedOffer />
      <OpenElsewhere />
    </header>
  );
}
