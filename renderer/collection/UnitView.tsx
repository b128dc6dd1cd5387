import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../shared/check/index.ts';
import type { Finding } from '../../shared/check/index.ts';
import { remarksOf } from '../../shared/collection/remarks.ts';
import type { Collection, KeptFile } from '../../shared/collection/kept.ts';
import { stands, stateWords } from '../../shared/collection/state.ts';
import type { Line } from '../../shared/collection/view.ts';
import type { Edition } from '../../shared/form/edition.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { handOver } from './hand-over.ts';
import { UnitReport } from './UnitReport.tsx';

interface Props {
  about: Collection;
  edition: Edition;
  line: Line;
  /** which of how many it is */
  place: string;
  decide: (
    kept: KeptFile,
    changes: Partial<Pick<KeptFile, 'decision' | 'left' | 'remarks'>>,
  ) => Promise<void>;
  say: (problems: readonly string[]) => void;
  /** to the unit before or after */
  go: (step: number) => void;
  back: () => void;
}

const severityLooks = { error: 'bad', warning: 'warn', hint: '' } as const;
const severityWords = { error: '错误', warning: '待核对', hint: '提示' } as const;

/** A unit on one page: what was found, what goes back of it, the report beside last year's, and the decision. */
export function UnitView({ about, line, place, decide, say, go, back }: Props) {
  const { entry, kept, draft, last } = line;
  const [remarks, setRemarks] = useState(kept?.remarks ?? '');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || (event.key !== 'PageDown' && event.key !== 'PageUp')) return;
      event.preventDefault();
      go(event.key === 'PageDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  });
  const findings = entry.report?.findings ?? [];
  const left = new Set(kept?.left ?? []);
  const goesBack = findings.filter(({ key, severity }) => severity !== 'hint' && !left.has(key));
  const own = remarks.split('\n').filter((text) => text.trim() !== '');
  const canDecide = kept !== undefined && stands(entry.state);
  const keep = async (changes: Partial<KeptFile>): Promise<void> => {
    if (kept) await decide(kept, { remarks, ...changes });
  };
  const today = new Date().toLocaleDateString('sv-SE');

  const comment = async (): Promise<void> => {
    if (!kept) return;
    const original = await call('collections.original', { id: about.id, key: kept.key });
    if (!original.ok) {
      say([original.failure.message]);
      return;
    }
    const fileName = `${entry.unit}（批注）.docx`;
    const whole = own.map((text) => ({ text, cells: [], place: null, printed: [] }));
    const given = { ...original.value, fileName, author: about.office, date: today };
    say(
      await handOver(
        async () =>
          await call('collections.comment', { ...given, remarks: [...whole, ...remarksOf(goesBack)] }),
      ),
    );
  };
  const opinion = async (): Promise<void> => {
    const { unit } = entry;
    const { year, office } = about;
    const given = { unit, year, office, date: today, findings: goesBack, remarks: own };
    say(
      await handOver(
        async () =>
          await call('collections.opinion', { fileName: `${unit}（退回意见）.docx`, opinion: given }),
      ),
    );
  };

  return (
    <article className="unit">
      <header className="unit-head">
        <h2 ref={head} tabIndex={-1}>
          {entry.unit === '' ? entry.file : entry.unit}
        </h2>
        <span className="chip">{stateWords(entry.state)}</span>
        <span>{place}</span>
        <Button
          title="Alt+PageUp"
          onClick={() => {
            go(-1);
          }}
        >
          上一个
        </Button>
        <Button
          title="Alt+PageDown"
          onClick={() => {
            go(1);
          }}
        >
          下一个
        </Button>
        <Button onClick={back}>返回名册</Button>
      </header>
      {entry.notes.length > 0 && (
        <ul className="unit-notes">
          {entry.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {canDecide && (
        <section className="unit-decision" aria-label="决定">
          <label htmlFor="unit-remarks">自己要说的（一行一条，写进批注和退回意见）</label>
          <textarea
            id="unit-remarks"
            className="input"
            rows={2}
            value={remarks}
            onChange={(event) => {
              setRemarks(event.target.value);
            }}
            onBlur={() => {
              if (remarks !== kept.remarks) void keep({});
            }}
          />
          <div className="unit-buttons">
            <Button
              kind="primary"
              onClick={() => {
                void keep({ decision: 'passed' });
              }}
            >
              通过
            </Button>
            <Button
              kind="danger"
              onClick={() => {
                void keep({ decision: 'sentBack' });
              }}
            >
              退回
            </Button>
            {kept.decision !== 'open' && (
              <Button
                onClick={() => {
                  void keep({ decision: 'open' });
                }}
              >
                撤销决定
              </Button>
            )}
            {/\.docx$/iu.test(entry.file) && (
              <Button onClick={() => void comment()}>
                带批注的报告（{goesBack.length + own.length} 条）
              </Button>
            )}
            <Button onClick={() => void opinion()}>退回意见（Word）</Button>
          </div>
        </section>
      )}
      <Findings
        findings={findings}
        left={left}
        change={(keys) => {
          void keep({ left: keys });
        }}
      />
      {draft && <UnitReport draft={draft} last={last} findings={findings} />}
    </article>
  );
}

function Findings({
  findings,
  left,
  change,
}: {
  findings: readonly Finding[];
  left: ReadonlySet<string>;
  change: (left: string[]) => void;
}) {
  if (findings.length === 0) return <p className="help">没有发现问题。</p>;
  return (
    <section aria-labelledby="unit-findings">
      <h3 id="unit-findings">发现的问题（勾上的退回给单位）</h3>
      <ul className="unit-findings">
        {findings.map((found) => (
          <li key={found.key}>
            <label>
              <input
                type="checkbox"
                checked={found.severity !== 'hint' && !left.has(found.key)}
                disabled={found.severity === 'hint'}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.target.checked) next.delete(found.key);
                  else next.add(found.key);
                  change([...next]);
                }}
              />
              <span className={`chip ${severityLooks[found.severity]}`}>{severityWords[found.severity]}</span>
              <span>{messageOf(found)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
