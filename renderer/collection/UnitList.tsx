import { useState } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import { stands } from '../../shared/collection/state.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';
import type { OpenCollection } from './useCollection.ts';
import { UnitsField } from './UnitsField.tsx';

/** The list of units: renamed, moved, taken out and added, each step undone by one press. */
export function UnitList({
  collection: { change, assign, did, lines },
  about,
}: {
  collection: OpenCollection;
  about: Collection;
}) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [round, setRound] = useState(0);
  const [problem, setProblem] = useState('');
  const { units } = about;
  const handedIn = [...new Set(lines.flatMap(({ entry }) => (stands(entry.state) ? [entry.unit] : [])))];
  const keep = (next: readonly string[], words: string): void => {
    setProblem('');
    void change({ units: next }, words);
  };
  const rename = (at: number, name: string): void => {
    const before = units?.[at];
    if (!units || before === undefined || name === before) return;
    if (name === '') {
      setProblem('单位名称不能空着。要去掉它，请点“移出”。');
      return;
    }
    // of two units of one name nobody knows which of them what came in is of
    const files = units.indexOf(before) === units.lastIndexOf(before) ? filesOf(lines, before) : [];
    const uncounted = about.uncounted.map((one) => (one === before ? name : one));
    void (async () => {
      await change({ units: units.with(at, name), uncounted });
      // what came in of it stays its own
      await assign(files.map((file) => ({ ...file, unit: name })));
      did({
        words: `“${before}”改成了“${name}”。`,
        undo: async () => {
          await change({ units, uncounted: about.uncounted });
          await assign(files);
        },
      });
    })();
  };
  const move = (at: number, to: number): void => {
    const unit = units?.[at];
    if (!units || unit === undefined) return;
    keep(units.toSpliced(at, 1).toSpliced(to, 0, unit), `“${unit}”移到了第 ${String(to + 1)} 位。`);
  };
  const add = (): void => {
    const there = new Set(units ?? []);
    const fresh = [...new Set(added)].filter((name) => !there.has(name));
    if (fresh.length === 0) {
      setProblem(
        added.length === 0 ? '没有认出单位名称。请一行写一个单位的全称。' : '这些单位都在名单里了。',
      );
      return;
    }
    keep([...(units ?? []), ...fresh], `名单里加了 ${String(fresh.length)} 个单位。`);
    setAdded([]);
    setRound(round + 1);
  };
  return (
    <section aria-labelledby="units-title" className="unit-list">
      <h2 id="units-title">单位名单{units && `（${String(units.length)} 个）`}</h2>
      <div role="alert">{problem !== '' && <Alert kind="error" title={problem} />}</div>
      {units === null ? (
        <>
          <p className="help">这个汇总没有名单，单位就是交了报告的那些，看不出谁没有交。</p>
          {handedIn.length > 0 && (
            <Button
              onClick={() => {
                keep(handedIn, `把交了报告的 ${String(handedIn.length)} 个单位作为名单。`);
              }}
            >
              把交了报告的 {handedIn.length} 个单位作为名单
            </Button>
          )}
        </>
      ) : (
        <ol className="unit-list-rows">
          {units.map((unit, at) => (
            <li key={`${unit} ${String(units.indexOf(unit) === at ? 0 : at)}`}>
              <Input
                aria-label={`第 ${String(at + 1)} 个单位的名称`}
                defaultValue={unit}
                onBlur={(event) => {
                  rename(at, event.target.value.trim());
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
                }}
              />
              <Button
                size="small"
                aria-label={`${unit}上移`}
                disabled={at === 0}
                onClick={() => {
                  move(at, at - 1);
                }}
              >
                ↑
              </Button>
              <Button
                size="small"
                aria-label={`${unit}下移`}
                disabled={at === units.length - 1}
                onClick={() => {
                  move(at, at + 1);
                }}
              >
                ↓
              </Button>
              <Button
                size="small"
                kind="danger"
                aria-label={`移出：${unit}`}
                onClick={() => {
                  keep(units.toSpliced(at, 1), `“${unit}”移出了名单。它的文件还在名册最后。`);
                }}
              >
                移出
              </Button>
            </li>
          ))}
        </ol>
      )}
      <h3>
        <label htmlFor="units-added">加单位</label>
      </h3>
      <UnitsField key={round} id="units-added" changed={setAdded} />
      <Button onClick={add}>加进名单</Button>
    </section>
  );
}

/** The files that stand for a unit, whatever they say of themselves. */
function filesOf(lines: readonly Line[], unit: string) {
  return lines.flatMap(({ entry, kept }) => (kept && entry.unit === unit ? [kept] : []));
}
