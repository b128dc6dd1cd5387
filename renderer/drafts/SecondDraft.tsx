import { onSingleClick } from './single-click.ts';
import { Button } from '../controls/Button.tsx';

interface Props {
  /** of the draft that is there and of the one that would be made */
  year: number;
  busy?: boolean;
  make: () => void;
  /** what else may be done with the draft that is there */
  instead?: { label: string; act: () => void } | undefined;
  cancel: () => void;
}

/** Asks before an organ gets a second draft of one year. */
export function SecondDraft({ year, busy = false, make, instead, cancel }: Props) {
  return (
    <div className="asking" role="alert">
      <span>这个机关已经有 {year} 年的草稿，再建会有两份。</span>
      {instead && (
        <Button kind="primary" disabled={busy} onClick={onSingleClick(instead.act)}>
          {instead.label}
        </Button>
      )}
      <Button kind="plain" disabled={busy} onClick={onSingleClick(make)}>
        再建一份
      </Button>
      <Button kind="plain" disabled={busy} onClick={onSingleClick(cancel)}>
        不建了
      </Button>
    </div>
  );
}
