import { useStep } from '../desk/desk.ts';
import { InStep } from '../desk/InStep.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import './findings.css';
import { FindingGroups } from './FindingGroups.tsx';

/** What was found, beside the step on show. */
export function FindingsPane() {
  const step = useStep();
  return (
    <>
      <h2>核对结果</h2>
      <FindingCounts />
      <InStep className="finding-in-step" />
      <FindingGroups first={step} />
    </>
  );
}
