import { TableNumbers } from '../carried/TableNumbers.tsx';
import { FindingCounts } from '../findings/FindingCounts.tsx';
import { FindingGroups } from '../findings/FindingGroups.tsx';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import type { Editing } from '../desk/editing.ts';
import { isWaiting } from '../desk/step.ts';
import type { Step } from '../desk/step.ts';
import { RulesButton } from '../rules/RulesButton.tsx';
import { Button } from '../controls/Button.tsx';

/** The last look over the whole report: all that was found, and what is not filled in yet. */
export function CheckStep() {
  return (
    <div className="step wide check-step">
      <h2>核对</h2>
      <p className="help">
        点一条，就到要改的地方。“错误”要改好才能放心导出；“待核对”确认没有错的，可以写明理由保留，理由不印进报告。
      </p>
      <div className="findings-head">
        <FindingCounts />
        <RulesButton />
      </div>
      <TableNumbers />
      <FindingGroups />
      <Unfinished />
    </div>
  );
}

/** The ids of the steps that ask for something nobody has filled in yet, as one string so that it can be compared. */
function unfinishedIds(steps: readonly Step[], editing: Editing): string {
  return steps
    .filter((step) => isWaiting(step, editing.draft))
    .map(({ id }) => id)
    .join(' ');
}

function Unfinished() {
  // this step itself is done once the others are
  const others = useDesk().steps.filter(({ parts }) => !parts.includes('report'));
  const ids = useEditing((editing) => unfinishedIds(others, editing)).split(' ');
  const go = useNavigation((navigation) => navigation.go);
  const steps = others.filter(({ id }) => ids.includes(id));
  if (steps.length === 0) return <p className="all-filled">各部分都已经填完。</p>;
  return (
    <section className="unfinished" aria-labelledby="unfinished-title">
      <h3 id="unfinished-title">还没有填完的部分</h3>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <Button
              kind="plain"
              onClick={() => {
                go(step.id);
              }}
            >
              {step.title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
