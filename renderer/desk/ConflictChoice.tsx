import { useEffect, useState } from 'react';
import type { OpenedDraft } from '../../shared/contract.ts';
import {
  changedThereAlone,
  changesBetween,
  countOf,
  withChosen,
  withTotalsOver,
} from '../../shared/draft/changes.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import type { ChangeSide } from '../changes/ChangeList.tsx';
import { Button } from '../controls/Button.tsx';
import { useDesk, useEditing } from './desk.ts';

/** Both texts of a draft that was saved elsewhere meanwhile, side by side where they differ; the author chooses. */
export function ConflictChoice() {
  const { editing, saver } = useDesk();
  const mine = useEditing(({ draft }) => draft);
  const [answer, setAnswer] = useState<Result<OpenedDraft>>();
  const [asked, setAsked] = useState<ReadonlyMap<string, ChangeSide>>(new Map());
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
  // what only one side changed is that side's, until the author says otherwise: nobody's work goes by itself
  const alone = changedThereAlone(saver.base().draft, mine, theirs.draft);
  const sideOf = (id: string): ChangeSide => asked.get(id) ?? (alone.has(id) ? 'after' : 'before');
  const save = (): void => {
    saver.standOn(theirs);
    const chosen = withChosen(mine, theirs.draft, (id) => sideOf(id) === 'after');
    editing.getState().replace(withTotalsOver(chosen, changes));
    void saver.flush();
  };
  return (
    <div>
      <p>
        {count === 0
          ? '两边的内容是一样的。'
          : `两边有 ${String(count)} 处不一样。只有一边改过的，已经选了改过的那边；都改过的先选了这个页面的。请看一遍，再保存；没选用的那份也留在“历史版本”里。`}
      </p>
      {count > 0 && (
        <ChangeList
          draft={mine}
          changes={changes}
          names={{ before: '这个页面上填的', after: '别处保存的' }}
          chosen={{
            of: sideOf,
            choose: (id, side) => {
              setAsked(new Map(asked).set(id, side));
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
