import { useState } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import type { Organ } from '../../shared/draft/draft.ts';
import { ChooseFile } from '../import/ChooseFile.tsx';
import { PasteBox } from '../import/PasteBox.tsx';
import { FromLastYear } from './FromLastYear.tsx';
import { NewDraft } from './NewDraft.tsx';

type Way = 'last' | 'blank' | 'given';

interface Props {
  organ: Organ | null;
  drafts: readonly DraftSummary[];
  /** the way that is open from the start */
  initial: Way | undefined;
}

const ways: readonly { id: Way; title: string; words: string }[] = [
  {
    id: 'last',
    title: '用去年的报告新建',
    words: '带来机关、文字和上年结转，只填今年的数。去年的 Word、WPS、网页文件都行。',
  },
  { id: 'blank', title: '空白新建', words: '六个部分和三张表按国办格式排好，从头填写。' },
  {
    id: 'given',
    title: '打开别人给的草稿或报告',
    words: '别的电脑上的草稿文件、已经写好的报告、带批注退回来的报告，读进来接着改、核对。',
  },
];

/** The three ways to begin a report; each says what it is for before it asks anything. */
export function Ways({ organ, drafts, initial }: Props) {
  const [chosen, setChosen] = useState<Way>();
  // until the author has chosen, what is open follows from what there is
  const open = chosen ?? initial;
  return (
    <section className="ways" aria-labelledby="ways-title">
      <h2 id="ways-title">{drafts.length === 0 ? '还没有草稿，选一种办法开始' : '新写一份'}</h2>
      <ul>
        {ways.map(({ id, title, words }) => (
          <li key={id}>
            <button
              type="button"
              aria-expanded={open === id}
              aria-controls={open === id ? 'way' : undefined}
              onClick={() => {
                setChosen(id);
              }}
            >
              <strong>{title}</strong>
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <div id="way" className="panel">
          {open === 'last' && <FromLastYear drafts={drafts} />}
          {open === 'blank' && <NewDraft key={organ?.name ?? ''} organ={organ} taken={drafts} />}
          {open === 'given' && <Given />}
        </div>
      )}
      <p className="help">
        草稿边填边自动保存，随时可以关掉，下次接着填。也可以把报告文件直接拖到这个页面上。
      </p>
    </section>
  );
}

function Given() {
  return (
    <div className="from-file">
      <div>
        <ChooseFile label="选择草稿或报告文件" primary wish="keep" />
        <p className="help">草稿文件（.json）、Word（.docx、.doc）、WPS、网页、文本。先给您核对，再保存。</p>
      </div>
      <PasteBox wish="keep" />
    </div>
  );
}
