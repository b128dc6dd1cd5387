import { useEffect, useMemo, useState } from 'react';
import { compareCells } from '../../shared/last-year/compare.ts';
import { editionOf, hasLastYear } from '../../shared/draft/draft.ts';
import { openDraft } from '../route.ts';
import { useEditing, useNavigation } from '../desk/desk.ts';
import { SavedMark } from '../desk/SavedMark.tsx';
import { OpenElsewhere } from '../desk/OpenElsewhere.tsx';
import { SavingFailed } from '../desk/SavingFailed.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { ComparedTexts } from './ComparedTexts.tsx';
import './compare.css';
import { HelpButton } from '../help/HelpButton.tsx';
import { Button } from '../controls/Button.tsx';

/** Last year's report beside this year's: every cell with its difference, every text with what changed. Can be printed. */
export function ComparePage({ reload }: { reload: () => void }) {
  const draft = useEditing((state) => state.draft);
  const show = useNavigation((navigation) => navigation.show);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const cells = useMemo(() => compareCells(draft), [draft]);
  useEffect(() => {
    document.title = `与去年对照 ${String(draft.year)}年 ${draft.organ.name} - 年报`;
    window.scrollTo(0, 0);
  }, [draft.year, draft.organ.name]);

  const { before } = draft;
  const changed = cells.filter(({ difference }) => difference !== undefined && difference !== '0').length;
  return (
    <div className="compare">
      <header className="page-head">
        <Button
          className="no-print"
          onClick={() => {
            openDraft(draft.id);
          }}
        >
          返回填写
        </Button>
        <h1>{before && !hasLastYear(draft) ? `与 ${String(before.year)} 年对照` : '与去年对照'}</h1>
        <p title={draft.organ.name}>{draft.organ.name}</p>
        <SavedMark />
        {before && (
          <Button
            className="no-print"
            kind="primary"
            onClick={() => {
              window.print();
            }}
          >
            打印
          </Button>
        )}
        <HelpButton topic="lastYear" />
        <SavingFailed reload={reload} />
        <OpenElsewhere />
      </header>
      {before && !hasLastYear(draft) && (
        <main>
          <p>带来的是 {before.year} 年的报告，不是上一年的，数不能对照；下面只对照文字。</p>
          <ComparedTexts draft={draft} />
        </main>
      )}
      {before && hasLastYear(draft) && (
        <main>
          <div className="compare-intro">
            <p>
              大字是 {draft.year} 年的数，下面是 {before.year} 年的数和增减。两年都填了的格子里，有 {changed}{' '}
              格不一样。
            </p>
            <label className="no-print">
              <input
                type="checkbox"
                checked={onlyChanged}
                onChange={() => {
                  setOnlyChanged(!onlyChanged);
                }}
              />
              只显示不一样的格子
            </label>
          </div>
          {before.edition !== draft.edition && (
            <p className="help">
              {before.year} 年用的是 {before.edition}{' '}
              年格式，表格不同；只有意思相同的格子才能对照，其余写“没有”。
            </p>
          )}
          {editionOf(draft).sections.map(
            ({ id, title, table }) =>
              table && (
                <section key={id} aria-labelledby={`compare-${id}`}>
                  <h2 id={`compare-${id}`}>{title}</h2>
                  <ComparedTable id={table} cells={cells} onlyChanged={onlyChanged} year={draft.year} />
                </section>
              ),
          )}
          <ComparedTexts draft={draft} />
        </main>
      )}
      {!before && (
        <main className="compare-none">
          <h2>这份草稿没有带去年的报告，没有可以对照的内容</h2>
          <p>请到“基本信息”的“去年的报告”里选。选好以后，这里就能对照两年的数和文字，已经填的不会动。</p>
          <Button
            kind="primary"
            onClick={() => {
              show('lastYear');
              openDraft(draft.id);
            }}
          >
            去选去年的报告
          </Button>
        </main>
      )}
    </div>
  );
}
