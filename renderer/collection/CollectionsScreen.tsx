import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { HelpButton } from '../help/HelpButton.tsx';
import { openCollection, openHome } from '../route.ts';
import { NewCollection } from './NewCollection.tsx';
import './collection.css';

type Collections = Output<'collections.list'>['collections'];
const none: Collections = [];

/** The collections that are kept, a new one, and those that were taken away. */
export function CollectionsScreen() {
  const [answer, setAnswer] = useState<Result<Output<'collections.list'>>>();
  const [discarded, setDiscarded] = useState(none);
  const [problem, setProblem] = useState('');
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    document.title = '收报告、汇总 - 年报';
    void call('collections.list', {}).then(setAnswer);
    void call('collections.discarded', {}).then((found) => {
      if (found.ok) setDiscarded(found.value.collections);
    });
  }, [changes]);
  const collections = answer?.ok ? answer.value.collections : none;
  const damaged = answer?.ok ? answer.value.damaged : [];
  const move = (name: 'collections.discard' | 'collections.restore', id: string): void => {
    setProblem('');
    void call(name, { id }).then((moved) => {
      if (moved.ok) setChanges((count) => count + 1);
      else setProblem(moved.failure.message);
    });
  };
  return (
    <div className="collection">
      <header className="collection-head">
        <h1>收报告、汇总</h1>
        <Button onClick={openHome}>返回首页</Button>
        <HelpButton topic="county" />
      </header>
      <main className="collection-main" aria-busy={answer === undefined}>
        <div role="alert">
          {answer?.ok === false && <Alert kind="error" title={answer.failure.message} />}
          {problem !== '' && <Alert kind="error" title={problem} />}
          {damaged.map((folder) => (
            <Alert
              key={folder}
              kind="error"
              title={`${folder}：这个汇总的记录损坏了，没有列出来；收来的文件都还在这个文件夹里。请新建一个汇总，把文件再收一次。`}
            />
          ))}
        </div>
        {collections.length > 0 && (
          <section aria-labelledby="kept-title">
            <h2 id="kept-title">已有的汇总</h2>
            <ul className="collection-list">
              {collections.map(({ id, year, office, files }) => (
                <li key={id}>
                  <Button
                    onClick={() => {
                      openCollection(id);
                    }}
                  >
                    打开 {year} 年 {office}（{files} 个文件）
                  </Button>
                  <Button
                    kind="danger"
                    aria-label={`移到回收站：${String(year)} 年 ${office}`}
                    onClick={() => {
                      move('collections.discard', id);
                    }}
                  >
                    移到回收站
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {answer && <NewCollection />}
        {discarded.length > 0 && (
          <details className="collection-bin">
            <summary>回收站（{discarded.length} 个汇总）</summary>
            <p className="help">移到这里的汇总和它们的文件都还在，随时可以还原；程序不会自己删除。</p>
            <ul>
              {discarded.map(({ id, year, office, files }) => (
                <li key={id}>
                  <span>
                    {year} 年 {office}（{files} 个文件）
                  </span>
                  <Button
                    aria-label={`还原：${String(year)} 年 ${office}`}
                    onClick={() => {
                      move('collections.restore', id);
                    }}
                  >
                    还原
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </main>
    </div>
  );
}
