import { editionOf } from '../../shared/draft.ts';
import { useEditing, usePlace } from '../state/context.ts';
import { findingsOf } from '../state/findings.ts';
import { FindingCard } from './FindingCard.tsx';
import { stepOf } from './steps.ts';

/** What was found, with the step on show first; counted by how grave it is. */
export function FindingsPane() {
  const { open, explained } = useEditing(findingsOf);
  const step = usePlace((place) => place.step);
  const edition = useEditing(({ draft }) => editionOf(draft));
  const here = open.filter((finding) => stepOf(edition, finding) === step);
  const elsewhere = open.filter((finding) => stepOf(edition, finding) !== step);
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  return (
    <>
      <h2>核对结果</h2>
      <p className="finding-counts" role="status">
        <span className={count('error') > 0 ? 'chip bad' : 'chip good'}>错误 {count('error')}</span>
        <span className={count('warning') > 0 ? 'chip warn' : 'chip'}>待核对 {count('warning')}</span>
        <span className="chip">提示 {count('hint')}</span>
      </p>
      {open.length === 0 && <p className="nothing-found">目前没有发现问题。</p>}
      {here.length > 0 && <FindingList title="这一部分" findings={here} />}
      {elsewhere.length > 0 && (
        <FindingList title={here.length > 0 ? '其他部分' : '全部'} findings={elsewhere} />
      )}
      {explained.length > 0 && <FindingList title="已说明理由" findings={explained} />}
    </>
  );
}

function FindingList({
  title,
  findings,
}: {
  title: string;
  findings: ReturnType<typeof findingsOf>['open'];
}) {
  return (
    <section className="finding-list">
      <h3>
        {title} <span className="count">{findings.length}</span>
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
