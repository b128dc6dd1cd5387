import { useEffect, useRef, useState } from 'react';
import type { BackupState } from '../../shared/contract.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { handOverPackage } from '../packages/pack.ts';
import { isPackage, lookInto, packageExtension } from '../packages/opening.ts';
import { BackupFolder } from './BackupFolder.tsx';
import { isOld, wordsOf } from './backup-words.ts';
import './backup.css';

/** Drafts out of this computer and back: the daily backup with its age, all drafts in one file, and a file opened. */
export function Backup({ changes, hasDrafts }: { changes: number; hasDrafts: boolean }) {
  const [state, setState] = useState<BackupState>();
  const [said, setSaid] = useState<{ kind: 'success' | 'error'; words: string }>();
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const now = new Date();
  useEffect(() => {
    void call('backups.get', {}).then((answer) => {
      if (answer.ok) setState(answer.value);
      else setSaid({ kind: 'error', words: answer.failure.message });
    });
  }, [changes]);

  const act = async (doing: () => Promise<Result<string | undefined>>): Promise<void> => {
    setBusy(true);
    const answer = await doing();
    setBusy(false);
    if (!answer.ok) setSaid({ kind: 'error', words: answer.failure.message });
    else if (answer.value === undefined) setSaid(undefined);
    else setSaid({ kind: 'success', words: answer.value });
  };
  const backUp = async (asked: Promise<Result<BackupState>>): Promise<Result<string | undefined>> => {
    const answer = await asked;
    if (!answer.ok) return answer;
    setState(answer.value);
    if (answer.value.folder === null) return ok('不再每天备份了。已经备份的文件没有动。');
    return ok(answer.value.problem === null ? '备份好了，写完又读回来核对过。' : undefined);
  };

  if (!state && !said) return null;
  // on a new computer there is nothing to keep yet, but there may be drafts to bring
  const isNew = !hasDrafts && state?.folder === null;
  const worries = state !== undefined && (state.problem !== null || isOld(state, now));
  return (
    <section className="backup" aria-labelledby="backup-title">
      <h2 id="backup-title">{isNew ? '从别的电脑搬来' : '备份和搬家'}</h2>
      {state && !isNew && (
        <p className={worries ? 'warn-text' : undefined} role="status">
          {wordsOf(state, now)}
        </p>
      )}
      {said && (
        <Alert kind={said.kind} role={said.kind === 'error' ? 'alert' : 'status'} title={said.words} />
      )}
      <div className="form-actions">
        {state?.folder != null && (
          <Button busy={busy} onClick={() => void act(() => backUp(call('backups.run', {})))}>
            现在备份
          </Button>
        )}
        {hasDrafts && (
          <Button busy={busy} onClick={() => void act(() => handOverPackage([]))}>
            全部草稿存成一个文件
          </Button>
        )}
        <Button onClick={() => chooser.current?.click()}>打开 .nianbao 文件</Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept={packageExtension}
          aria-label="打开 .nianbao 文件"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file && isPackage(file)) void lookInto(file);
            else if (file)
              setSaid({
                kind: 'error',
                words: `${file.name}：不是 .nianbao 文件。报告和别的草稿文件请从上面“打开别人给的”读进来。`,
              });
            event.target.value = '';
          }}
        />
      </div>
      {state && !isNew && (
        <BackupFolder
          key={state.folder ?? ''}
          folder={state.folder}
          busy={busy}
          choose={(folder) => void act(() => backUp(call('backups.choose', { folder })))}
          refuse={(words) => {
            setSaid({ kind: 'error', words });
          }}
        />
      )}
    </section>
  );
}
