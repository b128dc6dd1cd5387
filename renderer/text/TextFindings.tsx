import { useId } from 'react';
import { messageOf } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import type { Place } from '../../shared/draft/place.ts';
import type { TextId } from '../../shared/form/edition.ts';
import { FixButtons } from '../findings/FixButtons.tsx';
import { QuotedWords } from '../findings/QuotedWords.tsx';
import { useEditing } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { PlacedWords } from './PlacedWords.tsx';

interface Props {
  id: TextId;
  goTo: (from: number, to: number) => void;
}

/** The underlined words of a text one by one, next after its field for the keyboard, each with what mends it. */
export function TextFindings({ id, goTo }: Props) {
  const title = useId();
  const { open } = useEditing(findingsOf);
  // what is missing from the whole text has no words
  const own = open.flatMap((finding) => {
    const { place } = finding.where;
    return place?.text === id && place.from < place.to ? [{ finding, place }] : [];
  });
  if (own.length === 0) return null;
  return (
    <section className="text-findings" aria-labelledby={title}>
      <h3 id={title}>划线的 {own.length} 处，点一处就到原文</h3>
      <ul>
        {own.map(({ finding, place }) => (
          <Underlined key={finding.key} finding={finding} place={place} goTo={goTo} />
        ))}
      </ul>
    </section>
  );
}

function Underlined({ finding, place, goTo }: { finding: Finding; place: Place; goTo: Props['goTo'] }) {
  return (
    <PlacedWords
      place={place}
      words={<QuotedWords place={place} />}
      kind={finding.severity}
      title={messageOf(finding)}
      goTo={goTo}
    >
      <span className="text-fixes">
        <FixButtons of={finding} />
      </span>
    </PlacedWords>
  );
}
