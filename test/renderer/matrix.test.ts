import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, moveOf } from '../../renderer/grid/move.ts';
import type { Move } from '../../renderer/grid/move.ts';
import { isInRange, matrixOf, rangeOf } from '../../renderer/grid/matrix.ts';
import { cellsOf, tableIds, tableOf } from '../../shared/form/edition.ts';
import { edition2021 } from '../../shared/form/editions/2021.ts';
import { editions } from '../../shared/form/editions/index.ts';
import { gridOf } from '../../shared/form/grid.ts';

const tables = editions.flatMap((edition) =>
  tableIds.map((id) => ({ edition, table: tableOf(edition, id) })),
);
const moves: readonly Move[] = [
  'up',
  'down',
  'left',
  'right',
  'top',
  'bottom',
  'rowStart',
  'rowEnd',
  'first',
  'last',
  'next',
  'previous',
];

describe('the values of a table by row and column', () => {
  it.each(tables)('holds every cell of $table.name ($edition.id) once', ({ edition, table }) => {
    const matrix = matrixOf(gridOf(table));
    const ids = [...cellsOf(edition).values()].filter((cell) => cell.table === table).map((cell) => cell.id);
    expect(matrix.rows.flat()).toEqual(ids);
    expect(matrix.positions.size).toBe(ids.length);
  });

  it('stretches a range from either corner to the same cells', () => {
    const matrix = matrixOf(gridOf(tableOf(edition2021, 'requests')));
    const position = fc.record({ row: fc.nat(24), column: fc.nat(6) });
    fc.assert(
      fc.property(position, position, (a, b) => {
        const range = rangeOf(matrix, a, b);
        expect(range).toEqual(rangeOf(matrix, b, a));
        const within = [...matrix.positions].filter(([, at]) => isInRange(at, a, b)).map(([id]) => id);
        expect(range.flat()).toEqual(within);
      }),
    );
  });
});

describe('where a key leads', () => {
  it.each(tables)('stays within $table.name ($edition.id) whatever is pressed', ({ table }) => {
    const matrix = matrixOf(gridOf(table));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 60 }), (pressed) => {
        const end = pressed.reduce((at, by) => move(matrix, at, by), { row: 0, column: 0 });
        expect(matrix.rows[end.row]?.[end.column]).toBeDefined();
      }),
    );
  });

  it('reaches every cell with Tab and comes back with Shift+Tab', () => {
    for (const { table } of tables) {
      const matrix = matrixOf(gridOf(table));
      const all = matrix.rows.flat();
      let at = { row: 0, column: 0 };
      const seen = [matrix.rows[0]?.[0]];
      for (let next = move(matrix, at, 'next'); next !== at; next = move(matrix, at, 'next')) {
        at = next;
        seen.push(matrix.rows[at.row]?.[at.column]);
      }
      expect(seen).toEqual(all);
      for (let back = move(matrix, at, 'previous'); back !== at; back = move(matrix, at, 'previous'))
        at = back;
      expect(at).toEqual({ row: 0, column: 0 });
    }
  });

  it.each<[string, boolean, boolean, Move | undefined]>([
    ['ArrowDown', false, false, 'down'],
    ['ArrowDown', true, false, 'bottom'],
    ['ArrowLeft', true, false, 'rowStart'],
    ['Enter', false, false, 'down'],
    ['Enter', false, true, 'up'],
    ['Tab', false, true, 'previous'],
    ['Home', true, false, 'first'],
    ['End', false, false, 'rowEnd'],
    ['5', false, false, undefined],
    ['z', true, false, undefined],
  ])('%s (ctrl %s, shift %s) is %s', (key, ctrl, shift, expected) => {
    expect(moveOf(key, { ctrl, shift })).toBe(expected);
  });
});
