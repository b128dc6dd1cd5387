import { useId } from 'react';
import type { Finding } from '../../shared/check/index.ts';
import type { TextId } from '../../shared/form/edition.ts';
import { FixButtons } from '../findings/FixButtons.tsx';
import { useEditing, usePlace } from '../state/context.ts';
import { findingsOf } from '../state/findings.ts';
import { isCaretIn } from '../state/place.ts';
import { shortened } from './shortened.ts';

interface Props {
  id: TextId;
  goTo: (from: number, to: number) => void;
}

/** The underlined words of a text one by one, next after its field for the keyboard, each with what mends it. */
export function TextFindings({ id, goTo }: Props) {
  const title = useId();
  const { open } = useEditing(findingsOf);
  const own = open.filter(({ place }) => place?.text === id);
  if (own.length === 0) return null;
  return (
    <section className="text-findings" aria-labelledby={title}>
      <h3 id={title}>划线的 {own.length} 处，点一处就选中原文</h3>
      <ul>
        {own.map((finding) => (
          <Underlined key={finding.key} finding={finding} goTo={goTo} />
        ))}
      </ul>
    </section>
  );
}

function Underlined({ finding, goTo }: { finding: Finding; goTo: Props['goTo'] }) {
  const { from, to, text } = finding.place ?? { from: 0, to: 0, text: 'overview' };
  const words = useEditing(({ draft }) => (draft.texts[text] ?? '').slice(from, to));
  const isCurrent = usePlace(({ caret }) => isCaretIn(caret, finding.place));
  const light = usePlace((place) => place.light);
  return (
    <li
      className={isCurrent ? `${finding.severity} current` : finding.severity}
      onMouseEnter={() => {
        light([], finding.place);
      }}
      onMouseLeave={() => {
        light([], null);
      }}
    >
      <button
        type="button"
        className="side-go"
        title={finding.message}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          goTo(from, to);
        }}
      >
        {shortened(words)}
      </button>
      <span className="text-fixes">
        <FixButtons of={finding} />
      </span>
    </li>
  );
}
