import { useEffect, useRef } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import { stands, stateWords } from '../../shared/collection/state.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { canDecide, lineKey } from './lines.ts';
import { stateLooks } from './looks.ts';

/** What of the roll can be looked at by itself. */
const parts = {
  all: { label: '全部', has: () => true },
  open: { label: '还没有决定的', has: (line: Line) => canDecide(line) && line.kept?.decision === 'open' },
  asked: {
    label: '有错误、有疑问的',
    has: ({ entry }: Line) => ['errors', 'doubted', 'toCheck'].includes(entry.state.kind),
  },
  missing: { label: '缺的', has: ({ entry }: Line) => entry.state.kind === 'missing' },
  sentBack: { label: '已退回的', has: ({ entry }: Line) => entry.state.kind === 'sentBack' },
  passed: { label: '已通过的', has: ({ entry }: Line) => entry.state.kind === 'passed' },
  others: {
    label: '不算数的（重复、旧版、读不了、不在名单、年份不对）',
    has: ({ entry }: Line) => !stands(entry.state) && entry.state.kind !== 'missing',
  },
} as const satisfies Record<string, { label: string; has: (line: Line) => boolean }>;
/** Which lines of the roll are on show. */
export type RollPart = keyof typeof parts;
const partIds = [
  'all',
  'open',
  'asked',
  'missing',
  'sentBack',
  'passed',
  'others',
] as const satisfies readonly RollPart[];

/** The roll: a line a unit or file, how it stands, and the way to look at it. */
export function Roll({
  lines,
  uncounted,
  part,
  setPart,
  seen,
  count,
  open,
}: {
  lines: readonly Line[];
  /** units that do not count in the sums */
  uncounted: ReadonlySet<string>;
  /** what is on show of it */
  part: RollPart;
  setPart: (part: RollPart) => void;
  /** the line that was looked at last: the keyboard goes on from it */
  seen: string | undefined;
  count: (unit: string, counts: boolean) => void;
  open: (at: number) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector<HTMLElement>('tr.seen button')?.focus();
  }, []);
  if (lines.length === 0) return <p className="help">还没有收到文件。</p>;
  const missing = lines.filter(parts.missing.has).length;
  const passed = lines.filter(parts.passed.has).length;
  const shown = lines.flatMap((line, at) => (parts[part].has(line) ? [{ line, at }] : []));
  return (
    <>
      <div className="roll-head">
        <p role="status">
          共 {lines.length} 行，缺 {missing} 个单位，已通过 {passed} 个。
        </p>
        <label htmlFor="roll-part">只看</label>
        <Select
          id="roll-part"
          value={part}
          options={partIds.map((value) => ({
            value,
            label: `${parts[value].label} ${String(lines.filter(parts[value].has).length)}`,
          }))}
          onChange={setPart}
        />
      </div>
      <table className="roll" ref={table}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">状态</th>
            <th scope="col">计入汇总</th>
            <th scope="col">文件</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, at }) => {
            const { unit, state, file, notes } = line.entry;
            return (
              <tr key={`${lineKey(line)} ${file}`} className={lineKey(line) === seen ? 'seen' : undefined}>
                <th scope="row">
                  <Button
                    kind="plain"
                    onClick={() => {
                      open(at);
                    }}
                  >
                    {unit === '' ? '（不知道是哪个单位的）' : unit}
                  </Button>
                </th>
                <td>
                  <span className={`chip ${stateLooks[state.kind] ?? ''}`}>{stateWords(state)}</span>
                </td>
                <td>
                  {stands(state) && unit !== '' && (
                    <input
                      type="checkbox"
                      aria-label={`${unit}计入汇总`}
                      checked={!uncounted.has(unit)}
                      onChange={(event) => {
                        count(unit, event.target.checked);
                      }}
                    />
                  )}
                </td>
                <td className="roll-file">{file}</td>
                <td>{notes.join(' ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
