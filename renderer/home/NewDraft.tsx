import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import type { Organ } from '../../shared/draft/draft.ts';
import type { OrganLevel } from '../../shared/form/edition.ts';
import { editionForYear } from '../../shared/form/editions/index.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import { call } from '../call.ts';
import { levelOptions, nameWanted } from '../drafts/organ.ts';
import { reportYears, thisReportYear } from '../drafts/report-years.ts';
import { openDraft } from '../route.ts';
import { hasDraftOf } from '../drafts/draft-list.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import { Select } from '../controls/Select.tsx';

interface Props {
  /** the office this program writes for; its name and contact are taken over */
  organ: Organ | null;
  taken: readonly DraftSummary[];
}

/** The form for an empty draft. The report written in a year is about the year before. */
export function NewDraft({ organ, taken }: Props) {
  const [name, setName] = useState(organ?.name ?? '');
  const [chosenLevel, setLevel] = useState<OrganLevel>();
  const [year, setYear] = useState(thisReportYear);
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const isOwn = organ !== null && name.trim() === organ.name;
  const level = chosenLevel ?? (isOwn ? organ.level : guessOrganLevel(name));

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setRefusal(nameWanted);
      return;
    }
    setBusy(true);
    // another office's report gets none of our own contact
    const given = isOwn ? { ...organ, level } : { name: name.trim(), level };
    void call('drafts.create', { organ: given, year }).then((answer) => {
      if (answer.ok) {
        // the first report's office is this office, until it is said otherwise
        if (organ === null) void call('settings.save', { organ: answer.value.draft.organ });
        openDraft(answer.value.draft.id);
      } else {
        setBusy(false);
        setRefusal(answer.failure.message);
      }
    });
  };

  const same = hasDraftOf(taken, name, year);
  return (
    <form className="new-draft" onSubmit={submit} aria-label="空白新建" noValidate>
      <div className="new-draft-fields">
        <label className="field">
          <span>机关全称</span>
          <Input
            value={name}
            maxLength={200}
            autoFocus={name === ''}
            isWrong={refusal !== '' && name.trim() === ''}
            onChange={(event) => {
              setName(event.target.value);
              setRefusal('');
            }}
          />
          <small>与公章一致，会用在报告标题和落款里。{organ === null && '以后新建自动带上。'}</small>
        </label>
        <div className="field">
          <label htmlFor="new-level">机关类别</label>
          <Select id="new-level" value={level} options={levelOptions} onChange={setLevel} />
          <small>决定做哪些核对，例如乡镇街道没有规章。</small>
        </div>
        <div className="field">
          <label htmlFor="new-year">报告年度</label>
          <Select
            id="new-year"
            value={year}
            options={reportYears().map((value) => ({ value, label: `${String(value)} 年` }))}
            onChange={setYear}
          />
          <small>
            统计{year}年1月1日至12月31日，用{editionForYear(year)?.notice.number}的格式。
          </small>
        </div>
      </div>
      <div role="alert">
        {refusal !== '' && <Alert kind="error" title={refusal} />}
        {refusal === '' && same && (
          <Alert kind="warning" title="这个机关这一年已经有一份草稿，再建会有两份，请先看看下面的列表。" />
        )}
      </div>
      <div className="form-actions">
        <Button kind="primary" type="submit" size="large" busy={busy}>
          开始填写
        </Button>
      </div>
    </form>
  );
}
