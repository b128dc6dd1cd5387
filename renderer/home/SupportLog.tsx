import { useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import { call, isDesktop } from '../call.ts';
import { Button } from '../controls/Button.tsx';

/** The program's own log, for whoever helps: shown when it is asked for, copied, opened where a file can be. */
export function SupportLog() {
  const [log, setLog] = useState<Output<'log.get'>>();
  const [note, setNote] = useState('');
  const show = (): void => {
    void call('log.get', {}).then((answer) => {
      if (answer.ok) setLog(answer.value);
      else setNote(answer.failure.message);
    });
  };
  const path = log?.path ?? null;
  return (
    <details
      className="support-log"
      onToggle={(event) => {
        if (event.currentTarget.open) show();
      }}
    >
      <summary>出错记录（请人帮忙时用）</summary>
      <p className="help">
        记着程序什么时候启动、哪里出过错，没有报告里的任何一个字。{path !== null && `文件在：${path}`}
      </p>
      {log && (
        <>
          <div className="form-actions">
            <Button
              onClick={() => {
                void navigator.clipboard.writeText(log.text).then(
                  () => {
                    setNote('已经复制，可以粘贴给帮忙的人。');
                  },
                  () => {
                    setNote('没有复制成。请在下面选中文字，按 Ctrl+C。');
                  },
                );
              }}
            >
              复制
            </Button>
            {isDesktop && path !== null && (
              <Button
                onClick={() => {
                  void call('files.open', { path }).then((answer) => {
                    setNote(answer.ok ? '' : answer.failure.message);
                  });
                }}
              >
                打开日志
              </Button>
            )}
            <span role="status">{note}</span>
          </div>
          <textarea
            readOnly
            rows={8}
            aria-label="出错记录"
            value={log.text === '' ? '还没有记录。' : log.text}
          />
        </>
      )}
    </details>
  );
}
