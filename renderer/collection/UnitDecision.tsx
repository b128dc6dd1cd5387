import { remarksOf } from '../../shared/collection/remarks.ts';
import type { Collection, Decided, Decision, KeptFile } from '../../shared/collection/kept.ts';
import { timesSentBack } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { handOver } from './hand-over.ts';
import { unitKeys } from './useUnitKeys.ts';

/** The decision on a unit's report, what the office adds of its own, and what goes back with it. */
export function UnitDecision({
  about,
  unit,
  kept,
  goesBack,
  remarks,
  setRemarks,
  decide,
  say,
}: {
  about: Collection;
  unit: string;
  kept: KeptFile & Decided;
  /** the findings that go back */
  goesBack: readonly Finding[];
  remarks: string;
  setRemarks: (remarks: string) => void;
  decide: (decision: Decision) => void;
  say: (problems: readonly string[]) => void;
}) {
  const own = remarks.split('\n').filter((text) => text.trim() !== '');
  const time = timesSentBack(kept.reports.flatMap(({ draft }) => draft.comments ?? [])) + 1;
  const today = new Date().toLocaleDateString('sv-SE');
  const comment = async (): Promise<void> => {
    const original = await call('collections.original', { id: about.id, key: kept.key });
    if (!original.ok) {
      say([original.failure.message]);
      return;
    }
    const whole = own.map((text) => ({ text, cells: [], place: null, printed: [] }));
    const given = { ...original.value, fileName: `${unit}（批注）.docx`, author: about.office, date: today };
    say(
      await handOver(
        async () =>
          await call('collections.comment', { ...given, remarks: [...whole, ...remarksOf(goesBack, time)] }),
      ),
    );
  };
  const opinion = async (): Promise<void> => {
    const { year, office } = about;
    const given = { unit, year, office, date: today, findings: goesBack, remarks: own };
    say(
      await handOver(
        async () =>
          await call('collections.opinion', { fileName: `${unit}（退回意见）.docx`, opinion: given }),
      ),
    );
  };
  const isEmpty = goesBack.length === 0 && own.length === 0;
  return (
    <section className="unit-decision" aria-label="决定">
      <label htmlFor="unit-remarks">自己要说的（一行一条，写进批注和退回意见）</label>
      <textarea
        id="unit-remarks"
        className="input"
        rows={2}
        value={remarks}
        onChange={(event) => {
          setRemarks(event.target.value);
        }}
      />
      <div className="unit-buttons">
        <Button
          kind="primary"
          onClick={() => {
            decide('passed');
          }}
        >
          通过
        </Button>
        <Button
          kind="danger"
          onClick={() => {
            decide('sentBack');
          }}
        >
          退回
        </Button>
        {kept.decision !== 'open' && (
          <Button
            onClick={() => {
              decide('open');
            }}
          >
            撤销决定
          </Button>
        )}
        {/\.docx$/iu.test(kept.file) && (
          <Button onClick={() => void comment()}>带批注的报告（{goesBack.length + own.length} 条）</Button>
        )}
        <Button onClick={() => void opinion()}>退回意见（Word）</Button>
      </div>
      {kept.decision === 'sentBack' && isEmpty && (
        <p className="problem">没有勾选问题，也没有写意见，单位不知道要改什么。请勾选一条或者写一条。</p>
      )}
      <p className="help unit-keys">
        {unitKeys.map(([keys, does]) => (
          <span key={keys}>
            <kbd>{keys}</kbd> {does}
          </span>
        ))}
      </p>
    </section>
  );
}
