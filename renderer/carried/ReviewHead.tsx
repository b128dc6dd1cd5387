import { useEditing } from '../desk/desk.ts';
import { lastYearReview } from '../desk/last-year.ts';
import { MoveYears } from './MoveYears.tsx';
import { TableNumbers } from './TableNumbers.tsx';

/** How far the review is, and what puts many numbers right at once. It stays in sight. */
export function ReviewHead() {
  const { all, open, texts } = useEditing(({ draft }) => lastYearReview(draft));
  return (
    <header className="review-head">
      <div className="review-line">
        <h2>去年内容核对</h2>
        <progress value={all - open} max={Math.max(1, all)} aria-hidden />
        <p className="review-progress" role="status">
          {open === 0 ? '都核对过了' : `已核对 ${String(all - open)}/${String(all)} 句`}
        </p>
        {texts.length > 0 && <MoveYears text={undefined} name="全文" />}
        <TableNumbers />
      </div>
      {open > 0 && (
        <p className="help">
          框里是去年的数，不对的直接改，<kbd>Tab</kbd> 到下一个；整句今年仍然成立按 <kbd>Enter</kbd>；要改写按{' '}
          <kbd>F2</kbd>。每部分末尾可以一次确认其余的句子。
        </p>
      )}
    </header>
  );
}
