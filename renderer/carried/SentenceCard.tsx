import type { CarriedSentence } from '../../shared/last-year/carried.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { textName } from '../../shared/form/edition.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { confirmSentences } from '../desk/last-year.ts';
import { MarkedSentence } from './MarkedSentence.tsx';
import { Button } from '../controls/Button.tsx';

/** One sentence of last year's with its years, dates and numbers marked; it is changed in its text or confirmed here. */
export function SentenceCard({ sentence }: { sentence: CarriedSentence }) {
  const { editing } = useDesk();
  const edition = useEditing(({ draft }) => editionOf(draft));
  const show = useNavigation((navigation) => navigation.show);
  const { textId, from, to, text } = sentence;
  return (
    <article className="sentence">
      <p>
        <MarkedSentence sentence={sentence} />
        <cite>{textName(edition, textId)}</cite>
      </p>
      <span className="sentence-actions">
        <Button
          aria-label={`改：${text}`}
          onClick={() => {
            show(textId, { place: { text: textId, from, to } });
          }}
        >
          改
        </Button>
        <Button
          aria-label={`确认仍然成立：${text}`}
          onClick={() => {
            editing.getState().change(confirmSentences([text]));
          }}
        >
          确认仍然成立
        </Button>
      </span>
    </article>
  );
}
