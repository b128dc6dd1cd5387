import type { Column, Edition, Equation, Group, Table } from '../../shared/form/edition.ts';
import { edition2021 } from '../../shared/form/editions/2021.ts';

/**
 * A made-up third form: an eighth kind of applicant in table three, a further outcome in each group of table four. All
 * that a new form needs is such a file, and its line in `editions/index.ts`.
 */

const help = { text: '仅供测试。', basis: 'practice' } as const;
const villages: Column = { id: 'villages', label: '村居组织', help };
const withdrawn = (group: string): Column => ({ id: `${group}.withdrawn`, label: '撤回申请', help });

type Node = Column | Group<Column>;

/** The columns with one more in front of that one. */
function withColumn(nodes: readonly Node[], before: string, added: Column): Node[] {
  return nodes.flatMap((node): Node[] => {
    if ('children' in node) return [{ ...node, children: withColumn(node.children, before, added) }];
    return node.id === before ? [added, node] : [node];
  });
}

const groups = ['reconsideration', 'directSuit', 'suitAfterReconsideration'];

function changed(table: Table): Table {
  const [block] = table.blocks;
  if (!block || table.id === 'disclosure') return table;
  const columns =
    table.id === 'requests'
      ? withColumn(block.columns, 'other', villages)
      : groups.reduce((all, group) => withColumn(all, `${group}.pending`, withdrawn(group)), [
          ...block.columns,
        ]);
  const added = table.id === 'requests' ? 1 : groups.length;
  return {
    ...table,
    widths: [...table.widths, ...Array.from({ length: added }, () => table.widths.at(-1) ?? 0)],
    blocks: [{ ...block, columns }],
  };
}

function withTerm(equation: Equation, term: string): Equation {
  return { ...equation, right: { ...equation.right, plus: [...(equation.right.plus ?? []), term] } };
}

export const edition2030: Edition = {
  ...edition2021,
  id: '2030',
  notice: { number: '国办公开办函〔2030〕1号', title: '《中华人民共和国政府信息公开工作年度报告格式》' },
  years: { from: 2030 },
  predecessor: { edition: '2021' },
  tables: edition2021.tables.map(changed),
  relations: edition2021.relations.map((relation) => {
    if (relation.kind !== 'sum' || !relation.fills || relation.each !== 'row') return relation;
    const equations = relation.equations.map((equation) =>
      withTerm(equation, equation.name ? `${equation.name.id}.withdrawn` : villages.id),
    );
    return { ...relation, equations };
  }),
};
