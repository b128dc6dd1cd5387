import { useCallback, useEffect, useState } from 'react';
import type { Organ } from '../../shared/draft/draft.ts';
import { call } from '../call.ts';
import { openCollection } from '../route.ts';
import { Drafts } from './Drafts.tsx';
import { Backup } from '../backup/Backup.tsx';
import { OpenedPackage } from '../packages/OpenedPackage.tsx';
import { OrganForm } from './OrganForm.tsx';
import { RecycleBin } from './RecycleBin.tsx';
import { useDropAndPaste } from '../import/useDropAndPaste.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { RulesButton } from '../rules/RulesButton.tsx';
import { NoList } from './NoList.tsx';
import { SupportLog } from './SupportLog.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useDraftList } from './useDraftList.ts';
import { Ways } from './Ways.tsx';
import { WrongClock } from './WrongClock.tsx';
import './home.css';
import { Button } from '../controls/Button.tsx';

/** The first screen: whose reports these are, the ways to begin one, and what there is. */
export function HomeScreen() {
  /** undefined until it is known, null where nothing has been filled in */
  const [organ, setOrgan] = useState<Organ | null>();
  const [editsOrgan, setEditsOrgan] = useState(false);
  /** counts the changes to what lies in the folders, so that both lists are read again */
  const [changes, setChanges] = useState(0);
  const isDropping = useDropAndPaste();
  const changed = useCallback(() => {
    setChanges((count) => count + 1);
  }, []);
  const answer = useDraftList(changes);
  useEffect(() => {
    document.title = '年报';
    void call('settings.get', {}).then((settings) => {
      setOrgan(settings.ok ? settings.value.organ : null);
    });
  }, []);

  const list = answer?.ok ? answer.value : undefined;
  return (
    <div className={isDropping ? 'home dropping' : 'home'}>
      <header className="home-head">
        <h1>年报</h1>
        <p>政府信息公开工作年度报告编制。草稿只保存在这台电脑上，不上传。</p>
        {organ !== undefined && !editsOrgan && (
          <p className="home-organ">
            {organ && <span>本机关：{organ.name}</span>}
            <Button
              onClick={() => {
                setEditsOrgan(true);
              }}
            >
              {organ ? '修改本机关信息' : '填写本机关信息'}
            </Button>
          </p>
        )}
      </header>
      <main className="home-main" aria-busy={answer === undefined || organ === undefined}>
        <WrongClock />
        <OpenedPackage changed={changed} />
        {editsOrgan && (
          <OrganForm
            organ={organ ?? null}
            saved={(kept) => {
              setOrgan(kept);
              setEditsOrgan(false);
            }}
            cancel={() => {
              setEditsOrgan(false);
            }}
          />
        )}
        {list && <Unreadable files={list.unreadable} changed={changed} />}
        {organ !== undefined && list && (
          <Ways organ={organ} drafts={list.drafts} initial={list.drafts.length === 0 ? 'last' : undefined} />
        )}
        {answer?.ok === false && <NoList failure={answer.failure} again={changed} />}
        {list && list.drafts.length > 0 && <Drafts drafts={list.drafts} changed={changed} />}
        {list && list.remaining > 0 && <p role="status">还在看另外 {list.remaining} 份草稿…</p>}
        {list && <Backup changes={changes} hasDrafts={list.drafts.length > 0} />}
        {list && <RecycleBin changes={changes} changed={changed} />}
        {list && (
          <p>
            <Button
              onClick={() => {
                openCollection();
              }}
            >
              收各单位的报告、汇总（县区用）
            </Button>
          </p>
        )}
        <SupportLog />
        {list && <p className="home-folder">草稿存放在：{list.folder}</p>}
      </main>
      {/* last for the keyboard, which has F1 */}
      <div className="home-help">
        <RulesButton />
        <HelpButton topic="first" />
      </div>
      {isDropping && (
        <div className="drop-here" aria-hidden="true">
          松开鼠标，读这份报告
        </div>
      )}
    </div>
  );
}
