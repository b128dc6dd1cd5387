import { useStep } from '../desk/desk.ts';
import { InStep } from '../desk/InStep.tsx';
import { RulesButton } from '../rules/RulesButton.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import './findings.css';
import { FindingGroups } from './FindingGroups.tsx';

/** What was found, beside the step on show. */
export function FindingsPane() {
  const step = useStep();
  return (
    <>
      <div className="findings-head">
        <h2>核对结果</h2>
        <RulesButton kind="plain" />
      </div>
      <FindingCounts at={step} />
      <InStep className="finding-in-step" />
      <FindingGroups first={step} />
    </>
  );
}
