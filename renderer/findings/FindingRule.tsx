import { ruleOf } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import { Button } from '../controls/Button.tsx';
import { openRules } from '../rules/showing.ts';

/** The rule a finding rests on, folded away until someone asks. */
export function FindingRule({ of: { rule } }: { of: Finding }) {
  const { title, why, clause } = ruleOf(rule);
  return (
    <details className="finding-rule">
      <summary>为什么</summary>
      <p>
        {title}。{why}
        {clause !== undefined && <cite>{clause}</cite>}
        <Button
          kind="plain"
          onClick={() => {
            openRules(rule);
          }}
        >
          看规则
        </Button>
      </p>
    </details>
  );
}
