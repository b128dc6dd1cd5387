import type { Finding } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft/draft.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { findingsOf, unfilledRule } from '../desk/findings.ts';
import { findingAt, partOf, shownAt } from '../desk/step.ts';
import type { Step } from '../desk/step.ts';
import { FindingCard } from './FindingCard.tsx';

/**
 * Everything found, step by step with its count; the step on show first, and what has been explained last. That cells
 * are not filled is one finding of several tables, so it stands by itself: each finding is counted once.
 */
export function FindingGroups({ first }: { first?: Step | undefined }) {
  const { open: all, explained } = useEditing(findingsOf);
  const open = shownAt(all, first);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const { steps } = useDesk();
  const ordered = first ? [first, ...steps.filter((step) => step !== first)] : steps;
  const groups = ordered
    .map((step) => ({
      step,
      found: open.filter((one) => one.rule !== unfilledRule && step.parts.includes(partOf(edition, one))),
    }))
    .filter(({ found }) => found.length > 0);
  const unfilled = open.find(({ rule }) => rule === unfilledRule);
  const here = unfilled && first && findingAt(edition, unfilled, first);
  return (
    <>
      {open.length === 0 && <p className="nothing-found">目前没有发现问题。</p>}
      {groups.map(({ step, found }) => (
        // with the step in the key a group opens anew once its step is on show
        <Group
          key={`${step.id} ${String(step === first)}`}
          title={step.title}
          found={found}
          isOpen={isShown(step, first, found)}
        />
      ))}
      {unfilled && (
        <Group
          key={`unfilled ${first?.id ?? ''}`}
          title="没填的格子"
          found={[here ?? unfilled]}
          isOpen={first === undefined || here !== undefined}
        />
      )}
      {explained.length > 0 && <Group title="已写明理由" found={explained} isOpen={first === undefined} />}
    </>
  );
}

/** Errors are never folded away. */
function isShown(step: Step, first: Step | undefined, found: readonly Finding[]): boolean {
  return first === undefined || step === first || found.some(({ severity }) => severity === 'error');
}

function Group({ title, found, isOpen }: { title: string; found: readonly Finding[]; isOpen: boolean }) {
  return (
    <details className="finding-list" open={isOpen}>
      <summary>
        <span>{title}</span>
        <span className="count">{found.length}</span>
      </summary>
      <ul>
        {found.map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  );
}
