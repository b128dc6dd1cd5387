import { messageOf, severityNames } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import { Button } from '../controls/Button.tsx';
import { severityLooks } from './looks.ts';
import { showPlace } from './show-place.ts';

/** What was found in a unit's report; what is ticked goes back to the unit. Each leads to its place in the report. */
export function UnitFindings({
  findings,
  left,
  change,
}: {
  findings: readonly Finding[];
  /** keys of those that do not go back */
  left: ReadonlySet<string>;
  change: (left: string[]) => void;
}) {
  if (findings.length === 0) return <p className="help">没有发现问题。</p>;
  return (
    <section aria-labelledby="unit-findings">
      <h3 id="unit-findings">发现的问题（勾上的退回给单位）</h3>
      <ul className="unit-findings">
        {findings.map((found) => (
          <li key={found.key}>
            <label>
              <input
                type="checkbox"
                checked={found.severity !== 'hint' && !left.has(found.key)}
                disabled={found.severity === 'hint'}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.target.checked) next.delete(found.key);
                  else next.add(found.key);
                  change([...next]);
                }}
              />
              <span className={`chip ${severityLooks[found.severity]}`}>{severityNames[found.severity]}</span>
              <span>{messageOf(found)}</span>
            </label>
            {(found.where.cells.length > 0 || found.where.place) && (
              <Button
                kind="plain"
                onClick={() => {
                  showPlace(found.where);
                }}
              >
                看原文
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
