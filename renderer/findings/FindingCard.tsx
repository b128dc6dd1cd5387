import { useEffect, useRef } from 'react';
import type { Finding } from '../../shared/check/index.ts';
import { isExplained, severityNames } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { partOf } from '../desk/step.ts';
import { useEditing, useNavigation } from '../desk/desk.ts';
import { unfilledRule } from '../desk/findings.ts';
import { isCaretIn } from '../desk/navigation.ts';
import { FindingRule } from './FindingRule.tsx';
import { FindingSays } from './FindingSays.tsx';
import { FixButtons } from './FixButtons.tsx';
import { QuotedWords } from './QuotedWords.tsx';
import './findings.css';
import { Reason } from './Reason.tsx';

/**
 * One finding: a click leads to where it can be mended, the mouse or the keyboard on it lights its cells or words. A
 * fix where there is one; a warning may instead be kept with a reason. It is the current one while the caret is in its
 * words.
 */
export function FindingCard({ finding }: { finding: Finding }) {
  const edition = useEditing(({ draft }) => editionOf(draft));
  const explained = useEditing(({ draft }) => isExplained(draft, finding));
  const show = useNavigation((navigation) => navigation.show);
  const light = useNavigation((navigation) => navigation.light);
  const isCurrent = useNavigation(({ caret }) => isCaretIn(caret, finding.where.place));
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { where, says, remedy } = finding;
  const [cell] = where.cells;
  // hundreds of unfilled cells need no light: they have their colour
  const lights = finding.rule === unfilledRule ? [] : where.cells;
  const on = (): void => {
    light(lights, where.place);
  };
  const off = (): void => {
    light([], null);
  };
  return (
    <article
      ref={card}
      className={`finding ${explained ? 'explained' : finding.severity}`}
      onMouseEnter={on}
      onMouseLeave={off}
      onFocus={on}
      onBlur={off}
    >
      <button
        type="button"
        className="finding-go"
        title="去改这里"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => {
          const target = where.place ? { place: where.place } : cell === undefined ? undefined : { cell };
          show(partOf(edition, finding), target);
        }}
      >
        <span className="finding-head">
          <span className="finding-kind">{kindOf(finding, explained)}</span>
          {where.name !== '' && <strong>{where.name}</strong>}
        </span>
        <FindingSays says={says} />
        {where.place && (
          <q className="finding-words">
            <QuotedWords place={where.place} />
          </q>
        )}
        {remedy !== '' && <small className="finding-remedy">{remedy}</small>}
      </button>
      <div className="finding-actions">
        {!explained && <FixButtons of={finding} before={off} />}
        {finding.severity !== 'error' && finding.rule !== unfilledRule && <Reason of={finding} />}
        <FindingRule of={finding} />
      </div>
    </article>
  );
}

/** A comment is no finding of the program's: somebody wants it done. */
function kindOf({ rule, severity }: Finding, isExplained: boolean): string {
  if (rule === 'comment') return isExplained ? '批注，已答复' : '批注';
  return isExplained ? '已写明理由' : severityNames[severity];
}
