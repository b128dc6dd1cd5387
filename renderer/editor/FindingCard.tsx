import { useState } from 'react';
import type { Finding } from '../../shared/check/index.ts';
import { editionOf } from '../../shared/draft.ts';
import type { Severity } from '../../shared/edition.ts';
import { useDesk, useEditing, usePlace } from '../state/context.ts';
import { unfilledRule } from '../state/findings.ts';
import { stepOf } from './steps.ts';

const severityNames: Record<Severity, string> = { error: '错误', warning: '待核对', hint: '提示' };

/** One finding: a click leads to where it can be mended; a warning may instead be kept with a reason. */
export function FindingCard({ finding }: { finding: Finding }) {
  const edition = useEditing(({ draft }) => editionOf(draft));
  const go = usePlace((place) => place.go);
  const [cell] = finding.cells;
  return (
    <article className={`finding ${finding.severity}`}>
      <button
        type="button"
        className="finding-go"
        title="去改这里"
        onClick={() => {
          const target = finding.place ? { place: finding.place } : cell === undefined ? undefined : { cell };
          go(stepOf(edition, finding), target);
        }}
      >
        <span className="finding-kind">{severityNames[finding.severity]}</span>
        <span className="finding-text">{finding.message}</span>
      </button>
      {finding.severity !== 'error' && finding.rule !== unfilledRule && <Reason of={finding} />}
    </article>
  );
}

function Reason({ of: { key } }: { of: Finding }) {
  const { editing } = useDesk();
  const reason = useEditing(({ draft }) => draft.reasons[key] ?? '');
  const [text, setText] = useState<string>();
  if (text === undefined) {
    return (
      <div className="reason">
        {reason !== '' && <p>理由：{reason}</p>}
        <button
          type="button"
          className="plain"
          onClick={() => {
            setText(reason);
          }}
        >
          {reason === '' ? '没有错，写明理由' : '修改理由'}
        </button>
      </div>
    );
  }
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        editing.getState().change((draft) => {
          if (text.trim() === '') Reflect.deleteProperty(draft.reasons, key);
          else draft.reasons[key] = text.trim();
        });
        setText(undefined);
      }}
    >
      <label>
        保留的理由（只记在草稿里，不印进报告）
        <textarea
          rows={2}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <span className="reason-actions">
        <button type="submit" className="plain">
          确定
        </button>
        <button
          type="button"
          className="plain"
          onClick={() => {
            setText(undefined);
          }}
        >
          取消
        </button>
      </span>
    </form>
  );
}
