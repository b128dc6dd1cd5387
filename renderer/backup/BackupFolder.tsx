import { useId, useState } from 'react';
import { call, isDesktop } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { Input } from '../controls/Input.tsx';

interface Props {
  /** where the daily backup goes now */
  folder: string | null;
  busy: boolean;
  choose: (folder: string | null) => void;
  refuse: (words: string) => void;
}

/** Where the daily backup goes, and changing it. */
export function BackupFolder({ folder, busy, choose, refuse }: Props) {
  const [path, setPath] = useState(folder ?? '');
  const id = useId();
  const browse = async (): Promise<void> => {
    const answer = await call('folders.choose', {});
    if (!answer.ok) refuse(answer.failure.message);
    else if (answer.value.folder !== null) choose(answer.value.folder);
  };
  return (
    <details className="backup-folder">
      <summary>{folder === null ? '选一个备份文件夹' : '换备份文件夹，或者不备份了'}</summary>
      <p className="help">
        选 U 盘、移动硬盘或者网络盘上的文件夹，这台电脑坏了草稿也在。每天第一次打开时自动备份，旧的自动清理。
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== '') choose(path.trim());
        }}
      >
        <label htmlFor={id}>文件夹</label>
        <Input
          id={id}
          value={path}
          placeholder="例如 E:\年报备份 或 /media/usb/年报备份"
          spellCheck={false}
          onChange={(event) => {
            setPath(event.target.value);
          }}
        />
        {/* in a browser the path is typed */}
        {isDesktop && <Button onClick={() => void browse()}>浏览…</Button>}
        <Button type="submit" kind="primary" busy={busy}>
          备份到这里
        </Button>
        {folder !== null && (
          <Button
            onClick={() => {
              choose(null);
            }}
          >
            不备份了
          </Button>
        )}
      </form>
    </details>
  );
}
