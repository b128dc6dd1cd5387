import type { Line } from '../../shared/collection/collected.ts';
import { goingBack } from '../../shared/collection/going-back.ts';
import type { Collection, Decision, KeptFile } from '../../shared/collection/kept.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { handOver, today } from './hand-over.ts';

/** The decision on a unit's report, what the office adds of its own, and what goes back with it. */
export function UnitDecision({
  about,
  line,
  kept,
  remarks,
  setRemarks,
  decide,
  say,
}: {
  about: Collection;
  line: Line;
  kept: KeptFile;
  /** the office's own, as they stand in the field */
  remarks: string;
  setRemarks: (remarks: string) => void;
  decide: (decision: Decision) => void;
  say: (problems: readonly string[]) => void;
}) {
  const back = goingBack(about, { ...line, kept: { ...kept, remarks } }, today());
  const { unit } = line.entry;
  const comment = async (): Promise<void> => {
    const original = await call('collections.original', { id: about.id, key: kept.key });
    if (!original.ok) {
      say([original.failure.message]);
      return;
    }
    const given = {
      ...original.value,
      fileName: `${unit}（批注）.docx`,
      author: about.office,
      date: today(),
    };
    say(await handOver(async () => await call('collections.comment', { ...given, remarks: back.remarks })));
  };
  const opinion = async (): Promise<void> => {
    const given = { fileName: `${unit}（退回意见）.docx`, opinion: back.opinion };
    say(await handOver(async () => await call('collections.opinion', given)));
  };
  const isEmpty = back.remarks.length === 0;
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
          <Button onClick={() => void comment()}>带批注的报告（{back.remarks.length} 条）</Button>
        )}
        <Button onClick={() => void opinion()}>退回意见（Word）</Button>
      </div>
      {kept.decision === 'sentBack' && isEmpty && (
        <p className="problem">没有勾选问题，也没有写意见，单位不知道要改什么。请勾选一条或者写一条。</p>
      )}
    </section>
  );
}
