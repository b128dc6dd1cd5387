import { stands, stateWords } from '../../shared/collection/state.ts';
import type { StateKind } from '../../shared/collection/state.ts';
import type { Line } from '../../shared/collection/view.ts';
import { Button } from '../controls/Button.tsx';

const looks: Partial<Record<StateKind, string>> = {
  errors: 'bad',
  missing: 'bad',
  wrongYear: 'bad',
  unusable: 'bad',
  unlisted: 'warn',
  doubted: 'warn',
  toCheck: 'warn',
  passed: 'good',
};

/** The roll: a line a unit or file, how it stands, and the way to look at it. */
export function Roll({
  lines,
  uncounted,
  count,
  open,
}: {
  lines: readonly Line[];
  /** units that do not count in the sums */
  uncounted: ReadonlySet<string>;
  count: (unit: string, counts: boolean) => Promise<void>;
  open: (at: number) => void;
}) {
  if (lines.length === 0) return <p className="help">还没有收到文件。</p>;
  const missing = lines.filter(({ entry }) => entry.state.kind === 'missing').length;
  const passed = lines.filter(({ entry }) => entry.state.kind === 'passed').length;
  return (
    <>
      <p role="status">
        共 {lines.length} 行，缺 {missing} 个单位，已通过 {passed} 个。
      </p>
      <table className="roll">
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
          {lines.map(({ entry: { unit, state, file, notes } }, at) => (
            <tr key={`${String(at)} ${file}`}>
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
                <span className={`chip ${looks[state.kind] ?? ''}`}>{stateWords(state)}</span>
              </td>
              <td>
                {stands(state) && unit !== '' && (
                  <input
                    type="checkbox"
                    aria-label={`${unit}计入汇总`}
                    checked={!uncounted.has(unit)}
                    onChange={(event) => {
                      void count(unit, event.target.checked);
                    }}
                  />
                )}
              </td>
              <td className="roll-file">{file}</td>
              <td>{notes.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
