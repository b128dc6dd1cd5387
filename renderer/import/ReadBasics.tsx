import { unnamedOrgan } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { printDate } from '../../shared/report/report.ts';
import { yearsIn } from '../../shared/words/years.ts';
import { contactLines, levelOptions, withOrganLevel, withOrganName } from '../drafts/organ.ts';
import { reportYears } from '../drafts/report-years.ts';
import { changeRead, changeYear } from './importing.ts';
import { Alert } from '../controls/Alert.tsx';
import { Input } from '../controls/Input.tsx';
import { Select } from '../controls/Select.tsx';

interface Props {
  draft: Draft;
  /** the year was not read and nobody has chosen one */
  isYearGuess: boolean;
}

/** Who wrote the report and for which year; these three the author can correct before anything is kept. */
export function ReadBasics({ draft, isYearGuess }: Props) {
  const { organ, signature } = draft;
  const name = organ.name === unnamedOrgan ? '' : organ.name;
  const ofTitle = otherYearOf(draft);
  return (
    <section id="read-basics" tabIndex={-1} aria-labelledby="read-basics-title">
      <h2 id="read-basics-title">机关和年度（不对的请改正）</h2>
      <div className="fields review-fields">
        <label className="field">
          <span>机关全称</span>
          <Input
            value={name}
            maxLength={200}
            isWrong={name === ''}
            onChange={(event) => {
              const { value } = event.target;
              changeRead(withOrganName(draft, value.trim() === '' ? unnamedOrgan : value));
            }}
          />
        </label>
        <div className="field">
          <label htmlFor="read-level">机关类别</label>
          <Select
            id="read-level"
            value={organ.level}
            options={levelOptions}
            onChange={(level) => {
              changeRead(withOrganLevel(draft, level));
            }}
          />
        </div>
        <div className="field">
          <label htmlFor="read-year">报告年度</label>
          <Select
            id="read-year"
            // a guess that is right has to be chosen as well
            value={isYearGuess ? undefined : draft.year}
            placeholder={`${String(draft.year)} 年（暂定，请选）`}
            options={[...new Set([...reportYears(), draft.year])]
              .sort((a, b) => b - a)
              .map((value) => ({ value, label: `${String(value)} 年` }))}
            onChange={changeYear}
          />
        </div>
      </div>
      <div role="status">
        {ofTitle !== undefined && !isYearGuess && (
          <Alert
            kind="warning"
            title={`标题写的是 ${String(ofTitle)} 年，“报告年度”是 ${String(draft.year)} 年。选错了的，请在上面改正；标题写错了的，保存以后再改标题。`}
          />
        )}
      </div>
      <dl className="read-lines">
        <div>
          <dt>标题</dt>
          <dd>{draft.title === '' ? '没有读到' : draft.title}</dd>
        </div>
        <div>
          <dt>落款</dt>
          <dd>
            {signature.organ === '' && signature.date === ''
              ? '没有读到'
              : `${signature.organ} ${signature.date === '' ? '' : printDate(signature.date)}`.trim()}
          </dd>
        </div>
        <div>
          <dt>联系方式</dt>
          <dd>
            {contactLines
              .map(([key]) => organ[key])
              .filter((line) => line !== '')
              .join('，') || '没有读到'}
          </dd>
        </div>
        <div>
          <dt>表格格式</dt>
          <dd>{draft.edition} 年格式</dd>
        </div>
      </dl>
    </section>
  );
}

/** The year that the title names where the report's is another. */
function otherYearOf({ title, year }: Draft): number | undefined {
  const named = yearsIn(title);
  return named.some((one) => one.year === year) ? undefined : named[0]?.year;
}
