import { useState } from 'react';
import type { DraftSummary, ExportState } from '../../shared/contract.ts';
import { openDraft } from '../route.ts';
import { whenOf } from '../when.ts';
import { SecondDraft } from '../drafts/SecondDraft.tsx';
import { onSingleClick } from '../drafts/single-click.ts';
import { Button } from '../controls/Button.tsx';

interface Props {
  draft: DraftSummary;
  now: Date;
  /** the same organ has a draft for the year after */
  hasNext: boolean;
  /** something is being done with a draft of the list */
  busy: boolean;
  /** the browser holds words of it that were never saved */
  hasUnsaved: boolean;
  /** how it stands to its last export, where there was one */
  exported: ExportState | undefined;
  next: () => void;
  copy: () => void;
  send: () => void;
  discard: () => void;
}

/** One draft: how far it is, and what can be done with it. */
export function DraftRow({
  draft,
  now,
  hasNext,
  busy,
  hasUnsaved,
  exported,
  next,
  copy,
  send,
  discard,
}: Props) {
  const { organ, title, year, filledCells, allCells } = draft;
  const [asks, setAsks] = useState(false);
  const of = `${String(year)} 年 ${organ}`;
  return (
    <article className="draft-row" id={`draft-${draft.id}`}>
      <button
        type="button"
        className="draft-card"
        onClick={() => {
          openDraft(draft.id);
        }}
      >
        <span className="draft-organ" title={organ}>
          {organ}
        </span>
        <span className="draft-title" title={title}>
          {title}
        </span>
        {hasUnsaved ? (
          <span className="draft-found chip warn">有没存上的内容</span>
        ) : (
          <FoundIn draft={draft} />
        )}
        <span className="draft-filled">
          <progress value={filledCells} max={allCells} aria-hidden />
          已填 {filledCells} / {allCells} 格
        </span>
        <span className="draft-saved">{whenOf(draft.savedAt, now)}保存</span>
        <span className="draft-open">打开</span>
      </button>
      {asks ? (
        <SecondDraft
          year={year + 1}
          busy={busy}
          make={next}
          cancel={() => {
            setAsks(false);
          }}
        />
      ) : (
        <div className="draft-actions">
          <Button
            kind="plain"
            busy={busy}
            aria-label={`用它新建 ${String(year + 1)} 年：${of}`}
            onClick={() => {
              if (hasNext) setAsks(true);
              else next();
            }}
          >
            用它新建 {year + 1} 年
          </Button>
          <Button kind="plain" busy={busy} aria-label={`复制一份：${of}`} onClick={onSingleClick(copy)}>
            复制一份
          </Button>
          <Button kind="plain" busy={busy} aria-label={`发给别人：${of}`} onClick={onSingleClick(send)}>
            发给别人
          </Button>
          <Button
            kind="plain"
            aria-label={`历史版本：${of}`}
            onClick={() => {
              openDraft(draft.id, 'versions');
            }}
          >
            历史版本
          </Button>
          <Button kind="plain" busy={busy} aria-label={`移到回收站：${of}`} onClick={onSingleClick(discard)}>
            移到回收站
          </Button>
          {exported && <SinceExport state={exported} now={now} />}
        </div>
      )}
    </article>
  );
}

function FoundIn({ draft: { errors, warnings, hints, filledCells } }: { draft: DraftSummary }) {
  if (errors > 0) return <span className="draft-found chip bad">{errors} 处错误</span>;
  if (warnings > 0) return <span className="draft-found chip warn">{warnings} 处待核对</span>;
  if (filledCells === 0) return <span className="draft-found chip">还没填表</span>;
  // style, and words like last year's: nothing that has to be answered, yet not nothing
  if (hints > 0) return <span className="draft-found chip">只有 {hints} 处提示</span>;
  return <span className="draft-found chip good">没有发现问题</span>;
}

function SinceExport({ state: { id, at, changed }, now }: { state: ExportState; now: Date }) {
  if (changed === null || changed === 0) return <span className="since-export">{whenOf(at, now)}已导出</span>;
  return (
    <span className="since-export">
      <Button
        kind="plain"
        onClick={() => {
          openDraft(id, 'versions');
        }}
      >
        导出后又改过（{changed} 处）
      </Button>
    </span>
  );
}
