import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { Organ } from '../../shared/draft/draft.ts';
import type { OrganLevel } from '../../shared/form/edition.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import { call } from '../call.ts';
import { contactLines, levelOptions, nameWanted, noContact } from '../drafts/organ.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import { Select } from '../controls/Select.tsx';

interface Props {
  organ: Organ | null;
  saved: (organ: Organ) => void;
  cancel: () => void;
}

/** Whose reports this program writes; asked once and used for every new draft. */
export function OrganForm({ organ, saved, cancel }: Props) {
  const [name, setName] = useState(organ?.name ?? '');
  const [chosenLevel, setLevel] = useState<OrganLevel | undefined>(organ?.level);
  const [contact, setContact] = useState<typeof noContact>(organ ?? noContact);
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const level = chosenLevel ?? guessOrganLevel(name);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setRefusal(nameWanted);
      return;
    }
    const given = { ...contact, name: name.trim(), level };
    setBusy(true);
    void call('settings.save', { organ: given }).then((answer) => {
      setBusy(false);
      if (answer.ok) saved(given);
      else setRefusal(answer.failure.message);
    });
  };

  return (
    <form className="organ-form panel" onSubmit={submit} aria-labelledby="organ-title" noValidate>
      <h2 id="organ-title">本机关信息</h2>
      <p className="help">只填这一次，以后每份新报告都自动带上；随时可以改。只有机关全称必须填。</p>
      <div className="fields organ-fields">
        <label className="field">
          <span>本机关全称</span>
          <Input
            value={name}
            maxLength={200}
            isWrong={refusal !== '' && name.trim() === ''}
            placeholder="与公章一致"
            onChange={(event) => {
              setName(event.target.value);
              setRefusal('');
            }}
          />
        </label>
        <div className="field">
          <label htmlFor="organ-level">本机关类别</label>
          <Select id="organ-level" value={level} options={levelOptions} onChange={setLevel} />
        </div>
        {contactLines.map(([key, label]) => (
          <label key={key} className={key === 'address' ? 'field two' : 'field'}>
            <span>{label}</span>
            <Input
              value={contact[key]}
              maxLength={500}
              onChange={(event) => {
                setContact({ ...contact, [key]: event.target.value });
              }}
            />
          </label>
        ))}
      </div>
      <div role="alert">{refusal !== '' && <Alert kind="error" title={refusal} />}</div>
      <div className="form-actions">
        <Button kind="primary" type="submit" size="large" busy={busy}>
          保存本机关信息
        </Button>
        <Button size="large" onClick={cancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
