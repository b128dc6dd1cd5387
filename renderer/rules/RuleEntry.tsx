import { basisNames, severityNames } from '../../shared/check/index.ts';
import type { Rule } from '../../shared/check/index.ts';

/** One rule: what it asks, how much it weighs, what it rests on, why, and how it is broken and kept. */
export function RuleEntry({ rule, isAsked }: { rule: Rule; isAsked: boolean }) {
  const { id, title, severity, basis, clause, why, wrong, right } = rule;
  return (
    <article className={isAsked ? 'rule asked' : 'rule'} tabIndex={-1} aria-labelledby={`rule-${id}`}>
      <h4 id={`rule-${id}`}>
        <span className={`rule-weight ${severity}`}>{severityNames[severity]}</span>
        {title}
        <code>{id}</code>
      </h4>
      <p>{why}</p>
      <dl>
        <dt>依据</dt>
        <dd>
          {basisNames[basis]}
          {clause !== undefined && <cite>{clause}</cite>}
        </dd>
        <dt>错</dt>
        <dd>{wrong}</dd>
        <dt>对</dt>
        <dd>{right}</dd>
      </dl>
    </article>
  );
}
