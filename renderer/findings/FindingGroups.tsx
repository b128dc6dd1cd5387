import type { Finding } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft.ts';
import { findingAt, stepsOf } from '../editor/steps.ts';
import type { StepId } from '../editor/steps.ts';
import { useEditing } from '../state/context.ts';
import { findingsOf } from '../state/findings.ts';
import { FindingCard } from './FindingCard.tsx';

/** Everything found, step by step with its count; the step on show first, and what has been explained last. */
export function FindingGroups({ first }: { first?: StepId }) {
  const { open, explained } = useEditing(findingsOf);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const steps = stepsOf(edition);
  const groups = [...steps.filter(({ id }) => id === first), ...steps.filter(({ id }) => id !== first)]
    .map(({ id, title }) => ({ id, title, found: open.flatMap((one) => findingAt(edition, one, id) ?? []) }))
    .filter(({ found }) => found.length > 0);
  return (
    <>
      {open.length === 0 && <p className="nothing-found">目前没有发现问题。</p>}
      {groups.map(({ id, title, found }) => (
        // with the step in the key a group opens anew once its step is on show
        <Group
          key={`${id} ${String(id === first)}`}
          title={title}
          found={found}
          isOpen={isShown(id, first, found)}
        />
      ))}
      {explained.length > 0 && <Group title="已说明理由" found={explained} isOpen={first === undefined} />}
    </>
  );
}

/** Errors are never folded away. */
function isShown(id: StepId, first: StepId | undefined, found: readonly Finding[]): boolean {
  return first === undefined || id === first || found.some(({ severity }) => severity === 'error');
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
