import type { TextId } from '../../shared/form/edition.ts';
import { phrasesOf } from '../../shared/statements/step/sentences.ts';
import { useEditing } from '../desk/desk.ts';

/** Sentences with the draft's own numbers, put in where the caret is. */
export function PhraseList({ into, put }: { into: TextId; put: (words: string) => void }) {
  const draft = useEditing((state) => state.draft);
  const phrases = phrasesOf(draft).filter((phrase) => phrase.into === into);
  if (phrases.length === 0) return null;
  return (
    <section className="side-part" aria-label="插入现成的句子">
      <h3>插入现成的句子</h3>
      <ul className="phrases">
        {phrases.map(({ id, label, text }) => (
          <li key={id}>
            <button
              type="button"
              className="side-go"
              title={text}
              onClick={() => {
                put(text);
              }}
            >
              ＋ {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
