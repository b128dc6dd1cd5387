import { useStep } from '../desk/desk.ts';
import { FindBar } from '../find/FindBar.tsx';
import { FindingsPane } from '../findings/FindingsPane.tsx';
import { Header } from './Header.tsx';
import { StepList } from './StepList.tsx';
import { useEditorKeys } from './useEditorKeys.ts';

/** The draft on the page: its steps at the left, the one on show in the middle, what was found at the right. */
export function Editor({ reload }: { reload: () => void }) {
  useEditorKeys();
  const step = useStep();
  const isWide = step?.showsFindings === true;
  return (
    <div className={isWide ? 'editor wide' : 'editor'}>
      <Header reload={reload} />
      <nav className="pane-steps" aria-label="报告的各部分" data-pane>
        <StepList />
      </nav>
      <main className="pane-main" data-pane>
        <FindBar />
        {step && <step.Component key={step.id} />}
      </main>
      {isWide || (
        <aside className="pane-findings" aria-label="核对结果" data-pane>
          <FindingsPane />
        </aside>
      )}
    </div>
  );
}
