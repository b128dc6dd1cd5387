import { assertNever } from '../../shared/result.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { isStepOf, isWaiting, stateOfStep } from '../desk/step.ts';
import type { Step, StepGroup, StepState } from '../desk/step.ts';

const groups: readonly (readonly [StepGroup, string])[] = [
  ['fill', '填写'],
  ['check', '核对'],
  ['finish', '导出'],
];

/** All steps in the order of the work, each with a mark for how far it is; any may be opened at any time. */
export function StepList() {
  const { steps } = useDesk();
  return groups.map(([group, name]) => {
    const own = steps.filter((step) => step.group === group);
    return (
      <section key={group} className="step-group" aria-labelledby={`steps-${group}`}>
        <h2 id={`steps-${group}`}>
          {name} {group === 'fill' && <Progress steps={own} />}
        </h2>
        <ol className="steps">
          {own.map((step) => (
            <StepItem key={step.id} step={step} />
          ))}
        </ol>
      </section>
    );
  });
}

/** How many of the steps have nothing left to be filled in. */
function Progress({ steps }: { steps: readonly Step[] }) {
  const all = useEditing(({ draft }) => steps.filter((step) => isStepOf(draft, step)).length);
  const done = useEditing(
    ({ draft }) => steps.filter((step) => isStepOf(draft, step) && !isWaiting(step, draft)).length,
  );
  return (
    <>
      <progress value={done} max={all} aria-hidden />
      <span className="step-progress">
        {done}/{all}
      </span>
    </>
  );
}

function StepItem({ step }: { step: Step }) {
  const isShown = useEditing(({ draft }) => isStepOf(draft, step));
  const isOnShow = useNavigation((navigation) => navigation.step === step.id);
  const go = useNavigation((navigation) => navigation.go);
  // words are compared by value, so typing renders a step again only when they change
  const words = useEditing((editing) => wordsOf(stateOfStep(step, editing), step.group));
  const look = useEditing((editing) => stateOfStep(step, editing).state);
  if (!isShown) return null;
  return (
    <li>
      <button
        type="button"
        aria-current={isOnShow ? 'step' : undefined}
        onClick={() => {
          go(step.id);
        }}
      >
        <span className={`step-mark ${look}`} aria-hidden="true" />
        <span className="step-title">{step.title}</span>
        <span className={`step-state ${look}`}>{words}</span>
      </button>
    </li>
  );
}

function wordsOf(step: StepState, group: StepGroup): string {
  switch (step.state) {
    case 'empty':
      return group === 'fill' ? '未填' : '还没填完';
    case 'optional':
      return '未填（可以不写）';
    case 'begun':
      return `填写中 ${String(step.filled)}/${String(step.all)}${step.lacks === '' ? '' : `：${step.lacks}`}`;
    case 'problems':
      return `有问题 ${String(step.errors)}${step.doubts > 0 ? `，待核对 ${String(step.doubts)}` : ''}`;
    case 'doubts':
      return `待核对 ${String(step.count)}`;
    case 'carried':
      return `已核对 ${String(step.all - step.count)}/${String(step.all)} 句`;
    case 'unread':
      return `去年的 ${String(step.count)} 句没核对`;
    case 'done':
      return '完成';
    case 'look':
      return 'Word、网页、打印';
    default:
      return assertNever(step);
  }
}
