import { useState } from 'react';
import type { DraftVersion } from '../../shared/contract.ts';
import { changesBetween, countOf } from '../../shared/draft/changes.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import type { ExportRecord } from '../../shared/draft/export-record.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { useDesk, useEditing } from '../desk/desk.ts';
import { keepBeforeSweep } from '../desk/keep-before-sweep.ts';
import { keepNew } from '../drafts/new-drafts.ts';
import { openDraft } from '../route.ts';
import { clockOf, whenOf } from '../when.ts';
import { kindWords } from './kinds.ts';
import { WholeVersion } from './WholeVersion.tsx';

interface Props {
  version: DraftVersion;
  /** what it says */
  draft: Draft;
  /** what was exported from it */
  exports: readonly ExportRecord[];
  /** told once it has been brought back */
  restored: () => void;
}

/** One version: what has changed since, all it says, and the way to bring it back. */
export function OneVersion({ version, draft, exports, restored }: Props) {
  const { editing, saver } = useDesk();
  const [showsWhole, setShowsWhole] = useState(false);
  const [refusal, setRefusal] = useState('');
  const now = useEditing((state) => state.draft);
  const changes = changesBetween(draft, now);
  const count = countOf(changes);
  const at = whenOf(version.at, new Date());

  const restore = async (): Promise<void> => {
    await keepBeforeSweep(editing, 'restore');
    editing.getState().replace({ ...draft, id: now.id });
    await saver.flush();
    restored();
  };
  const copy = async (): Promise<void> => {
    const kept = await keepNew(draft);
    if (kept.ok) openDraft(kept.value);
    else setRefusal(kept.failure.message);
  };

  return (
    <section className="one-version" aria-labelledby="version-title">
      <h2 id="version-title">
        {at} · {kindWords[version.kind]}
      </h2>
      {exports.map(({ at: exportedAt, fileName, sha256 }) => (
        <p key={exportedAt} className="help">
          {clockOf(new Date(exportedAt))} 导出成“{fileName}”。文件校验值（SHA-256）：<code>{sha256}</code>
        </p>
      ))}
      <div className="form-actions">
        <Button kind="primary" disabled={count === 0} onClick={() => void restore()}>
          换回这个版本
        </Button>
        <Button onClick={() => void copy()}>另存成一份草稿</Button>
        <Button
          aria-pressed={showsWhole}
          onClick={() => {
            setShowsWhole(!showsWhole);
          }}
        >
          {showsWhole ? '看改了什么' : '看全文'}
        </Button>
      </div>
      {refusal !== '' && <Alert kind="error" role="alert" title={refusal} />}
      <p role="status">
        {count === 0
          ? '与现在的草稿一样。'
          : `从那时到现在改了 ${String(count)} 处。换回以前，现在的样子会先留成一个版本。`}
      </p>
      {showsWhole && <WholeVersion draft={draft} />}
      {!showsWhole && count > 0 && (
        <ChangeList draft={now} changes={changes} names={{ before: '这个版本', after: '现在' }} />
      )}
    </section>
  );
}
