import { parseCell } from '../../draft/number.ts';
import type { Anchored } from './anchor.ts';
import type { Heads } from './heads.ts';
import { cellsOfRows } from './reading.ts';
import type { Reading } from './reading.ts';
import { rowsOf } from './requests-labels.ts';

/** A printed row of another edition with its texts by column. */
export interface ForeignRow {
  one: Anchored;
  texts: readonly (string | undefined)[];
}

/** （六）其他处理 printed as the other edition has it: three rows add up to the one; a one of zeros is three of zeros. */
export function foldForeign(
  reading: Reading,
  foreign: readonly ForeignRow[],
  heads: Heads,
  read: Set<string>,
): void {
  if (foreign.length === 0) return;
  const targets = rowsOf(reading.edition).filter(({ id }) => id.startsWith('otherHandling') && !read.has(id));
  const cells = cellsOfRows(
    reading.edition,
    'requests',
    targets.map(({ id }) => id),
  );
  const [target] = targets;
  if (!target) return;
  heads.columns.forEach((column, index) => {
    const printed = foreign.map(({ texts }) => parseCell('count', texts[index] ?? ''));
    const values = printed.flatMap((one) => (one.state === 'filled' ? [Number(one.value)] : []));
    if (values.length < foreign.length) return;
    const sum = values.reduce((total, value) => total + value, 0);
    const complete = targets.length === 1 && foreign.length === 3;
    if (complete) reading.cells[`requests.${target.id}.${column.id}`] = sum;
    else if (sum === 0 && foreign.length === 1) {
      for (const { id } of targets) reading.cells[`requests.${id}.${column.id}`] = 0;
    }
  });
  for (const { id } of targets) read.add(id);
  reading.notes.push({
    message:
      targets.length === 1
        ? '表三「（六）其他处理」印成了三行，是把三行相加读入的，请核对。'
        : '表三「（六）其他处理」只印了一行，没有分成三种情形：是 0 的读作三行都是 0，不是 0 的没有读入，请填写。',
    cells,
  });
}
