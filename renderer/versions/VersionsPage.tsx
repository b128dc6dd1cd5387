import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { Alert } from '../controls/Alert.tsx';
import { HelpButton } from '../help/HelpButton.tsx';
import { Button } from '../controls/Button.tsx';
import { useDesk, useEditing } from '../desk/desk.ts';
import { keepBeforeSweep } from '../desk/keep-before-sweep.ts';
import { OpenElsewhere } from '../desk/OpenElsewhere.tsx';
import { SavedMark } from '../desk/SavedMark.tsx';
import { SavingFailed } from '../desk/SavingFailed.tsx';
import { openDraft } from '../route.ts';
import { OneVersion } from './OneVersion.tsx';
import { VersionList } from './VersionList.tsx';
import './versions.css';

/** The earlier versions of the open draft: what each says, what has changed since, and the way back to it. */
export function VersionsPage({ reload }: { reload: () => void }) {
  const { editing } = useDesk();
  const { id, year, organ } = useEditing(({ draft }) => draft);
  const [kept, setKept] = useState<Result<Output<'versions.list'>>>();
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<{ name: string; answer: Result<Output<'versions.open'>> }>();
  const [note, setNote] = useState('');
  useEffect(() => {
    document.title = `历史版本 ${String(year)}年 ${organ.name} - 年报`;
  }, [year, organ.name]);

  /** counts what changed the list, so that it is read again */
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    void call('versions.list', { id }).then((answer) => {
      setKept(answer);
      // the state that was exported last is what people come back for
      const first = answer.ok
        ? (answer.value.exports[0]?.draftVersion ?? answer.value.versions[0]?.name)
        : undefined;
      setChosen((before) => before ?? first);
    });
  }, [id, changes]);
  const done = (words: string): void => {
    setNote(words);
    setChanges((count) => count + 1);
  };
  useEffect(() => {
    if (chosen === undefined) return undefined;
    let isCurrent = true;
    void call('versions.open', { id, name: chosen }).then((answer) => {
      if (isCurrent) setOpened({ name: chosen, answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [id, chosen]);

  const shown = opened?.name === chosen ? opened?.answer : undefined;
  const version = kept?.ok ? kept.value.versions.find(({ name }) => name === chosen) : undefined;
  return (
    <div className="versions">
      <header className="page-head">
        <Button
          onClick={() => {
            openDraft(id);
          }}
        >
          返回填写
        </Button>
        <h1>历史版本</h1>
        <p title={organ.name}>
          {year} 年 {organ.name}
        </p>
        <SavedMark />
        <Button
          onClick={() => {
            void keepBeforeSweep(editing, 'asked').then(() => {
              done('现在的样子已经留成一个版本。');
            });
          }}
        >
          现在留一个版本
        </Button>
        <HelpButton topic="trouble" />
        <SavingFailed reload={reload} />
        <OpenElsewhere />
      </header>
      <main className="versions-main" aria-busy={kept === undefined}>
        <p className="help">
          程序自己留版本：开始编辑时、每十分钟、导出时、大改以前。越旧的留得越稀，一份草稿最多 16 MB。
        </p>
        <div role="status">{note !== '' && <Alert kind="success" title={note} />}</div>
        {kept?.ok === false && <Alert kind="error" role="alert" title={kept.failure.message} />}
        {kept?.ok && kept.value.versions.length === 0 && <p>这份草稿还没有别的版本。</p>}
        {kept?.ok && kept.value.versions.length > 0 && (
          <div className="versions-panes">
            <VersionList kept={kept.value} chosen={chosen} choose={setChosen} />
            {version && shown?.ok && (
              <OneVersion
                key={version.name}
                version={version}
                draft={shown.value.draft}
                exports={kept.value.exports.filter(({ draftVersion }) => draftVersion === version.name)}
                restored={() => {
                  done('已经换回这个版本。换回以前的样子也在列表里，随时可以再换。');
                }}
              />
            )}
            {shown?.ok === false && <Alert kind="error" role="alert" title={shown.failure.message} />}
          </div>
        )}
      </main>
    </div>
  );
}
