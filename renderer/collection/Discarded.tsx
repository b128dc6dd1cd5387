import { useEffect, useState } from 'react';
import type { KeptFile } from '../../shared/collection/kept.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import type { OpenCollection } from './useCollection.ts';

/** The files that were taken away of a collection; each can be put back. Nothing is ever deleted. */
export function Discarded({
  id,
  collection: { lines, restore, done },
}: {
  id: string;
  collection: OpenCollection;
}) {
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  useEffect(() => {
    void call('collections.discardedFiles', { id }).then((answer) => {
      if (answer.ok) setFiles(answer.value.files);
    });
  }, [id, lines.length, done]);
  if (files.length === 0) return null;
  return (
    <details className="collection-bin">
      <summary>回收站（{files.length} 个文件）</summary>
      <p className="help">移到这里的文件都还在，随时可以还原；程序不会自己删除。</p>
      <ul>
        {files.map(({ key, file }) => (
          <li key={key}>
            <span>{file}</span>
            <Button
              aria-label={`还原：${file}`}
              onClick={() => {
                void restore(key);
              }}
            >
              还原
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
