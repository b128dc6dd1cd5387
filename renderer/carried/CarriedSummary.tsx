import { lastYearInThisForm } from '../../shared/last-year/compare.ts';
import { carriedPairs } from '../../shared/last-year/next-year.ts';
import { editionOf, hasLastYear } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf, textIds, textName } from '../../shared/form/edition.ts';
import { printDate } from '../../shared/report/report.ts';
import { useEditing, useNavigation } from '../desk/desk.ts';
import { Button } from '../controls/Button.tsx';

/** What this year's draft has of last year's report, and what the author fills in anew. */
export function CarriedSummary() {
  const draft = useEditing((state) => state.draft);
  const show = useNavigation((navigation) => navigation.show);
  const isLastYear = hasLastYear(draft);
  const columns = carriedColumns(draft);
  const missing = columns.filter(({ last }) => last === undefined);
  const texts = textIds.filter((id) => (draft.before?.texts[id] ?? '').trim() !== '');
  return (
    <dl className="carried-summary">
      <div>
        <dt>机关和联系方式</dt>
        <dd>{draft.organ.name}，已带来</dd>
      </div>
      <div>
        <dt>上年结转</dt>
        <dd>
          {missing.length < columns.length && (
            <span className="carried-columns">
              {columns
                .filter(({ last }) => last !== undefined)
                .map(({ to, label, last }) => (
                  <span key={to}>
                    {label} <b>{last}</b>
                  </span>
                ))}
            </span>
          )}
          {missing.length > 0 && (
            <span className="warn-text">
              {isLastYear
                ? `带来的去年报告里，${missing.length === columns.length ? '' : `${missing.map(({ label }) => `“${label}”`).join('')}的`}“结转下年度”没有数，`
                : `带来的是 ${String(draft.before?.year)} 年的报告，不是上一年的，所以没有带数，`}
              请对照去年的报告在{columns[0]?.table.name}“上年结转”行补填。
            </span>
          )}
          <Button
            kind="plain"
            onClick={() => {
              const [first] = columns;
              if (first) show(first.table.id, { cell: first.to });
            }}
          >
            去看{columns[0]?.table.name}
          </Button>
        </dd>
      </div>
      <div>
        <dt>文字</dt>
        <dd>
          {texts.length === 0
            ? '去年的报告里没有文字。'
            : `${texts.map((id) => textName(editionOf(draft), id)).join('、')}，标题和统计期限里的年份已改成 ${String(draft.year)} 年`}
        </dd>
      </div>
      {draft.signature.date !== '' && (
        <div>
          <dt>落款日期</dt>
          <dd>现在是{printDate(draft.signature.date)}（请核对，不对的到“基本信息”里改）</dd>
        </div>
      )}
      <div>
        <dt>没有带来</dt>
        <dd>其余各格都不带去年的数，请填今年的{isLastYear && '；填表时勾选“显示去年的数”可以对照'}。</dd>
      </div>
    </dl>
  );
}

/** The columns of 上年结转 with last year's 结转下年度, which it is carried in from. */
function carriedColumns(draft: Draft) {
  const edition = editionOf(draft);
  const last = lastYearInThisForm(draft);
  return carriedPairs(edition).flatMap(({ to, from }) => {
    const cell = cellsOf(edition).get(to);
    return cell ? [{ to, table: cell.table, label: cell.column.label, last: last[from] }] : [];
  });
}
