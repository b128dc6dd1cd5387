import { useLayoutEffect, useRef, useState } from 'react';
import { answerTo, withAnswer } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import { useDesk, useEditing } from '../desk/desk.ts';
import { Button } from '../controls/Button.tsx';

/** What stands on the screen: a comment is answered, a finding is explained. */
const words = {
  finding: {
    name: '理由',
    begin: '写明理由保留',
    change: '修改理由',
    label: '保留的理由（只记在草稿里，不印进报告）',
  },
  comment: {
    name: '答复',
    begin: '写明答复',
    change: '修改答复',
    label: '给退回单位的答复（记在草稿里，不印进报告）',
  },
} as const;

/** Why a warning may stay: kept in the draft, never printed. */
export function Reason({ of: finding }: { of: Finding }) {
  const { editing } = useDesk();
  const reason = useEditing(({ draft }) => answerTo(draft, finding));
  const [text, setText] = useState<string>();
  const { name, begin, change, label } = words[finding.rule === 'comment' ? 'comment' : 'finding'];
  const take = (): void => {
    const { draft, replace } = editing.getState();
    if (text !== undefined && text.trim() !== reason) replace(withAnswer(draft, finding, text.trim()));
    setText(undefined);
  };
  const taken = useRef(take);
  useLayoutEffect(() => {
    taken.current = take;
  });
  // whoever goes to another step with words in the field has not given them up
  useLayoutEffect(
    () => () => {
      taken.current();
    },
    [],
  );
  if (text === undefined) {
    return (
      <div className="reason">
        {reason !== '' && (
          <p>
            {name}：{reason}
          </p>
        )}
        <Button
          kind="plain"
          onClick={() => {
            setText(reason);
          }}
        >
          {reason === '' ? begin : change}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label>
        {label}
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
        <Button type="submit" kind="plain">
          确定
        </Button>
        <Button
          kind="plain"
          onClick={() => {
            setText(undefined);
          }}
        >
          取消
        </Button>
      </span>
    </form>
  );
}
