import { useEffect, useRef } from 'react';
import { useEditing } from '../desk/desk.ts';
import { lastYearReview } from '../desk/last-year.ts';
import { CarriedSummary } from './CarriedSummary.tsx';
import { ConfirmRest } from './ConfirmRest.tsx';
import { ReviewedTextPart } from './ReviewedTextPart.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { SeenContext, useSeen } from './seen.ts';
import './carried.css';

/** Every sentence of last year's, worked through like a form: its numbers typed over, the rest looked at and confirmed. */
export function CarriedStep() {
  const { texts } = useEditing(({ draft }) => lastYearReview(draft));
  const page = useRef<HTMLDivElement>(null);
  const seen = useSeen(page);
  useEffect(() => {
    // whoever came by keyboard stays on the list of steps
    if (document.activeElement !== document.body) return;
    // the step opens at its top, with the keyboard on the first number
    document.querySelector<HTMLInputElement>('input[data-asked]')?.focus({ preventScroll: true });
  }, []);
  const withOpen = texts.filter(({ open }) => open > 0);
  return (
    <SeenContext value={seen}>
      <div className="step wide carried" ref={page}>
        <ReviewHead />
        {texts.map((text) => (
          <ReviewedTextPart key={text.textId} text={text} />
        ))}
        {withOpen.length > 1 && (
          <div className="review-all">
            <ConfirmRest texts={texts} part="各部分" />
          </div>
        )}
        <CarriedSummary />
      </div>
    </SeenContext>
  );
}
