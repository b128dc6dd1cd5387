import { useStore } from 'zustand';
import { useDesk, useEditing } from '../desk/desk.ts';
import type { Editing } from '../desk/editing.ts';
import { Button } from '../controls/Button.tsx';

type Edited = Pick<Editing, 'draft' | 'refused'>;

/** What the last action did to a table, and the state that it led to. */
export interface NoteSaid {
  words: string;
  after: Edited | undefined;
}

/** Says what the last action did until it is closed or the action is taken back. It lies over the table: nothing moves. */
export function TableNote({ said: { words, after }, close }: { said: NoteSaid; close: () => void }) {
  const { editing } = useDesk();
  const isThat = ({ draft, refused }: Partial<Edited>): boolean =>
    draft === after?.draft && refused === after?.refused;
  const isNow = useEditing(isThat);
  // gone on from; what was taken back and gone on from otherwise is in neither
  const isPast = useStore(editing.temporal, ({ pastStates }) => pastStates.some(isThat));
  const isShown = words !== '' && (isNow || isPast);
  return (
    <div className={isShown ? 'table-note' : undefined}>
      <p role="status">{isShown && words}</p>
      {isShown && (
        <Button kind="plain" onClick={close}>
          知道了
        </Button>
      )}
    </div>
  );
}
