import { editionOf } from '../../shared/draft/draft.ts';
import { textName } from '../../shared/form/edition.ts';
import type { ReviewedText } from '../../shared/last-year/review.ts';
import { useEditing } from '../desk/desk.ts';
import { ConfirmRest } from './ConfirmRest.tsx';
import { MoveYears } from './MoveYears.tsx';
import { SentenceRow } from './SentenceRow.tsx';

/** A text of the report sentence by sentence, and at its end what confirms the rest of it. */
export function ReviewedTextPart({ text }: { text: ReviewedText }) {
  const { textId, sentences, open } = text;
  const name = useEditing(({ draft }) => textName(editionOf(draft), textId).replaceAll(/[“”]/gu, ''));
  const first = sentences.find(({ isHeading, isOpen }) => isOpen || !isHeading);
  return (
    <section className="review-text" aria-labelledby={`review-${textId}`}>
      <header>
        <h3 id={`review-${textId}`}>{name}</h3>
        <span className={open > 0 ? 'chip warn' : 'chip good'}>
          {open > 0 ? `还有 ${String(open)} 句` : '都核对过了'}
        </span>
        <MoveYears text={textId} name="本部分" />
      </header>
      <ul>
        {sentences.map((sentence) => (
          <SentenceRow key={sentence.index} sentence={sentence} isFirst={sentence === first} />
        ))}
      </ul>
      {open > 0 && <ConfirmRest texts={[text]} part="本部分" />}
    </section>
  );
}
