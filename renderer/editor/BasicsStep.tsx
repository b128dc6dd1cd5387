import { useEffect, useRef } from 'react';
import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { contactLines, levelOptions, withOrganLevel, withOrganName } from '../drafts/organ.ts';
import { LastYearWanted } from '../carried/LastYearWanted.tsx';
import { useDesk, useEditing } from '../desk/desk.ts';
import { Input } from '../controls/Input.tsx';
import { Select } from '../controls/Select.tsx';

/** Who writes the report, its title and its signature. */
export function BasicsStep() {
  const { editing } = useDesk();
  const year = useEditing(({ draft }) => draft.year);
  const level = useEditing(({ draft }) => draft.organ.level);
  const notice = useEditing(({ draft }) => editionOf(draft).notice);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // whoever came by keyboard stays on the list of steps
    if (document.activeElement === document.body)
      page.current?.querySelector<HTMLInputElement>('input[data-missing]')?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="step" ref={page}>
      <h2>基本信息</h2>
      <p className="help">
        {year} 年度，使用{notice.number}规定的格式。年度和格式建好后不能改；年度选错了，请回到列表重新建一份。
      </p>
      <div className="fields">
        <Line
          label="机关全称"
          hint="与公章一致。改名后，标题和落款会跟着改。"
          read={(draft) => draft.organ.name}
          write={withOrganName}
          isNeeded="must"
          wide
        />
        <div className="field wide">
          <label htmlFor="level">机关类别</label>
          <Select
            id="level"
            value={level}
            options={levelOptions}
            onChange={(value) => {
              const { draft, replace } = editing.getState();
              replace(withOrganLevel(draft, value));
            }}
          />
          <small>决定做哪些核对，例如乡镇街道没有规章。</small>
        </div>
        <Line
          label="报告标题"
          hint="一般写成：机关全称＋年份＋年政府信息公开工作年度报告。"
          read={(draft) => draft.title}
          write={(draft, title) => ({ ...draft, title })}
          isNeeded="must"
          wide
        />
        <Line
          label="落款机关"
          isNeeded="asked"
          read={(draft) => draft.signature.organ}
          write={(draft, organ) => ({ ...draft, signature: { ...draft.signature, organ } })}
        />
        <Line
          label="落款日期"
          type="date"
          isNeeded="asked"
          read={(draft) => draft.signature.date}
          write={(draft, date) => ({ ...draft, signature: { ...draft.signature, date } })}
        />
      </div>
      <LastYearWanted />
      <h3>联系方式（写前言时用得到，可以不填）</h3>
      <div className="fields">
        {contactLines.map(([key, label]) => (
          <Line
            key={key}
            label={label}
            read={(draft) => draft.organ[key]}
            write={(draft, value) => ({ ...draft, organ: { ...draft.organ, [key]: value } })}
          />
        ))}
      </div>
    </div>
  );
}

interface LineProps {
  label: string;
  hint?: string;
  type?: 'text' | 'date';
  /** `must`: no report without it; `asked`: counted as lacking while it is empty */
  isNeeded?: 'must' | 'asked';
  wide?: boolean;
  read: (draft: Draft) => string;
  write: (draft: Draft, value: string) => Draft;
}

function Line({ label, hint, type = 'text', isNeeded, wide = false, read, write }: LineProps) {
  const { editing } = useDesk();
  const value = useEditing(({ draft }) => read(draft));
  const isMissing = value.trim() === '' && isNeeded !== undefined;
  return (
    <label className={wide ? 'field wide' : 'field'}>
      <span>{label}</span>
      <Input
        type={type}
        value={value}
        maxLength={500}
        isWrong={isMissing && isNeeded === 'must'}
        data-missing={isMissing ? '' : undefined}
        {...(type === 'date' ? { min: '2019-01-01', max: '2099-12-31' } : {})}
        onChange={(event) => {
          const text = event.target.value;
          // a year still being typed may have five digits, which no draft takes
          if (type === 'date' && text !== '' && !/^\d{4}-\d\d-\d\d$/.test(text)) return;
          const { draft, replace } = editing.getState();
          replace(write(draft, text), `line.${label}`);
        }}
      />
      {(hint !== undefined || isNeeded !== undefined) && (
        <small className={isMissing ? (isNeeded === 'must' ? 'bad-text' : 'warn-text') : ''}>
          {isMissing ? (isNeeded === 'must' ? `${label}不能空着。` : `${label}还没有填。`) : hint}
        </small>
      )}
    </label>
  );
}
