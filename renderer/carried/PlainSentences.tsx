import type { CarriedSentence } from '../../shared/last-year/carried.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { textIds, textName } from '../../shared/form/edition.ts';
import { useDesk, useEditing, useNavigation } from '../desk/desk.ts';
import { confirmSentences } from '../desk/last-year.ts';
import { MarkedSentence } from './MarkedSentence.tsx';
import { Button } from '../controls/Button.tsx';

/** Last year's sentences without a number that goes stale: read through text by text, and confirmed text by text. */
export function PlainSentences({ sentences }: { sentences: readonly CarriedSentence[] }) {
  const { editing } = useDesk();
  const edition = useEditing(({ draft }) => editionOf(draft));
  const show = useNavigation((navigation) => navigation.show);
  return (
    <section aria-labelledby="carried-plain">
      <h3 id="carried-plain">其余 {sentences.length} 句没有会过时的数，请按部分通读；点一句就去改</h3>
      {textIds.map((textId) => {
        const own = sentences.filter((sentence) => sentence.textId === textId);
        if (own.length === 0) return null;
        const name = textName(edition, textId);
        return (
          <article key={textId} className="plain-sentences">
            <header>
              <h4>
                {name} <span className="count">{own.length} 句</span>
              </h4>
              <Button
                aria-label={`${name}这 ${String(own.length)} 句都读过了，仍然成立`}
                onClick={() => {
                  editing.getState().change(confirmSentences(own.map(({ text }) => text)));
                }}
              >
                都读过了，仍然成立
              </Button>
            </header>
            <ul>
              {own.map((sentence) => (
                <li key={sentence.from}>
                  <button
                    type="button"
                    title="去改这一句"
                    onClick={() => {
                      show(textId, {
                        place: { text: textId, from: sentence.from, to: sentence.to },
                      });
                    }}
                  >
                    <MarkedSentence sentence={sentence} />
                  </button>
                </li>
              ))}
            </ul>
          </article>
        );
      })}
    </section>
  );
}
