import { useState } from 'react';
import { isLeftBehind } from '../../shared/last-year/review.ts';
import type { ReviewedText } from '../../shared/last-year/review.ts';
import { useDesk } from '../desk/desk.ts';
import { withConfirmed } from '../desk/last-year.ts';
import { Button } from '../controls/Button.tsx';
import { focusFirstOpen, focusRow, rowOf } from './rows.ts';
import { useSeenRows } from './seen.ts';

/**
 * Confirms what is left of some texts in one action, once every sentence of it has been on the screen. A sentence whose
 * number this year's tables contradict is not among them.
 */
export function ConfirmRest({ texts, part }: { texts: readonly ReviewedText[]; part: string }) {
  const { editing } = useDesk();
  const seen = useSeenRows();
  const [missed, setMissed] = useState(0);
  const rest = texts
    .flatMap(({ sentences }) => sentences)
    .filter(({ isOpen, numbers }) => isOpen && !numbers.some(isLeftBehind));
  const same = rest.flatMap(({ numbers }) =>
    numbers.filter(({ isAsked, isStanding }) => isAsked && !isStanding).map(({ text }) => text),
  );
  if (rest.length === 0) return null;
  return (
    <div className="confirm-rest">
      <Button
        onClick={() => {
          const unseen = rest.filter((sentence) => !seen.has(rowOf(sentence)));
          setMissed(unseen.length);
          const [first] = unseen;
          if (first) focusRow(rowOf(first));
          else {
            const { draft, replace } = editing.getState();
            replace(
              withConfirmed(
                draft,
                rest.map(({ text }) => text),
              ),
            );
            focusFirstOpen();
          }
        }}
      >
        {part}其余 {rest.length} 句都看过了，今年仍然成立
      </Button>
      {same.length > 0 && (
        <span className="help">
          其中 {same.length} 个数与去年相同：{shown(same)}
        </span>
      )}
      <span role="status" className="warn-text">
        {missed > 0 && `还有 ${String(missed)} 句没有看到，请从这里往下看完，再点一次。`}
      </span>
    </div>
  );
}

const mostShown = 12;
function shown(numbers: readonly string[]): string {
  const words = numbers.slice(0, mostShown).join('、');
  return numbers.length > mostShown ? `${words}…` : words;
}
