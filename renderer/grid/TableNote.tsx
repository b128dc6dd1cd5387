import { useEditing } from '../desk/desk.ts';
import type { Editing } from '../desk/editing.ts';
import { Button } from '../controls/Button.tsx';

/** What the last action did to a table, and the state it is taken back to by undoing. */
export interface NoteSaid {
  words: string;
  before: Partial<Editing> | undefined;
}

/** Says what the last action did until it is closed or the action is taken back. It lies over the table: nothing moves. */
export function TableNote({ said: { words, before }, close }: { said: NoteSaid; close: () => void }) {
  const isBack = useEditing(({ draft }) => draft === before?.draft);
  const isShown = words !== '' && !isBack;
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
