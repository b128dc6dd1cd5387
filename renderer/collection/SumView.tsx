import { useState } from 'react';
import type { CellSum } from '../../shared/collection/add-up.ts';
import { countyDraft, differencesFromSum, differenceWords } from '../../shared/collection/county-draft.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import type { CountedSums } from '../../shared/collection/view.ts';
import { guessOrganLevel } from '../../shared/draft/organ-level.ts';
import { cellName } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import { ReadOnlyGrid } from '../grid/ReadOnlyGrid.tsx';
import { openDraft } from '../route.ts';

interface Props {
  sums: CountedSums;
  about: Collection;
  say: (problems: readonly string[]) => void;
}

/** The three tables added up; a number opens to what it is made of, and the sum begins the county's own draft. */
export function SumView({ sums, about, say }: Props) {
  const [open, setOpen] = useState<CellId>();
  const byId = new Map(sums.cells.map((sum) => [sum.cell.id, sum]));
  const chosen = open === undefined ? undefined : byId.get(open);
  return (
    <div className="sum-view">
      <div>
        <BeginDraft sums={sums} about={about} say={say} />
        <WhoCounts sums={sums} />
        {sums.edition.tables.map((table) => (
          <div key={table.id} className="unit-table">
            <h3>{table.name}</h3>
            <ReadOnlyGrid
              table={table}
              label={`${table.name}，各单位之和`}
              value={(id) => {
                const sum = byId.get(id);
                const isAsked = (sum?.blank.length ?? 0) + (sum?.doubted.length ?? 0) > 0;
                return {
                  look: isAsked ? 'cell doubted' : 'cell',
                  content: (
                    <button
                      type="button"
                      className="sum-cell"
                      aria-label={`${sum ? cellName(sum.cell) : ''} ${sum?.sum ?? '没有填'}，看由哪些单位相加`}
                      onClick={() => {
                        setOpen(id);
                      }}
                    >
                      {sum?.sum ?? '—'}
                    </button>
                  ),
                };
              }}
            />
          </div>
        ))}
      </div>
      <aside className="addends" aria-live="polite">
        {chosen ? <Addends sum={chosen} /> : <p className="help">点一个数，看它由哪些单位相加。</p>}
      </aside>
    </div>
  );
}

/** Who is in the sums and who is not, and why. */
function WhoCounts({ sums: { counted, uncounted, missing, left } }: { sums: CountedSums }) {
  const named: [string, readonly string[]][] = [
    ['名册里取消了“计入汇总”的', uncounted],
    ['没有交的', missing],
    ...left.map(({ unit, why }): [string, readonly string[]] => [why, [unit]]),
  ];
  return (
    <details className="who-counts">
      <summary>
        加了 {counted.length} 个单位
        {named.map(([why, units]) => units.length > 0 && `；${why} ${String(units.length)} 个没有加`)}
      </summary>
      {named.map(
        ([why, units]) =>
          units.length > 0 && (
            <p key={`${why} ${units[0] ?? ''}`}>
              {why}：{units.join('、')}
            </p>
          ),
      )}
      <p>加了的：{counted.join('、')}</p>
    </details>
  );
}

function Addends({ sum: { cell, sum, addends, blank, doubted } }: { sum: CellSum }) {
  return (
    <>
      <h3>{cellName(cell)}</h3>
      <p>合计 {sum ?? '（都没有填）'}</p>
      <ol>
        {addends.map(({ unit, value, isDoubted }) => (
          <li key={unit}>
            {unit} {value}
            {isDoubted && '（有疑问）'}
          </li>
        ))}
      </ol>
      {blank.length > 0 && <p>没有填，当作没有：{blank.join('、')}</p>}
      {doubted.length > 0 && <p>读的时候有疑问：{doubted.join('、')}</p>}
    </>
  );
}

/** Asks whose draft the sum begins. Last year's own report is found among the drafts. */
function BeginDraft({ sums, about, say }: Props) {
  const [name, setName] = useState('');
  const begin = async (): Promise<void> => {
    const full = name.trim();
    if (full === '') {
      say(['请写本机关的全称，例如“某某县人民政府”。']);
      return;
    }
    const last = await draftOf(full, about.year - 1);
    const organ = {
      name: full,
      level: guessOrganLevel(full),
      address: '',
      postcode: '',
      phone: '',
      email: '',
      website: '',
    };
    const begun = countyDraft(sums, { organ: last?.organ ?? organ, year: about.year }, last);
    if (!begun.ok) {
      say([begun.failure.message]);
      return;
    }
    const saved = await call('drafts.save', { draft: begun.value.draft, revision: '' });
    if (!saved.ok) {
      say([saved.failure.message]);
      return;
    }
    const { differences } = begun.value;
    if (differences.length === 0) openDraft(saved.value.id);
    else
      say([
        `草稿已经建好，在首页的列表里。上年结转用的是本机关去年报告的结转下年度，有 ${String(differences.length)} 格与各单位之和不同：`,
        ...differences.map(differenceWords),
      ]);
  };
  const compare = async (): Promise<void> => {
    const full = name.trim();
    const own = full === '' ? undefined : await draftOf(full, about.year);
    if (!own) {
      say([`没有找到“${full}”${String(about.year)} 年的草稿。请核对全称，或者先用这些数开始一份。`]);
      return;
    }
    const differences = differencesFromSum(own, sums);
    say(
      differences.length === 0
        ? ['本机关的草稿与各单位之和逐格一致。']
        : [
            `本机关的草稿有 ${String(differences.length)} 格与各单位之和不同：`,
            ...differences.map(differenceWords),
          ],
    );
  };
  return (
    <form
      className="begin-draft"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <label htmlFor="sum-organ">用这些数开始本机关的草稿</label>
      <Input
        id="sum-organ"
        value={name}
        placeholder="本机关全称，例如：某某县人民政府"
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button type="submit">开始草稿</Button>
      <Button onClick={() => void compare()}>与已有的草稿核对</Button>
    </form>
  );
}

/** The draft of that organ and year; undefined where there is none. */
async function draftOf(name: string, year: number) {
  const listed = await call('drafts.list', {});
  const found = listed.ok
    ? listed.value.drafts.find((draft) => draft.organ === name && draft.year === year)
    : undefined;
  if (!found) return undefined;
  const opened = await call('drafts.open', { id: found.id });
  return opened.ok ? opened.value.draft : undefined;
}
