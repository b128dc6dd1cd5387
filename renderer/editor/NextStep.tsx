import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { nextStepOf } from '../desk/step.ts';
import { Button } from '../controls/Button.tsx';
import { goOn } from './go-on.ts';

/** The way on at the end of a step; its key works anywhere in the step. */
export function NextStep() {
  const desk = useDesk();
  const current = useNavigation(({ step }) => step);
  const title = useEditing((editing) => nextStepOf(desk.steps, current, editing)?.title);
  if (title === undefined) return null;
  return (
    <div className="step-end">
      <Button
        kind="primary"
        size="large"
        className="next-step"
        title="Ctrl+Enter"
        onClick={() => {
          goOn(desk);
        }}
      >
        下一步：{title} <kbd>Ctrl+Enter</kbd>
      </Button>
    </div>
  );
}
