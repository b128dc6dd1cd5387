import { leavesOf } from '../../form/edition.ts';
import type { Block, Edition, Group, TableId } from '../../form/edition.ts';
import { editions } from '../../form/editions/index.ts';
import { once } from '../../form/once.ts';
import { onceByText } from '../../words/once-by-text.ts';
import { closest, essence, isValueLike } from '../wording.ts';

/** Every label of the tree, those of groups too, once. */
export function labelsOf<T extends { id: string; label: string }>(
  nodes: readonly (T | Group<T>)[],
): string[] {
  return [...new Set(leavesOf(nodes).flatMap(({ path }) => path))];
}

/** What stands above the values of a block: caption, corner, heads of columns and of their groups. */
export function headLabelsOf(block: Block): string[] {
  return [block.caption, block.corner, ...labelsOf(block.columns)].filter((label) => label !== undefined);
}

const blocks = editions.flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
const wordsOf = (labels: readonly (string | undefined)[]): Set<string> =>
  new Set(labels.map((label) => essence(label ?? '')));

/** The words of all forms above or in the corner of a block. */
export const blockWords: ReadonlySet<string> = wordsOf(
  blocks.flatMap(({ caption, corner }) => [caption, corner]),
);
/** The words of all forms that stand right above values. */
export const columnWords: ReadonlySet<string> = wordsOf(
  blocks.flatMap(({ columns }) => leavesOf(columns).map(({ leaf }) => leaf.label)),
);
/** The words of all forms that stand right beside values, and never above them. */
export const rowWords: ReadonlySet<string> = new Set(
  [...wordsOf(blocks.flatMap(({ rows }) => leavesOf(rows).map(({ leaf }) => leaf.label)))].filter(
    (word) => !columnWords.has(word),
  ),
);

/** What the forms say with one word: in which tables, and whether above values or beside them. */
interface Use {
  tables: Set<TableId>;
  axes: Set<'head' | 'row'>;
}
const uses = new Map<string, Use>();
for (const { tables } of editions) {
  for (const { id, blocks } of tables) {
    for (const block of blocks) {
      for (const label of headLabelsOf(block)) use(label, id, 'head');
      for (const label of labelsOf(block.rows)) use(label, id, 'row');
    }
  }
}
function use(label: string, table: TableId, axis: 'head' | 'row'): void {
  const word = essence(label);
  if (word === '') return;
  const one = uses.get(word) ?? { tables: new Set(), axes: new Set() };
  uses.set(word, { tables: one.tables.add(table), axes: one.axes.add(axis) });
}

/** Whether an essence is that of a word such as 其他 or 总计, which names several things of the form and tells none. */
export function isAmbiguous(word: string): boolean {
  const one = uses.get(word);
  return one !== undefined && one.tables.size + one.axes.size > 2;
}

/** The words that tell something, of all editions. */
const telling = [...uses.keys()].filter((word) => !isAmbiguous(word));

/** The word of the form that a printed label means, if it means one that tells something. */
export const wordOf = onceByText((label: string): string | undefined => {
  if (isValueLike(label)) return undefined;
  const word = essence(label);
  if (uses.has(word)) return isAmbiguous(word) ? undefined : word;
  return closest(label, telling, (one) => one);
});

/** The table a label belongs to, if it says. */
export function tableOfLabel(label: string): TableId | undefined {
  const word = wordOf(label);
  const [table] = (word === undefined ? undefined : uses.get(word)?.tables) ?? [];
  return table;
}

/** Whether a label stands above values, as the head of a column, a caption or a corner, and nowhere else. */
export function isOfHead(label: string): boolean {
  const word = wordOf(label);
  return word !== undefined && uses.get(word)?.axes.has('head') === true;
}

/** The telling words of an edition, by the table they stand in. */
export const tellingWordsOf = once((edition: Edition): ReadonlyMap<string, TableId> => {
  return new Map(
    edition.tables.flatMap(({ id, blocks }) =>
      blocks
        .flatMap((block) => [...headLabelsOf(block), ...labelsOf(block.rows)])
        .map(essence)
        .filter((word) => word !== '' && !isAmbiguous(word))
        .map((word): [string, TableId] => [word, id]),
    ),
  );
});
