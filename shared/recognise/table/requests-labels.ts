import { leavesOf, tableOf } from '../../form/edition.ts';
import type { Edition, Row, RowNode } from '../../form/edition.ts';
import { editions } from '../../form/editions/index.ts';
import type { OfficialRow } from './anchor.ts';
import { remembered } from '../../words/remembered.ts';
import { closest, essence } from '../wording.ts';

/** What the labels of table three say, in the words of one edition. */
export interface Labels {
  official: readonly OfficialRow[];
  /** a spanning label names no row; the label next to the values does */
  namesRow: (label: string) => boolean;
  rowNamed: (label: string) => OfficialRow | undefined;
}
const labelsByEdition = new WeakMap<Edition, Labels>();

/** Those of that edition; made once. */
export function labelsOf(edition: Edition): Labels {
  const known = labelsByEdition.get(edition);
  if (known) return known;
  const official = officialRows(edition);
  const groups = tableOf(edition, 'requests').blocks.flatMap((block) => groupLabels(block.rows));
  const labels: Labels = {
    official,
    namesRow: remembered(
      (label) => closest(label, groups, (one) => one) === undefined || isOwn(label, official),
    ),
    rowNamed: remembered((label) => closest(label, official, (one) => one.label)),
  };
  labelsByEdition.set(edition, labels);
  return labels;
}

/** The rows of this edition, and where they stand those that only another edition has. */
function officialRows(edition: Edition): OfficialRow[] {
  const own = rowsOf(edition);
  const rows: OfficialRow[] = own.map(({ id, label }) => ({ id, label, own: true }));
  for (const other of editions) {
    const extra = rowsOf(other).filter(({ id }) => !own.some((row) => row.id === id));
    const at = rows.findIndex(({ id }) => id === 'handledTotal');
    rows.splice(at, 0, ...extra.map(({ id, label }) => ({ id, label, own: false })));
  }
  return rows;
}

/** The rows of table three. */
export function rowsOf(edition: Edition): Row[] {
  return tableOf(edition, 'requests').blocks.flatMap((block) => leavesOf(block.rows).map(({ leaf }) => leaf));
}

function groupLabels(nodes: readonly RowNode[]): string[] {
  return nodes.flatMap((node: RowNode) =>
    'children' in node ? [node.label, ...groupLabels(node.children)] : [],
  );
}

/** 2021 has （六）其他处理 over three rows, 2019 as a row: such a label may name a row after all. */
function isOwn(label: string, official: readonly OfficialRow[]): boolean {
  return official.some((one) => essence(one.label) === essence(label));
}
