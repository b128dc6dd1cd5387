import { withTableNumbers } from '../../shared/last-year/review.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { lastYearReview } from '../desk/last-year.ts';
import { Button } from '../controls/Button.tsx';
import { focusFirstAsked } from './rows.ts';

/** Puts this year's numbers of the tables into the sentences that still have last year's, all in one action. */
export function TableNumbers() {
  const { editing } = useDesk();
  const left = useEditing(({ draft }) => lastYearReview(draft).leftBehind);
  if (left === 0) return null;
  return (
    <Button
      kind="primary"
      onClick={() => {
        const { draft, replace } = editing.getState();
        replace(withTableNumbers(draft).draft);
        focusFirstAsked();
      }}
    >
      文字跟着表里的数改（{left} 处）
    </Button>
  );
}
