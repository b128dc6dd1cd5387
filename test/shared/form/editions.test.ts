import { describe, expect, it } from 'vitest';
import { cellsOf, leavesOf } from '../../../shared/form/edition.ts';
import type { Edition } from '../../../shared/form/edition.ts';
import { editionForYear, editions, findEdition } from '../../../shared/form/editions/index.ts';
import { equationsOf } from '../../../shared/form/equations.ts';
import { gridOf } from '../../../shared/form/grid.ts';
import { totalCells } from '../../../shared/draft/totals.ts';

function countOf(edition: Edition, table: string): number {
  return [...cellsOf(edition).values()].filter((cell) => cell.table.id === table).length;
}

describe.each(editions)('edition $id', (edition) => {
  it('has every cell of the official form once', () => {
    const counts = ['disclosure', 'requests', 'disputes'].map((table) => countOf(edition, table));
    expect(counts).toEqual(edition.id === '2019' ? [22, 161, 15] : [10, 175, 15]);
    const ids = edition.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        leavesOf(block.rows).flatMap(({ leaf: row }) =>
          leavesOf(block.columns).map(({ leaf: column }) => `${table.id}.${row.id}.${column.id}`),
        ),
      ),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only cells that exist in its relations', () => {
    const cells = cellsOf(edition);
    for (const instance of equationsOf(edition)) {
      for (const id of [...instance.cells, ...instance.left.before, ...instance.right.before]) {
        expect(cells.get(id), `${instance.key}: ${id}`).toBeDefined();
        expect(cells.get(id)?.takes, `${instance.key}: ${id}`).not.toBe('amount');
      }
      if (instance.relation.fills) expect(instance.left.plus).toHaveLength(1);
    }
    for (const relation of edition.relations) {
      if (relation.kind === 'zero' || relation.kind === 'magnitude') {
        for (const id of relation.cells) expect(cells.get(id), id).toBeDefined();
      }
    }
  });

  it('has the relations of its form, each once, by number', () => {
    const ids = edition.relations.map((relation) => relation.id);
    const own = edition.id === '2019' ? ['R7', 'R8', 'R9'] : ['R6', 'R9', 'R10'];
    expect(ids).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', ...own, 'R14', 'R15', 'R16']);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
  });

  it('has the six sections in order, each table in its own', () => {
    expect(edition.sections.map((section) => section.title)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(edition.sections.flatMap((section) => section.table ?? [])).toEqual([
      'disclosure',
      'requests',
      'disputes',
    ]);
  });

  it('prints grids whose every row is as wide as the table', () => {
    for (const table of edition.tables) {
      const rows = gridOf(table);
      const filled = rows.map(() => 0);
      rows.forEach((row, at) => {
        for (const cell of row.cells) {
          for (let down = 0; down < cell.rowSpan; down++) {
            filled[at + down] = (filled[at + down] ?? 0) + cell.colSpan;
          }
        }
      });
      expect(filled, table.id).toEqual(rows.map(() => table.widths.length));
      const ids = rows.flatMap((row) => row.cells.flatMap((cell) => cell.id ?? []));
      expect(ids).toEqual([...cellsOf(edition).keys()].filter((id) => id.startsWith(`${table.id}.`)));
    }
  });

  it('explains every row and column of its tables', () => {
    for (const cell of cellsOf(edition).values()) {
      expect(cell.column.help ?? cell.row.help, cell.id).toBeDefined();
    }
    for (const table of edition.tables.slice(0, 2)) {
      for (const { leaf } of table.blocks.flatMap((block) => leavesOf(block.rows))) {
        expect(leaf.help, leaf.id).toBeDefined();
      }
    }
  });
});

it('has the merges of table three', () => {
  const spans = (id: string, text: string): number[][] => {
    const table = findEdition(id)?.tables.find((candidate) => candidate.id === 'requests');
    if (!table) throw new Error(id);
    return gridOf(table)
      .flatMap((row) => row.cells)
      .filter((cell) => cell.text.startsWith(text))
      .map((cell) => [cell.colSpan, cell.rowSpan]);
  };
  expect(spans('2021', '三、本年度')).toEqual([[1, 22]]);
  expect(spans('2019', '三、本年度')).toEqual([[1, 20]]);
  for (const [label, rows] of [
    ['（三）', 8],
    ['（四）', 3],
    ['（五）', 5],
    ['（六）', 3],
  ] as const) {
    expect(spans('2021', label)).toEqual([[1, rows]]);
  }
  expect(spans('2019', '（六）')).toEqual([[2, 1]]);
  expect(spans('2021', '（一）')).toEqual([[2, 1]]);
  expect(spans('2021', '一、')).toEqual([[3, 1]]);
  expect(spans('2021', '（本列')).toEqual([[3, 3]]);
  expect(spans('2021', '申请人情况')).toEqual([[7, 1]]);
  expect(spans('2021', '法人或其他组织')).toEqual([[5, 1]]);
  expect(spans('2021', '自然人')).toEqual([[1, 2]]);
});

it('knows the edition of every year', () => {
  expect([2018, 2019, 2020, 2021, 2022, 2030].map((year) => editionForYear(year)?.id)).toEqual([
    undefined,
    '2019',
    '2019',
    '2021',
    '2021',
    '2021',
  ]);
});

it('adds up 25 + 7 − 1 + 3 totals of the 2021 form by itself', () => {
  const edition = findEdition('2021');
  if (!edition) throw new Error('no edition 2021');
  // every row's 总计, and （七）总计 of every column, whose corner is both
  expect(totalCells(edition).size).toBe(25 + 7 - 1 + 3);
});
