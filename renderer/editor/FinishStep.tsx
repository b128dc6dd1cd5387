import { editionOf } from '../../shared/draft.ts';
import { useEditing, usePlace } from '../state/context.ts';
import { Export } from './Export.tsx';
import { stateOf, stepsOf } from './steps.ts';
import type { Editing } from '../state/editing.ts';

/** The last look over the whole report, and the way out of the program. */
export function FinishStep() {
  return (
    <div className="step">
      <h2>核对与导出</h2>
      <p className="help">右边列出了还要看的问题，点一下就到要改的地方。改好后在这里导出。</p>
      <Export />
      <Unfinished />
    </div>
  );
}

/** The titles of the steps nobody has finished, as one string so that it can be compared. */
function unfinishedIds(editing: Editing): string {
  return stepsOf(editionOf(editing.draft))
    .filter((step) => step.id !== 'finish' && ['empty', 'begun'].includes(stateOf(step, editing).state))
    .map((step) => step.id)
    .join(' ');
}

function Unfinished() {
  const ids = useEditing(unfinishedIds).split(' ');
  const edition = useEditing(({ draft }) => editionOf(draft));
  const go = usePlace((place) => place.go);
  const steps = stepsOf(edition).filter(({ id }) => ids.includes(id));
  if (steps.length === 0) return <p className="all-filled">各部分都已经填完。</p>;
  return (
    <section className="unfinished" aria-labelledby="unfinished-title">
      <h3 id="unfinished-title">还没有填完的部分</h3>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              className="plain"
              onClick={() => {
                go(step.id);
              }}
            >
              {step.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
