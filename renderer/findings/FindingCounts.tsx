import type { Severity } from '../../shared/form/edition.ts';
import { useEditing } from '../desk/desk.ts';
import { findingsOf } from '../desk/findings.ts';
import { shownAt } from '../desk/step.ts';
import type { Step } from '../desk/step.ts';

/** How much is still to be looked at, by how grave it is. What has been explained is no longer counted. */
export function FindingCounts({ at }: { at?: Step | undefined }) {
  const { open: all, explained } = useEditing(findingsOf);
  const open = shownAt(all, at);
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  return (
    <p className="finding-counts" role="status">
      <span className={count('error') > 0 ? 'chip bad' : 'chip good'}>错误 {count('error')}</span>
      <span className={count('warning') > 0 ? 'chip warn' : 'chip'}>待核对 {count('warning')}</span>
      <span className="chip">提示 {count('hint')}</span>
      {explained.length > 0 && <span className="chip">已写明理由 {explained.length}</span>}
    </p>
  );
}
