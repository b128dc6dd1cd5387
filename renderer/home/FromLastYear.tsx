import { useState } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import { ChooseFile } from '../import/ChooseFile.tsx';
import { PasteBox } from '../import/PasteBox.tsx';
import { thisReportYear } from '../drafts/report-years.ts';
import { openDraft } from '../route.ts';
import { whenOf } from '../when.ts';
import { beginNext } from '../drafts/new-drafts.ts';
import { latestFirst, likelyLast, hasDraftOf } from '../drafts/draft-list.ts';
import { SecondDraft } from '../drafts/SecondDraft.tsx';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';

/** This year's draft out of last year's report: a file, the clipboard, or a draft that is here already. */
export function FromLastYear({ drafts }: { drafts: readonly DraftSummary[] }) {
  const [chosen, setChosen] = useState<string>();
  const picked = drafts.find(({ id }) => id === chosen) ?? likelyLast(drafts, thisReportYear());
  const now = new Date();
  return (
    <>
      <div className="from-file">
        <div>
          <ChooseFile label="选择去年的报告文件" primary wish="next" />
          <p className="help">Word（.docx、.doc）、WPS、网页、文本，或者拖到页面上。先给您核对，再新建。</p>
        </div>
        <PasteBox wish="next" />
      </div>
      {picked && (
        <div className="from-draft">
          <label htmlFor="last-draft">或者用这里的草稿</label>
          <Select
            id="last-draft"
            value={picked.id}
            options={latestFirst(drafts).map(({ id, organ, year, savedAt }) => ({
              value: id,
              label: `${String(year)} 年 ${organ}（${whenOf(savedAt, now)}保存）`,
            }))}
            onChange={setChosen}
          />
          <Next key={picked.id} last={picked} drafts={drafts} />
        </div>
      )}
    </>
  );
}

/** Begins the next year with a draft, once. */
function Next({ last, drafts }: { last: DraftSummary; drafts: readonly DraftSummary[] }) {
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  const [refusal, setRefusal] = useState('');
  const year = last.year + 1;
  const make = (): void => {
    setBusy(true);
    void beginNext(last).then((answer) => {
      if (answer.ok) openDraft(answer.value, 'carried');
      else {
        setBusy(false);
        setRefusal(answer.failure.message);
      }
    });
  };
  return (
    <>
      {asks ? (
        <SecondDraft
          year={year}
          busy={busy}
          make={make}
          cancel={() => {
            setAsks(false);
          }}
        />
      ) : (
        <Button
          busy={busy}
          onClick={() => {
            if (hasDraftOf(drafts, last.organ, year)) setAsks(true);
            else make();
          }}
        >
          新建 {year} 年
        </Button>
      )}
      {refusal !== '' && <Alert kind="error" role="alert" title={refusal} />}
    </>
  );
}
