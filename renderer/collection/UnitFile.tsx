import { useState } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import type { Collection, KeptFile } from '../../shared/collection/kept.ts';
import { plainName } from '../../shared/collection/place.ts';
import { call } from '../call.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { fileOf, offerDownload } from '../files/download.ts';
import type { OpenCollection } from './useCollection.ts';

/** The file behind a line: whose it is, where that is doubted or wrong; the file itself; and taking it away. */
export function UnitFile({
  collection: { assign, remove, lines, say },
  about,
  line: { entry, draft },
  kept,
  back,
}: {
  collection: OpenCollection;
  about: Collection;
  line: Line;
  kept: KeptFile;
  /** to the roll, where its file is gone */
  back: () => void;
}) {
  const [unit, setUnit] = useState<string>();
  const printed = draft?.organ.name ?? '';
  const units = about.units ?? [...new Set(lines.flatMap((line) => line.entry.unit || []))];
  const isCertain = entry.unit !== '' && plainName(printed) === plainName(entry.unit);
  const original = async (): Promise<void> => {
    const found = await call('collections.original', { id: about.id, key: kept.key });
    if (found.ok)
      offerDownload(
        fileOf(found.value.base64, 'application/octet-stream'),
        found.value.name.split('/').at(-1) ?? found.value.name,
      );
    else say([found.failure.message]);
  };
  return (
    <section className="unit-file" aria-label="文件">
      <span className="roll-file">{entry.file}</span>
      {kept.digest !== '' && (
        <Button size="small" onClick={() => void original()}>
          取出原文件
        </Button>
      )}
      <Button
        size="small"
        kind="danger"
        onClick={() => {
          back();
          void remove(kept);
        }}
      >
        移到回收站
      </Button>
      {draft && (!isCertain || kept.unit !== '') && (
        <span className="unit-assign">
          <label htmlFor="unit-of-file">这是哪个单位的报告</label>
          <Select
            id="unit-of-file"
            value={unit ?? (entry.unit === '' ? undefined : entry.unit)}
            placeholder="请选择单位"
            options={units.map((name) => ({ value: name, label: name }))}
            onChange={setUnit}
          />
          <Button
            size="small"
            onClick={() => {
              const chosen = unit ?? entry.unit;
              if (chosen === '') say(['请先选是哪个单位的报告。']);
              else void assign([{ key: kept.key, unit: chosen }]);
            }}
          >
            确定
          </Button>
          {kept.unit !== '' && (
            <Button size="small" onClick={() => void assign([{ key: kept.key, unit: '' }])}>
              按文件里的名称认
            </Button>
          )}
        </span>
      )}
    </section>
  );
}
