import { editionOf } from '../../shared/draft/draft.ts';
import { useEditing, usePlace } from '../desk/desk.ts';
import { CarriedStep } from '../carried/CarriedStep.tsx';
import { BasicsStep } from './BasicsStep.tsx';
import { FindBar } from '../find/FindBar.tsx';
import { FindingsPane } from '../findings/FindingsPane.tsx';
import { CheckStep } from './CheckStep.tsx';
import { FinishStep } from '../preview/FinishStep.tsx';
import { Header } from './Header.tsx';
import { PreambleStep } from './PreambleStep.tsx';
import { SectionStep } from './SectionStep.tsx';
import { StepList } from './StepList.tsx';
import { stepsOf } from '../desk/steps.ts';
import { useEditorKeys } from './useEditorKeys.ts';

/** The draft on the page: its steps at the left, the one on show in the middle, what was found at the right. */
export function Editor({ reload }: { reload: () => void }) {
  useEditorKeys();
  // these two show the findings themselves
  const isWide = usePlace(({ step }) => step === 'check' || step === 'finish');
  return (
    <div className={isWide ? 'editor wide' : 'editor'}>
      <Header reload={reload} />
      <nav className="pane-steps" aria-label="报告的各部分" data-pane>
        <StepList />
      </nav>
      <main className="pane-main" data-pane>
        <FindBar />
        <StepOnShow />
      </main>
      {isWide || (
        <aside className="pane-findings" aria-label="核对结果" data-pane>
          <FindingsPane />
        </aside>
      )}
    </div>
  );
}

function StepOnShow() {
  const id = usePlace((place) => place.step);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const step = stepsOf(edition).find((candidate) => candidate.id === id);
  if (step?.section) return <SectionStep key={id} section={step.section} />;
  if (id === 'carried') return <CarriedStep />;
  if (id === 'preamble') return <PreambleStep />;
  if (id === 'check') return <CheckStep />;
  if (id === 'finish') return <FinishStep />;
  return <BasicsStep />;
}
