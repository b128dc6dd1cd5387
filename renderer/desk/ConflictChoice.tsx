import { useEffect, useState } from 'react';
import type { OpenedDraft } from '../../shared/contract.ts';
import { changesBetween, countOf, withChosen } from '../../shared/draft/changes.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { Button } from '../controls/Button.tsx';
import { useDesk, useEditing } from './desk.ts';

/** Both texts of a draft that was saved elsewhere meanwhile, side by side where they differ; the author chooses. */
export function ConflictChoice() {
  const { editing, saver } = useDesk();
  const mine = useEditing(({ draft }) => draft);
  const [answer, setAnswer] = useState<Result<OpenedDraft>>();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isCurrent = true;
    void call('drafts.open', { id: editing.getState().draft.id }).then((opened) => {
      if (isCurrent) setAnswer(opened);
    });
    return () => {
      isCurrent = false;
    };
  }, [editing]);
  if (!answer) return null;
  // one that cannot be read can only be gone round, by a copy
  if (!answer.ok) return <p>{answer.failure.message}</p>;
  const theirs = answer.value;
  const changes = changesBetween(mine, theirs.draft);
  const count = countOf(changes);
  const save = (): void => {
    saver.standOn(theirs);
    editing.getState().replace(withChosen(mine, theirs.draft, (id) => taken.has(id)));
    void saver.flush();
  };
  return (
    <div className="conflict-choice">
      <p>
        {count === 0
          ? '两边的内容是一样的。'
          : `两边有 ${String(count)} 处不一样。下面每一处选好用哪边的，再保存；没选用的那份也留在“历史版本”里。`}
      </p>
      {count > 0 && (
        <ChangeList
          draft={mine}
          changes={changes}
          names={{ before: '这个页面上填的', after: '别处保存的' }}
          chosen={{
            of: (id) => (taken.has(id) ? 'after' : 'before'),
            choose: (id, side) => {
              const next = new Set(taken);
              if (side === 'after') next.add(id);
              else next.delete(id);
              setTaken(next);
            },
          }}
        />
      )}
      <Button kind="primary" onClick={save}>
        {count === 0 ? '接着填' : '按选好的保存'}
      </Button>
    </div>
  );
}
