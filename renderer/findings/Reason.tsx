import { useState } from 'react';
import type { Finding } from '../../shared/check/index.ts';
import { useDesk, useEditing } from '../desk/desk.ts';

/** Why a warning may stay: kept in the draft, never printed. */
export function Reason({ of: { key } }: { of: Finding }) {
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
          autoFocus
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
