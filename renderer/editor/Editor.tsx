import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useEditing, useStep } from '../desk/desk.ts';
import { FindBar } from '../find/FindBar.tsx';
import { findingsOf } from '../desk/findings.ts';
import { FindingsPane } from '../findings/FindingsPane.tsx';
import { NothingFound } from '../findings/NothingFound.tsx';
import { TakeNumbers } from '../numbers/TakeNumbers.tsx';
import { Header } from './Header.tsx';
import { NextStep } from './NextStep.tsx';
import { StepList } from './StepList.tsx';
import { useEditorKeys } from './useEditorKeys.ts';

/** The draft on the page: its steps at the left, the one on show in the middle, what was found at the right. */
export function Editor({ reload }: { reload: () => void }) {
  useEditorKeys();
  const main = useRef<HTMLElement>(null);
  const step = useStep();
  // before the step brings what it leads to into sight
  useLayoutEffect(() => {
    if (main.current) main.current.scrollTop = 0;
  }, [step?.id]);
  useEffect(() => {
    // what leads to a cell or a text has put the keyboard there
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('[aria-current="step"]')?.focus();
  }, []);
  const isWide = step?.showsFindings === true;
  const isFolded = useIsFolded(step?.id);
  return (
    <div className={isWide ? 'editor wide' : isFolded ? 'editor folded' : 'editor'}>
      <Header reload={reload} />
      <nav className="pane-steps" aria-label="报告的各部分" data-pane>
        <StepList />
      </nav>
      <main className="pane-main" data-pane ref={main}>
        <FindBar />
        {step && <step.Component key={step.id} />}
        <NextStep />
      </main>
      {isWide || (
        <aside className="pane-findings" aria-label="核对结果" data-pane>
          {isFolded ? <NothingFound /> : <FindingsPane />}
        </aside>
      )}
      <TakeNumbers />
    </div>
  );
}

/** Whether there is nothing to show beside the step; what once was shown keeps its room until another step is opened. */
function useIsFolded(step: string | undefined): boolean {
  const isNothing = useEditing((editing) => findingsOf(editing).open.length === 0);
  const [shownAt, setShownAt] = useState<string>();
  if (!isNothing && shownAt !== step) setShownAt(step);
  return isNothing && shownAt !== step;
}
