import { useState } from 'react';
import type { Line } from '../../shared/collection/collected.ts';
import type { Collection } from '../../shared/collection/kept.ts';
import {
  publishedFormats,
  publishedHeads,
  publishedOf,
  publishedRows,
  publishedTitle,
} from '../../shared/collection/published.ts';
import { call } from '../call.ts';
import { writeTabText } from '../clipboard/tab-text.ts';
import { Button } from '../controls/Button.tsx';
import { handOver } from './hand-over.ts';

const formatNames: Record<(typeof publishedFormats)[number], string> = {
  docx: '存成 Word',
  xlsx: '存成 Excel',
  html: '存成网页',
};

/** The reports that were passed, as the list to publish: looked at, copied, or saved. */
export function PublishedList({
  about,
  lines,
  say,
}: {
  about: Collection;
  lines: readonly Line[];
  say: (problems: readonly string[]) => void;
}) {
  const [note, setNote] = useState('');
  const published = publishedOf(about, lines);
  const rows = publishedRows(published);
  const title = publishedTitle(published);
  const left = lines.filter(({ entry }) => entry.state.kind === 'missing').length;
  if (rows.length === 0)
    return <p className="help">还没有通过的报告。在名册里点一个单位，看过以后点“通过”，它就列在这里。</p>;
  return (
    <section aria-labelledby="published-title">
      <h2 id="published-title">{title}</h2>
      <p>
        通过的 {rows.length} 个单位{left > 0 && `，还缺 ${String(left)} 个单位的报告`}。
      </p>
      <div className="unit-buttons">
        <Button
          onClick={() => {
            navigator.clipboard.writeText(writeTabText([publishedHeads, ...rows])).then(
              () => {
                setNote('已经复制，可以粘贴到 Word、Excel 里。');
              },
              () => {
                setNote('没有复制成。请在下面的表里选中，按 Ctrl+C。');
              },
            );
          }}
        >
          复制
        </Button>
        {publishedFormats.map((format) => (
          <Button
            key={format}
            onClick={() => {
              void handOver(
                async () =>
                  await call('collections.publish', { fileName: `${title}.${format}`, format, published }),
              ).then(say);
            }}
          >
            {formatNames[format]}
          </Button>
        ))}
        <span role="status">{note}</span>
      </div>
      <table className="roll">
        <thead>
          <tr>
            {publishedHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, at) => (
                <td key={publishedHeads[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
