import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PackedDraft } from '../../shared/contract.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { openDraft } from '../route.ts';
import { endOpening, opening, takePackageIn } from './opening.ts';
import type { Opening } from './opening.ts';
import './packages.css';

/** What a draft of the file is to what is here, and what becomes of it. */
const relations: Readonly<Record<PackedDraft['relation'], string>> = {
  new: '这里没有，收进来',
  same: '和这里的一样',
  newer: '比这里的新，换上它；这里的先留成一个版本',
  older: '这里的更新，不动；只把它的历史版本收进来',
  different: '两边都改过，另存成一份，这里的不动',
};

/** A .nianbao file that was chosen or dropped: what is in it, whether to take it in, and what came of that. */
export function OpenedPackage({ changed }: { changed: () => void }) {
  const current = useStore(opening);
  const isDone = current.state === 'done';
  useEffect(() => {
    if (isDone) changed();
  }, [isDone, changed]);
  switch (current.state) {
    case 'none':
      return null;
    case 'working':
      return <Alert kind="info" role="status" title={`正在看“${current.name}”…`} />;
    case 'refused':
      return (
        <Alert
          kind="error"
          role="alert"
          title={current.message}
          action={<Button onClick={endOpening}>知道了</Button>}
        />
      );
    case 'asked':
      return <Asked key={current.name} asked={current} />;
    case 'done':
      return <Done drafts={current.drafts} name={current.name} />;
  }
}

function Asked({ asked }: { asked: Extract<Opening, { state: 'asked' }> }) {
  const [skip, setSkip] = useState<ReadonlySet<string>>(new Set());
  const { drafts, name } = asked;
  const wanted = drafts.length - skip.size;
  return (
    <section className="opened-package panel" aria-labelledby="opened-package-title">
      <h2 id="opened-package-title">
        “{name}”里有 {drafts.length} 份草稿，要收进来吗？
      </h2>
      <ul>
        {drafts.map(({ id, organ, year, versions, relation }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={!skip.has(id)}
                onChange={() => {
                  const next = new Set(skip);
                  if (!next.delete(id)) next.add(id);
                  setSkip(next);
                }}
              />
              <strong>
                {year} 年 {organ}
              </strong>
              <span>{relations[relation]}</span>
              {versions > 0 && <span>带 {versions} 个历史版本</span>}
            </label>
          </li>
        ))}
      </ul>
      <div className="form-actions">
        <Button kind="primary" disabled={wanted === 0} onClick={() => void takePackageIn(asked, [...skip])}>
          收进来（{wanted} 份）
        </Button>
        <Button onClick={endOpening}>不收</Button>
      </div>
    </section>
  );
}

function Done({ drafts, name }: Pick<Extract<Opening, { state: 'done' }>, 'drafts' | 'name'>) {
  const [only] = drafts;
  const taken = drafts.filter(({ became }) => became !== null).length;
  const left = drafts.length - taken;
  return (
    <Alert
      kind="success"
      role="status"
      title={`“${name}”收好了：${String(taken)} 份草稿${left > 0 ? `；另外 ${String(left)} 份这里已经有，没有动` : ''}`}
      action={
        <span className="form-actions">
          {drafts.length === 1 && only && (
            <Button
              kind="primary"
              onClick={() => {
                endOpening();
                openDraft(only.became ?? only.id);
              }}
            >
              打开它
            </Button>
          )}
          <Button onClick={endOpening}>知道了</Button>
        </span>
      }
    />
  );
}
