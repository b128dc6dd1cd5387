import { useEffect, useRef } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import type { Collection, Decided, Decision } from '../../shared/collection/kept.ts';
import { stateWords } from '../../shared/collection/state.ts';
import { Button } from '../controls/Button.tsx';
import { canDecide, lineKey } from './lines.ts';
import { stateLooks } from './looks.ts';
import { UnitDecision } from './UnitDecision.tsx';
import { UnitFile } from './UnitFile.tsx';
import { UnitFindings } from './UnitFindings.tsx';
import { UnitReport } from './UnitReport.tsx';
import type { OpenCollection } from './useCollection.ts';
import { useKeptWords } from './useKeptWords.ts';
import { unitKeys, useUnitKeys } from './useUnitKeys.ts';

interface Props {
  collection: OpenCollection;
  about: Collection;
  line: Line;
  /** which of how many it is, from 0 */
  place: { at: number; all: number };
  /** to the line before or after */
  go: (step: number) => void;
  /** to the next one nobody has decided of */
  goOpen: () => void;
  show: (other: Line) => void;
  back: () => void;
}

/** A unit on one page: what was found, what goes back of it, the report beside last year's, and the decision. */
export function UnitView({ collection, about, line, place, go, goOpen, show, back }: Props) {
  const { decide, say } = collection;
  const { entry, kept, draft, last } = line;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // the head stays in sight by itself, so that the keyboard on it alone would leave the page where the last unit's was
    window.scrollTo(0, 0);
    head.current?.focus();
  }, []);
  const keep = (changes: Partial<Decided>): void => {
    if (kept) void decide(kept, changes);
  };
  const [remarks, setRemarks] = useKeptWords(kept?.remarks ?? '', (words) => {
    keep({ remarks: words });
  });
  const mayDecide = canDecide(line);
  const decideOn = (decision: Decision): void => {
    keep({ decision, remarks });
  };
  useUnitKeys({
    go,
    decide: mayDecide
      ? (decision) => {
          decideOn(decision);
          goOpen();
        }
      : undefined,
  });
  const findings = entry.report?.findings ?? [];
  const left = new Set(kept?.left ?? []);
  const versions = collection.lines.filter(
    (other) => entry.unit !== '' && other.kept && other.entry.unit === entry.unit,
  );

  return (
    <article className="unit">
      <header className="unit-head">
        <h2 ref={head} tabIndex={-1}>
          {entry.unit === '' ? entry.file : entry.unit}
        </h2>
        <span className={`chip ${stateLooks[entry.state.kind] ?? ''}`}>{stateWords(entry.state)}</span>
        <span>
          {place.at + 1} / {place.all}
        </span>
        <Button
          title="Alt+PageUp"
          disabled={place.at === 0}
          onClick={() => {
            go(-1);
          }}
        >
          上一个
        </Button>
        <Button
          title="Alt+PageDown"
          disabled={place.at === place.all - 1}
          onClick={() => {
            go(1);
          }}
        >
          下一个
        </Button>
        <Button onClick={back}>返回名册</Button>
      </header>
      <p className="help unit-keys">
        {unitKeys
          .filter(({ decides }) => mayDecide || !decides)
          .map(({ keys, does }) => (
            <span key={keys}>
              <kbd>{keys}</kbd> {does}
            </span>
          ))}
      </p>
      {entry.notes.length > 0 && (
        <ul>
          {entry.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {versions.length > 1 && (
        <nav className="unit-versions" aria-label="这个单位交来的各份">
          交来 {versions.length} 份：
          {versions.map((other) => (
            <Button
              key={lineKey(other)}
              size="small"
              aria-pressed={other === line}
              kind={other === line ? 'primary' : undefined}
              onClick={() => {
                show(other);
              }}
            >
              {other.entry.file}（{stateWords(other.entry.state)}）
            </Button>
          ))}
        </nav>
      )}
      {kept && <UnitFile collection={collection} about={about} line={line} kept={kept} back={back} />}
      {mayDecide && kept && (
        <UnitDecision
          about={about}
          line={line}
          kept={kept}
          remarks={remarks}
          setRemarks={setRemarks}
          decide={decideOn}
          say={say}
        />
      )}
      {entry.report && (
        <UnitFindings
          findings={findings}
          left={left}
          change={(keys) => {
            keep({ left: keys });
          }}
        />
      )}
      {draft && <UnitReport draft={draft} last={last} findings={findings} />}
    </article>
  );
}
