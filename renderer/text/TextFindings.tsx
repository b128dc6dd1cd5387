import { useId } from 'react';
import { messageOf } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import type { Place } from '../../shared/draft/place.ts';
import type { TextId } from '../../shared/form/edition.ts';
import { FixButtons } from '../findings/FixButtons.tsx';
import { QuotedWords } from '../findings/QuotedWords.tsx';
import { useEditing, useNavigation } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { isCaretIn } from '../desk/navigation.ts';

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
  const isCurrent = useNavigation(({ caret }) => isCaretIn(caret, place));
  const light = useNavigation((state) => state.light);
  return (
    <li
      className={isCurrent ? `${finding.severity} current` : finding.severity}
      onMouseEnter={() => {
        light([], place);
      }}
      onMouseLeave={() => {
        light([], null);
      }}
    >
      <button
        type="button"
        className="side-go"
        title={messageOf(finding)}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          goTo(place.from, place.to);
        }}
      >
        <QuotedWords place={place} />
      </button>
      <span className="text-fixes">
        <FixButtons of={finding} />
      </span>
    </li>
  );
}
