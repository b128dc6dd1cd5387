import { useEffect, useState } from 'react';
import { unnamedOrgan } from '../../shared/draft/draft.ts';
import type { Draft, Organ } from '../../shared/draft/draft.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { hasDraftOf } from '../drafts/draft-list.ts';
import { putIntoDraft } from '../drafts/sent-back.ts';
import { SecondDraft } from '../drafts/SecondDraft.tsx';
import { isOfNow, reportYears, thisReportYear } from '../drafts/report-years.ts';
import { openDraft } from '../route.ts';
import { decide, endImport } from './importing.ts';
import type { ReviewDecided } from './importing.ts';
import { keepNew, keepNext } from '../drafts/new-drafts.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';

interface Props {
  draft: Draft;
  /** the year was not read and nobody has chosen one */
  isYearGuess: boolean;
  decided: ReviewDecided;
}

/** What is to become of the report that was read: this year's start, or a draft of its own. */
export function Decision({ draft, isYearGuess, decided }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState('');
  /** the organ and year whose second draft is asked about */
  const [asked, setAsked] = useState<string>();
  const years = reportYears().filter((year) => year > draft.year);
  const year =
    decided.year !== undefined && decided.year > draft.year ? decided.year : nextOf(draft.year, years);
  // a report with comments came back to be mended
  const comments = draft.comments?.length ?? 0;
  const isSentBack = comments > 0;
  const isNext =
    year !== undefined &&
    (decided.wish ?? (draft.year < thisReportYear() && !isSentBack ? 'next' : 'keep')) === 'next';
  const target = isNext ? year : draft.year;
  const office = useOffice();
  const isOfOffice = office === null && isNext;
  const doubt = decided.meant === 'next' ? doubtOf(draft, office) : '';
  const report = `${String(target)} ${draft.organ.name}`;

  /** @param second whether the organ may get a second draft of the year */
  const go = async (second = false): Promise<void> => {
    if (draft.organ.name === unnamedOrgan) {
      setRefusal('机关全称空着。请在上面填好再继续。');
      return;
    }
    // a wrong year would leave last year's numbers behind, or make a draft whose year cannot be changed
    if (isYearGuess) {
      setRefusal(
        '没有读出这是哪一年的报告。请在上面的“报告年度”里选好年份（暂定的年份对，也请再选一次），再继续。',
      );
      return;
    }
    setRefusal('');
    setBusy(true);
    const list = second ? undefined : await call('drafts.list', {});
    if (list?.ok && hasDraftOf(list.value.drafts, draft.organ.name, target)) {
      setBusy(false);
      setAsked(report);
      return;
    }
    const isKept = leave(isNext ? await keepNext(draft, year) : await keepNew(draft));
    if (isKept && isOfOffice) void call('settings.save', { organ: draft.organ });
  };

  /** Goes on with the draft that was kept, or says why there is none. */
  const leave = (kept: Result<string>): boolean => {
    setBusy(false);
    if (kept.ok) {
      endImport();
      openDraft(kept.value, isNext ? 'carried' : 'edit');
    } else setRefusal(kept.failure.message);
    return kept.ok;
  };
  const putIn = async (): Promise<void> => {
    setBusy(true);
    leave(await putIntoDraft(draft));
  };

  return (
    <footer className="decision" data-pane>
      {refusal !== '' && <Alert kind="error" role="alert" title={refusal} />}
      {doubt !== '' && <Alert kind="info" title={doubt} />}
      <fieldset>
        <legend>要用它做什么？</legend>
        {year !== undefined && (
          <label>
            <input
              type="radio"
              name="wish"
              checked={isNext}
              onChange={() => {
                decide({ wish: 'next' });
              }}
            />
            <span>
              <strong>用它新建 {year} 年报告</strong>
              <small>
                {year === draft.year + 1
                  ? '带来机关、文字和上年结转，其余的数重新填'
                  : `不是上一年的报告，只带来机关和文字，不带数`}
              </small>
            </span>
          </label>
        )}
        <label>
          <input
            type="radio"
            name="wish"
            checked={!isNext}
            onChange={() => {
              decide({ wish: 'keep' });
            }}
          />
          <span>
            <strong>作为 {draft.year} 年草稿保存</strong>
            <small>
              数和文字全部保留，可以接着改、核对、导出
              {isSentBack && `；${String(comments)} 条批注逐条列在它说的格子和文字旁边`}
            </small>
          </span>
        </label>
      </fieldset>
      {isOfOffice && <p className="help">机关名称和联系方式会记下来，以后新建自动带上；在首页可以改。</p>}
      {isNext && years.length > 1 && (
        <div className="decision-year">
          <label htmlFor="decision-year">新报告的年度</label>
          <Select
            id="decision-year"
            value={year}
            options={years.map((value) => ({ value, label: `${String(value)} 年` }))}
            onChange={(value) => {
              decide({ year: value });
            }}
          />
        </div>
      )}
      {asked === report ? (
        <SecondDraft
          year={target}
          busy={busy}
          make={() => void go(true)}
          instead={
            isSentBack && !isNext ? { label: '把批注放进原来的草稿', act: () => void putIn() } : undefined
          }
          cancel={() => {
            setAsked(undefined);
          }}
        />
      ) : (
        <Button kind="primary" size="large" busy={busy} onClick={() => void go()}>
          {isNext ? `新建 ${String(year)} 年报告` : `保存 ${String(draft.year)} 年草稿`}
        </Button>
      )}
    </footer>
  );
}

/** The office this program writes for; null where nothing is known of it yet, its first report tells it. */
function useOffice(): Organ | null | undefined {
  const [office, setOffice] = useState<Organ | null>();
  useEffect(() => {
    void call('settings.get', {}).then((settings) => {
      if (settings.ok) setOffice(settings.value.organ);
    });
  }, []);
  return office;
}

/** What may be wrong with a report that was chosen as last year's; a county's reports are of many offices. */
function doubtOf(draft: Draft, office: Organ | null | undefined): string {
  const { year, organ } = draft;
  if (isOfNow(year))
    return `这是 ${String(year)} 年的报告，正是现在要写的这一年，不是去年的。要用去年的，请返回，选 ${String(year - 1)} 年的报告。`;
  const name = organ.name.trim();
  if (!office || name === unnamedOrgan || name === office.name.trim()) return '';
  return `这是“${name}”的报告，本机关是“${office.name}”。选错了文件的，请返回另选；只是名称不同的，请改上面的“机关全称”。`;
}

/** This report year where the report is older, else the year after it; undefined where that is still to come. */
function nextOf(last: number, years: readonly number[]): number | undefined {
  const now = thisReportYear();
  return last < now ? now : years.find((year) => year === last + 1);
}
