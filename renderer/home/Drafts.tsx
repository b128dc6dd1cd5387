import { useEffect, useState } from 'react';
import type { DraftSummary } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../call.ts';
import { leftDraft, openDraft } from '../route.ts';
import { beginNext, copyDraft } from '../drafts/new-drafts.ts';
import { handOverPackage } from '../packages/pack.ts';
import { DraftRow } from './DraftRow.tsx';
import { draftsWithWords } from '../drafts/unsaved-keys.ts';
import { latestFirst, matchesSearch, hasDraftOf } from '../drafts/draft-list.ts';
import { useExported } from './useExported.ts';
import { Alert } from '../controls/Alert.tsx';
import { Input } from '../controls/Input.tsx';

/** What the last action did, or why it was refused. */
interface Said {
  isRefusal: boolean;
  words: string;
}

/** The drafts under the year they report on, latest year first, with what can be done with each. */
export function Drafts({ drafts, changed }: { drafts: readonly DraftSummary[]; changed: () => void }) {
  const [search, setSearch] = useState('');
  const [said, setSaid] = useState<Said>();
  /** the list in which something is being done with a draft; over once it is refused or the list has been read again */
  const [busyIn, setBusyIn] = useState<readonly DraftSummary[]>();
  const busy = busyIn === drafts;
  useEffect(() => {
    // whoever comes back is where they were
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(`#draft-${leftDraft() ?? ''} .draft-card`)?.focus();
  }, []);
  const found = drafts.filter((draft) => matchesSearch(draft, search));
  const years = [...new Set(found.map(({ year }) => year))].sort((a, b) => b - a);
  const now = new Date();
  const unsaved = draftsWithWords();
  const exported = useExported(drafts);

  const act = async <T,>(
    doing: () => Promise<Result<T>>,
    done: (value: T) => string | undefined,
  ): Promise<void> => {
    if (busy) return;
    setBusyIn(drafts);
    const answer = await doing();
    if (answer.ok) {
      const words = done(answer.value);
      setSaid(words === undefined ? undefined : { isRefusal: false, words });
    } else setSaid({ isRefusal: true, words: answer.failure.message });
    changed();
  };

  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <header>
        <h2 id="drafts-title">草稿</h2>
        <Input
          className="search"
          type="search"
          value={search}
          aria-label="在草稿里找"
          placeholder="按机关、标题或年度找"
          onChange={(event) => {
            setSearch(event.target.value);
          }}
        />
        <p className="drafts-count" role="status">
          {search.trim() === '' ? `共 ${String(drafts.length)} 份` : `找到 ${String(found.length)} 份`}
        </p>
      </header>
      <div className="said">
        <div role="status">{said && !said.isRefusal && <Alert kind="success" title={said.words} />}</div>
        <div role="alert">{said?.isRefusal === true && <Alert kind="error" title={said.words} />}</div>
      </div>
      {found.length === 0 && <p className="help">没有找到。请换几个字，或者清空上面的搜索框。</p>}
      {years.map((year) => (
        <section key={year} className="year" aria-labelledby={`year-${String(year)}`}>
          <h3 id={`year-${String(year)}`}>{year} 年度</h3>
          <ul>
            {latestFirst(found)
              .filter((draft) => draft.year === year)
              .map((draft) => (
                <li key={draft.id}>
                  <DraftRow
                    draft={draft}
                    now={now}
                    hasNext={hasDraftOf(drafts, draft.organ, year + 1)}
                    busy={busy}
                    hasUnsaved={unsaved.has(draft.id)}
                    exported={exported.get(draft.id)}
                    next={() =>
                      void act(
                        () => beginNext(draft),
                        (id) => {
                          openDraft(id, 'carried');
                          return undefined;
                        },
                      )
                    }
                    copy={() =>
                      void act(
                        () => copyDraft(draft),
                        () => `已复制一份“${draft.organ}”，排在 ${String(year)} 年度最前面。`,
                      )
                    }
                    send={() =>
                      void act(
                        () => handOverPackage([draft.id]),
                        (words) => words,
                      )
                    }
                    discard={() =>
                      void act(
                        () => call('drafts.discard', { id: draft.id }),
                        () => `“${draft.organ}”${String(year)} 年的草稿已移到回收站，在页面最下面可以还原。`,
                      )
                    }
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
