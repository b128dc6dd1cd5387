import type { TextId } from '../../shared/form/edition.ts';
import { useEditing } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { QuotedWords } from '../findings/QuotedWords.tsx';
import { alikeIn } from './alike.ts';

interface Props {
  id: TextId;
  goTo: (from: number, to: number) => void;
}

/** The sentences of a text that last year's report has, each with the way to it; in the text they have a ground. */
export function AlikeList({ id, goTo }: Props) {
  const { open } = useEditing(findingsOf);
  const draft = useEditing((state) => state.draft);
  const sentences = alikeIn(draft, open, id);
  if (sentences.length === 0) return null;
  return (
    <details className="text-alike">
      <summary>
        <span className="alike-key">带底色</span>的 {sentences.length} 句与 {draft.before?.year} 年的报告相同
      </summary>
      <ul>
        {sentences.map((place) => (
          <li key={place.from}>
            <button
              type="button"
              className="side-go"
              onClick={() => {
                goTo(place.from, place.to);
              }}
            >
              <QuotedWords place={place} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
