import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import { ChooseFile } from '../import/ChooseFile.tsx';
import { PasteBox } from '../import/PasteBox.tsx';
import { thisReportYear } from '../report-years.ts';
import { openDraft } from '../route.ts';
import { beginNext } from './draft-actions.ts';

/** This year's draft out of last year's report: a file, the clipboard, or a draft that is here already. */
export function FromLastYear({ drafts }: { drafts: readonly DraftSummary[] }) {
  const [chosen, setChosen] = useState<string>();
  const [refusal, setRefusal] = useState('');
  const picked =
    drafts.find(({ id }) => id === chosen) ?? drafts.find(({ year }) => year < thisReportYear()) ?? drafts[0];
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
            options={drafts.map(({ id, organ, year }) => ({
              value: id,
              label: `${String(year)} 年 ${organ}`,
            }))}
            onChange={setChosen}
          />
          <Button
            onClick={() => {
              void beginNext(picked).then((answer) => {
                if (answer.ok) openDraft(answer.value, 'carried');
                else setRefusal(answer.failure.message);
              });
            }}
          >
            新建 {picked.year + 1} 年
          </Button>
        </div>
      )}
      <div role="alert">{refusal !== '' && <Alert type="error" showIcon title={refusal} />}</div>
    </>
  );
}
