import { leavesOf, tableOf } from './edition.ts';
import type { CellId, Edition, Side, SumRelation } from './edition.ts';
import type { Cells } from './cells.ts';
import { once } from './once.ts';

/** The cells on one side of an equation. */
export interface Terms {
  plus: readonly CellId[];
  minus: readonly CellId[];
  /** of last year's report */
  before: readonly CellId[];
  name: string | undefined;
}

/** A sum relation asked of one column, row or block: what there is to evaluate. */
export interface EquationInstance {
  relation: SumRelation;
  /** e.g. `R1.business`; names the instance in a draft's reasons */
  key: string;
  /** what is said in messages: 「商业企业」列 */
  place: string;
  left: Terms;
  right: Terms;
  /** every cell of this year's report in it, left side first */
  cells: readonly CellId[];
}

/** The exact sum of whole-number cells, or undefined while one of them is not filled. */
export function sumOf(cells: Cells, ids: readonly CellId[]): bigint | undefined {
  // added up as numbers, which is faster by far, and set aside before they would lose exactness
  let aside = 0n;
  let sum = 0;
  for (const id of ids) {
    const value = cells[id];
    if (typeof value !== 'number') return undefined;
    if (!Number.isSafeInteger(sum + value)) {
      aside += BigInt(sum);
      sum = 0;
    }
    sum += value;
  }
  return sum === 0 ? aside : aside + BigInt(sum);
}

/** Every equation between cells that an edition's sum relations stand for. */
export const equationsOf = once((edition: Edition): readonly EquationInstance[] =>
  edition.relations.flatMap((relation) => (relation.kind === 'sum' ? instancesOf(edition, relation) : [])),
);

function instancesOf(edition: Edition, relation: SumRelation): EquationInstance[] {
  const table = tableOf(edition, relation.table);
  const axis = table.blocks.flatMap((block) =>
    leavesOf<{ id: string; label: string }>(relation.each === 'column' ? block.columns : block.rows),
  );
  const asked = axis.filter(({ leaf }) => relation.among?.includes(leaf.id) ?? true);
  return asked.flatMap(({ leaf }) =>
    relation.equations.map((equation): EquationInstance => {
      const cell = (id: string): CellId =>
        relation.each === 'column' ? `${table.id}.${id}.${leaf.id}` : `${table.id}.${leaf.id}.${id}`;
      const terms = (side: Side): Terms => ({
        plus: side.plus?.map(cell) ?? [],
        minus: side.minus?.map(cell) ?? [],
        before: side.before?.map(cell) ?? [],
        name: side.name,
      });
      const left = terms(equation.left);
      const right = terms(equation.right);
      const label = equation.name?.label ?? leaf.label;
      return {
        relation,
        key: `${relation.id}.${equation.name?.id ?? leaf.id}`,
        place: `「${label}」${equation.name ? '' : relation.each === 'column' ? '列' : '行'}`,
        left,
        right,
        cells: [...left.plus, ...left.minus, ...right.plus, ...right.minus],
      };
    }),
  );
}
