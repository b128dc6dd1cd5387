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

/** The collections that are kept, and a new one. */
export function CollectionsScreen() {
  const [answer, setAnswer] = useState<Result<Output<'collections.list'>>>();
  useEffect(() => {
    document.title = '收报告、汇总 - 年报';
    void call('collections.list', {}).then(setAnswer);
  }, []);
  const collections = answer?.ok ? answer.value.collections : [];
  return (
    <div className="collection">
      <header className="collection-head">
        <h1>收报告、汇总</h1>
        <Button onClick={openHome}>返回首页</Button>
        <HelpButton topic="county" />
      </header>
      <main className="collection-main" aria-busy={answer === undefined}>
        {answer?.ok === false && <Alert kind="error" role="alert" title={answer.failure.message} />}
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
                </li>
              ))}
            </ul>
          </section>
        )}
        {answer && <NewCollection />}
      </main>
    </div>
  );
}
