import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import type { OrganLevel } from '../../shared/edition.ts';
import { editionForYear } from '../../shared/editions/index.ts';
import { guessOrganLevel } from '../../shared/organ-level.ts';
import { call } from '../call.ts';
import { levelOptions } from '../organ-levels.ts';
import { openDraft } from '../route.ts';

const firstYear = 2019;

/** The form for a new draft. The report written in a year is about the year before. */
export function NewDraft({ taken }: { taken: readonly DraftSummary[] }) {
  const lastYear = new Date().getFullYear() - 1;
  const [name, setName] = useState('');
  const [chosenLevel, setLevel] = useState<OrganLevel>();
  const [year, setYear] = useState(lastYear);
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const level = chosenLevel ?? guessOrganLevel(name);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setRefusal('还没有填机关全称。请按公章上的名称填写，例如“新郑市城关乡人民政府”。');
      return;
    }
    setBusy(true);
    void call('drafts.create', { organ: { name: name.trim(), level }, year }).then((answer) => {
      setBusy(false);
      if (answer.ok) openDraft(answer.value.draft.id);
      else setRefusal(answer.failure.message);
    });
  };

  const same = taken.find((draft) => draft.year === year && draft.organ === name.trim());
  const years = Array.from({ length: lastYear + 2 - firstYear }, (_, index) => lastYear + 1 - index);
  return (
    <form className="new-draft" onSubmit={submit} aria-labelledby="new-draft-title" noValidate>
      <h2 id="new-draft-title">新建一份</h2>
      <label className="field">
        <span>机关全称</span>
        <Input
          value={name}
          maxLength={200}
          autoComplete="off"
          status={refusal !== '' && name.trim() === '' ? 'error' : ''}
          onChange={(event) => {
            setName(event.target.value);
            setRefusal('');
          }}
        />
        <small>与公章一致，会用在报告标题和落款里。</small>
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
          options={years.map((value) => ({ value, label: `${String(value)} 年` }))}
          onChange={setYear}
        />
        <small>
          统计 {year} 年1月1日至12月31日，用{editionForYear(year)?.notice.number}的格式。
        </small>
      </div>
      <div role="alert">
        {refusal !== '' && <Alert type="error" title={refusal} />}
        {refusal === '' && same && (
          <Alert type="warning" title="这个机关这一年已经有一份草稿，再建会有两份，请先看看左边。" />
        )}
      </div>
      <Button type="primary" htmlType="submit" size="large" loading={busy} block>
        开始填写
      </Button>
    </form>
  );
}
