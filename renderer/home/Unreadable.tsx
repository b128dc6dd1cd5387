import { useState } from 'react';
import type { DraftList } from '../../shared/contract.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { whenOf } from '../when.ts';

type UnreadableFile = DraftList['unreadable'][number];

/** The files that are no sound drafts: what happened, and what can be done about each. */
export function Unreadable({ files, changed }: { files: readonly UnreadableFile[]; changed: () => void }) {
  const [said, setSaid] = useState<{ kind: 'success' | 'error'; words: string }>();
  const mend = async (name: 'drafts.mend' | 'drafts.accept', id: string): Promise<void> => {
    const answer = await call(name, { id });
    setSaid(
      answer.ok ? { kind: 'success', words: done[name] } : { kind: 'error', words: answer.failure.message },
    );
    changed();
  };
  if (files.length === 0 && !said) return null;
  return (
    <section className="unreadable" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">
        {files.length === 0 ? '文件都读出来了' : `有 ${String(files.length)} 个文件没有读出来`}
      </h2>
      {files.length > 0 && <p>文件原样留在文件夹里，没有改动，也没有删除；别的草稿不受影响。</p>}
      <div role="status">{said && <Alert kind={said.kind} title={said.words} />}</div>
      <ul>
        {files.map((each) => (
          <li key={each.file}>
            <strong>{each.file}</strong>
            <span>{each.message}</span>
            <Remedies of={each} mend={(name, id) => void mend(name, id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const done = {
  'drafts.mend': '已经取回上一次保存好的内容。损坏的文件没有删，放在草稿文件夹的“损坏的文件”里。',
  'drafts.accept': '已经用这份文件。它原来的样子也留了一份，在草稿文件夹的“损坏的文件”里。',
};

function Remedies({
  of: { id, good, acceptable },
  mend,
}: {
  of: UnreadableFile;
  mend: (name: 'drafts.mend' | 'drafts.accept', id: string) => void;
}) {
  if (id === null) return null;
  if (!good && !acceptable)
    return (
      <span>没有留下可以取回的内容。请从每天的备份里找这份草稿，或者用别的电脑上的 .nianbao 文件。</span>
    );
  return (
    <>
      {good && (
        <span>
          可以取回的：{good.draft.year} 年 {good.draft.organ.name}，{whenOf(good.savedAt, new Date())}
          保存，填了 {Object.keys(good.draft.cells).length} 格。
        </span>
      )}
      <span className="form-actions">
        {good && (
          <Button
            kind="primary"
            onClick={() => {
              mend('drafts.mend', id);
            }}
          >
            取回这份内容
          </Button>
        )}
        {acceptable && (
          <Button
            onClick={() => {
              mend('drafts.accept', id);
            }}
          >
            是自己改的，就用这份文件
          </Button>
        )}
      </span>
    </>
  );
}
