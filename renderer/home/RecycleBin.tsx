import { useEffect, useState } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import { call } from '../call.ts';
import { whenOf } from '../when.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';

/** The drafts that were put away; each can be put back. Nothing is ever deleted. */
export function RecycleBin({ changes, changed }: { changes: number; changed: () => void }) {
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [refusal, setRefusal] = useState('');
  useEffect(() => {
    void call('drafts.discarded', {}).then((answer) => {
      if (answer.ok) setDrafts(answer.value.drafts);
      else setRefusal(answer.failure.message);
    });
  }, [changes]);
  if (drafts.length === 0 && refusal === '') return null;
  const now = new Date();
  return (
    <details className="recycle-bin">
      <summary>回收站（{drafts.length} 份）</summary>
      <p className="help">移到这里的草稿都还在，随时可以还原；程序不会自己删除。</p>
      <div role="alert">{refusal !== '' && <Alert kind="error" title={refusal} />}</div>
      <ul>
        {drafts.map(({ id, organ, year, savedAt }) => (
          <li key={id}>
            <span>
              {year} 年 {organ}
            </span>
            <span className="draft-saved">{whenOf(savedAt, now)}保存</span>
            <Button
              aria-label={`还原：${String(year)} 年 ${organ}`}
              onClick={() => {
                setRefusal('');
                void call('drafts.restore', { id }).then((answer) => {
                  if (answer.ok) changed();
                  else setRefusal(answer.failure.message);
                });
              }}
            >
              还原
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
