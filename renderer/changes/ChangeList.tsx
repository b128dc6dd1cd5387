import { useState } from 'react';
import type { Change, Changes } from '../../shared/draft/changes.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { textIds } from '../../shared/form/edition.ts';
import { textChanges } from '../../shared/last-year/compare.ts';
import { Button } from '../controls/Button.tsx';
import { nameOfValue } from './names.ts';
import './changes.css';

/** Which of two states of a value is taken: the first or the second of the list. */
export type ChangeSide = 'before' | 'after';
interface Props {
  /** of the form the changes are of */
  draft: Draft;
  changes: Changes;
  /** what the two states are called */
  names: Readonly<Record<ChangeSide, string>>;
  /** given where the author chooses value by value */
  chosen?: { of: (id: string) => ChangeSide; choose: (id: string, side: ChangeSide) => void };
}

/** More than anybody reads; the rest is shown when it is asked for. */
const first = 40;
const isText = (id: string): boolean => textIds.some((each) => each === id);

/** The values in which two states of a draft differ, each state beside the other. */
export function ChangeList({ draft, changes, names, chosen }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const all = [...changes.cells, ...changes.texts, ...changes.facts];
  const shown = showsAll ? all : all.slice(0, first);
  return (
    <div className="change-list">
      <table>
        <thead>
          <tr>
            <th scope="col">哪里</th>
            <th scope="col">{names.before}</th>
            <th scope="col">{names.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={change.id}>
              <th scope="row">{nameOfValue(draft, change.id)}</th>
              {(['before', 'after'] as const).map((side) => (
                <td key={side} className={chosen?.of(change.id) === side ? 'chosen' : undefined}>
                  {chosen ? (
                    <label>
                      <input
                        type="radio"
                        name={`choice-${change.id}`}
                        checked={chosen.of(change.id) === side}
                        onChange={() => {
                          chosen.choose(change.id, side);
                        }}
                      />
                      <Value change={change} side={side} isEqual />
                    </label>
                  ) : (
                    <Value change={change} side={side} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < all.length && (
        <Button
          kind="plain"
          onClick={() => {
            setShowsAll(true);
          }}
        >
          另外还有 {all.length - shown.length} 处，全部显示
        </Button>
      )}
    </div>
  );
}

/** `isEqual`: neither state came before the other. */
function Value({ change, side, isEqual = false }: { change: Change; side: ChangeSide; isEqual?: boolean }) {
  const value = change[side];
  if (value === null) return <span className="none">没有填</span>;
  if (!isText(change.id) || change.before === null || change.after === null)
    return <span className="change-value">{shortened(value, 300)}</span>;
  const other = side === 'before' ? 'added' : 'removed';
  return (
    <span className="change-value">
      {textChanges(change.before, change.after)
        .filter(({ kind }) => kind !== other)
        .map(({ kind, text }, index) => {
          if (kind === 'same') return <span key={index}>{around(text)}</span>;
          if (isEqual) return <mark key={index}>{text}</mark>;
          return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
        })}
    </span>
  );
}

/** Of words that both states have, what stands next to the others. */
function around(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 24)} …… ${words.slice(-24)}`;
}

function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most)}……（共 ${String(words.length)} 字）`;
}
