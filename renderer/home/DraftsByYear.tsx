import { Progress } from 'antd';
import type { DraftSummary } from '../../shared/contract.ts';
import { openDraft } from '../route.ts';
import { whenOf } from '../when.ts';

/** The drafts under the year they report on, latest year first; within a year the one saved last comes first. */
export function DraftsByYear({ drafts }: { drafts: readonly DraftSummary[] }) {
  const years = [...new Set(drafts.map(({ year }) => year))].sort((a, b) => b - a);
  const now = new Date();
  return (
    <>
      {years.map((year) => (
        <section key={year} className="year" aria-labelledby={`year-${String(year)}`}>
          <h2 id={`year-${String(year)}`}>{year} 年度</h2>
          <ul>
            {drafts
              .filter((draft) => draft.year === year)
              .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
              .map((draft) => (
                <li key={draft.id}>
                  <DraftCard draft={draft} now={now} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function DraftCard({ draft, now }: { draft: DraftSummary; now: Date }) {
  const { organ, filledCells, allCells } = draft;
  const percent = allCells === 0 ? 0 : Math.floor((filledCells / allCells) * 100);
  return (
    <button
      type="button"
      className="draft-card"
      onClick={() => {
        openDraft(draft.id);
      }}
    >
      <span className="draft-organ">{organ}</span>
      <Findings draft={draft} />
      <span className="draft-filled">
        <Progress percent={percent} showInfo={false} size="small" aria-hidden />
        已填 {filledCells} / {allCells} 格
      </span>
      <span className="draft-saved">{whenOf(draft.savedAt, now)}保存</span>
    </button>
  );
}

function Findings({ draft: { errors, warnings, filledCells } }: { draft: DraftSummary }) {
  if (errors > 0) return <span className="chip bad">{errors} 处错误</span>;
  if (warnings > 0) return <span className="chip warn">{warnings} 处待核对</span>;
  if (filledCells === 0) return <span className="chip">还没填表</span>;
  return <span className="chip good">没有发现问题</span>;
}
