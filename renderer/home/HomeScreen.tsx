import { Alert, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../call.ts';
import type { DraftList } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { Beginning } from './Beginning.tsx';
import { DraftsByYear } from './DraftsByYear.tsx';
import { NewDraft } from './NewDraft.tsx';

/** The first screen: what there is, and how to begin. */
export function HomeScreen() {
  const [answer, setAnswer] = useState<Result<DraftList>>();
  const read = useCallback(() => {
    void call('drafts.list', {}).then(setAnswer);
  }, []);
  useEffect(read, [read]);
  useEffect(() => {
    document.title = '年报';
  }, []);

  const list = answer?.ok ? answer.value : undefined;
  return (
    <div className="home">
      <header className="home-head">
        <h1>年报</h1>
        <p>政府信息公开工作年度报告编制。草稿只保存在这台电脑上，不上传。</p>
      </header>
      <div className="home-body">
        <main className="home-main" aria-busy={answer === undefined}>
          {answer?.ok === false && (
            <Alert
              type="error"
              showIcon
              title="草稿没有读出来"
              description={answer.failure.message}
              action={<Button onClick={read}>再试一次</Button>}
            />
          )}
          {list?.drafts.length === 0 && <Beginning />}
          {list && list.drafts.length > 0 && <DraftsByYear drafts={list.drafts} />}
          {list && list.unreadable.length > 0 && <Unreadable files={list.unreadable} />}
          {list && <p className="home-folder">草稿存放在：{list.folder}</p>}
        </main>
        <NewDraft taken={list?.drafts ?? []} />
      </div>
    </div>
  );
}

function Unreadable({ files }: { files: DraftList['unreadable'] }) {
  return (
    <section className="unreadable" aria-labelledby="unreadable-title">
      <h2 id="unreadable-title">有 {files.length} 个文件没有读出来</h2>
      <p>文件原样留在文件夹里，没有改动，也没有删除。</p>
      <ul>
        {files.map(({ file, message }) => (
          <li key={file}>
            <strong>{file}</strong>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
