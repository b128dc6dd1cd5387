import { useState } from 'react';
import { unitsIn } from '../../shared/collection/unit-list.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { FileButton } from '../files/FileButton.tsx';
import { contentOf } from '../files/read-report-file.ts';

/** Names of units, typed, pasted a line each, or taken from a file; `changed` hears which are recognised. Its label is the caller's. */
export function UnitsField({ id, changed }: { id: string; changed: (units: readonly string[]) => void }) {
  const [list, setList] = useState('');
  const [problem, setProblem] = useState('');
  const count = recognised(list).length;
  const put = (text: string): void => {
    setList(text);
    changed(recognised(text));
  };
  const take = async (file: File): Promise<void> => {
    const content = await contentOf(file);
    if (!content.ok) {
      setProblem(`${file.name}：${content.failure.message}`);
      return;
    }
    const found = await call('collections.units', content.value);
    setProblem(found.ok ? '' : found.failure.message);
    if (found.ok) put(found.value.units.join('\n'));
  };
  return (
    <div>
      <textarea
        id={id}
        className="input"
        rows={6}
        value={list}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          put(event.target.value);
        }}
      />
      <p id={`${id}-help`} className="help">
        一行一个单位，可以从 Excel 里整列复制过来。
        {list.trim() !== '' && `现在认出 ${String(count)} 个单位。`}
      </p>
      <div role="alert">{problem !== '' && <p className="problem">{problem}</p>}</div>
      <FileButton
        label="从文件里取名单（Excel、Word、文本）"
        size="small"
        chosen={([file]) => void (file && take(file))}
      />
      {list !== '' && (
        <Button
          size="small"
          onClick={() => {
            put('');
          }}
        >
          清空
        </Button>
      )}
    </div>
  );
}

function recognised(text: string): string[] {
  return unitsIn(text.split('\n').map((line) => line.split(/[\t,，;；]/u)));
}
