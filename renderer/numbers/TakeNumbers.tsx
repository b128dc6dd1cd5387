import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { cellName } from '../../shared/form/edition.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { Alert } from '../controls/Alert.tsx';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useDesk, useEditing } from '../desk/desk.ts';
import { forgetNumbers, offered } from './offered.ts';
import type { OfferedNumbers } from './offered.ts';
import { numberChangesOf, valuesOf } from './number-changes.ts';
import './numbers.css';

/** The numbers of a colleague's file beside those of the draft, to be looked at before they are taken. */
export function TakeNumbers() {
  const current = useStore(offered);
  // what was offered to one draft is not offered to the next
  useEffect(() => forgetNumbers, []);
  switch (current.state) {
    case 'none':
      return null;
    case 'reading':
      return (
        <NumbersDialog>
          <p role="status">正在读“{current.name}”…</p>
          <Actions />
        </NumbersDialog>
      );
    case 'refused':
      return (
        <NumbersDialog>
          <Alert kind="error" role="alert" title={current.message} />
          <Actions />
        </NumbersDialog>
      );
    case 'read':
      return (
        <NumbersDialog>
          <Read read={current} />
        </NumbersDialog>
      );
  }
}

function NumbersDialog({ children }: { children: ReactNode }) {
  return (
    <Dialog label="读入文件里的数" className="numbers-dialog" onClose={forgetNumbers}>
      <h2>读入文件里的数</h2>
      {children}
    </Dialog>
  );
}

const shown = (value: CellValue | undefined): string => (value === undefined ? '没有填' : String(value));

function Read({ read: { name, cells, notes } }: { read: Extract<OfferedNumbers, { state: 'read' }> }) {
  const { editing } = useDesk();
  const draft = useEditing((state) => state.draft);
  const found = numberChangesOf(draft, cells);
  const { all, changes, totals } = found;
  return (
    <>
      <p>
        “{name}”里读到 {all} 格的数，
        {changes.length === 0
          ? '与这份草稿里的都一样，没有要改的。'
          : `其中 ${String(changes.length)} 格与现在不同。看过以后再填进来。`}
      </p>
      <div className="numbers-read" tabIndex={0} role="group" aria-label="读到的数">
        {changes.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">哪一格</th>
                <th scope="col">现在</th>
                <th scope="col">改成</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ cell, from, to }) => (
                <tr key={cell.id}>
                  <th scope="row">{cellName(cell)}</th>
                  <td>{shown(from)}</td>
                  <td>{to}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <ul>
          {totals.map(({ cell, printed, sum }) => (
            <li key={cell.id}>
              {cellName(cell)}：文件里是 {printed}，按各项加起来是 {shown(sum)}，填的是加起来的数，请核对。
            </li>
          ))}
          {notes.map(({ message }, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      </div>
      <Actions>
        {changes.length > 0 && (
          <Button
            kind="primary"
            onClick={() => {
              const entries = [...valuesOf(found)].map(([id, value]) => [id, { value }] as const);
              editing.getState().put(new Map(entries));
              forgetNumbers();
            }}
          >
            填进来（可以按 Ctrl+Z 撤销）
          </Button>
        )}
      </Actions>
    </>
  );
}

function Actions({ children }: { children?: ReactNode }) {
  return (
    <div className="form-actions">
      {children}
      <Button onClick={forgetNumbers}>不要了</Button>
    </div>
  );
}
