import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../renderer/grid/matrix.ts';
import { paste } from '../../renderer/grid/paste.ts';
import { covered, withoutSpans } from '../../renderer/clipboard/spans.ts';
import { readTabText, writeTabText } from '../../renderer/clipboard/tab-text.ts';
import { cellsOf, tableOf } from '../../shared/form/edition.ts';
import type { TableId } from '../../shared/form/edition.ts';
import { edition2021 } from '../../shared/form/editions/2021.ts';
import { gridOf } from '../../shared/form/grid.ts';
import type { Cells } from '../../shared/form/cells.ts';
import { totalCells } from '../../shared/draft/totals.ts';

const matrixFor = (id: TableId) => matrixOf(gridOf(tableOf(edition2021, id)));
const into = (id: TableId, row: number, column: number, block: string[][], cells: Cells = {}) =>
  paste(edition2021, matrixFor(id), cells, { row, column }, block);

/** A table as Word copies it: every label and head, values by the given rule. */
function wholeTable(id: TableId, valueOf: (cellId: string) => string): string[][] {
  return withoutSpans(
    gridOf(tableOf(edition2021, id)).map(({ cells }) =>
      cells.map((cell) => ({
        text: cell.id === undefined ? cell.text : valueOf(cell.id),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
      })),
    ),
  );
}

describe('tab text', () => {
  it.each<[string, string[][]]>([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t\n\t4',
      [
        ['1', ''],
        ['', '4'],
      ],
    ],
    ['"两\n行"\t"说""好"""', [['两\n行', '说"好"']]],
    ['危及"三安全一稳定"\t0', [['危及"三安全一稳定"', '0']]],
    ['"没有收尾\t1', [['"没有收尾', '1']]],
    ['', [['']]],
  ])('reads %j', (text, rows) => {
    expect(readTabText(text)).toEqual(rows);
  });

  it('reads back whatever it wrote', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, ''));
    const block = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      // a last row of one empty cell is a line end in this form
      .filter((rows) => rows.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTabText(writeTabText(rows))).toEqual(rows);
      }),
    );
  });
});

describe('merged cells', () => {
  it('keep the columns and rows they cover', () => {
    const one = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });
    expect(
      withoutSpans([
        [one('甲', 1, 2), one('乙', 2)],
        [one('1'), one('2')],
      ]),
    ).toEqual([
      ['甲', '乙', covered],
      ['', '1', '2'],
    ]);
  });
  it('that reach beyond the table are cut off', () => {
    expect(withoutSpans([[{ text: '1', colSpan: 1, rowSpan: 99 }]])).toEqual([['1']]);
  });
});

describe('pasting', () => {
  it('lays a block from a cell on, full-width digits and all', () => {
    const { entries, outside } = into('requests', 0, 0, [
      ['３', '1'],
      ['0', ''],
    ]);
    expect([...entries]).toEqual([
      ['requests.new.person', { value: 3 }],
      ['requests.new.business', { value: 1 }],
      ['requests.carriedIn.person', { value: 0 }],
      ['requests.carriedIn.business', { value: undefined }],
    ]);
    expect(outside).toBe(0);
  });

  it('keeps what is no number on show and counts what has no place', () => {
    const { entries, outside } = into('requests', 24, 5, [
      ['三件', '1', '9'],
      ['7', '', ''],
    ]);
    expect(entries.get('requests.carriedOut.other')).toMatchObject({ text: '三件' });
    expect(outside).toBe(2);
  });

  it.each<TableId>(['requests', 'disclosure', 'disputes'])(
    'takes the values out of a whole copied table: %s',
    (id) => {
      const ids = matrixFor(id).rows.flat();
      const { entries, differing, outside } = into(
        id,
        0,
        0,
        wholeTable(id, () => '0'),
      );
      const automatic = totalCells(edition2021);
      expect([...entries.keys()].sort()).toEqual(ids.filter((cell) => !automatic.has(cell)).sort());
      for (const [cell, entry] of entries) {
        expect(entry).toEqual({ value: cellsOf(edition2021).get(cell)?.takes === 'amount' ? '0' : 0 });
      }
      expect(differing).toEqual([]);
      expect(outside).toBe(0);
    },
  );

  const row = (text: string): string[] => text.split('|');
  const expected = (...values: (number | undefined)[]): [string, unknown][] =>
    ['person', 'business', 'research', 'nonprofit', 'legal', 'other'].flatMap(
      (kind, at): [string, unknown][] =>
        at < values.length ? [[`requests.new.${kind}`, { value: values[at] }]] : [],
    );

  it.each<[string, string[][], (number | undefined)[]]>([
    ['a label over three columns', [row(`新收|${covered}|${covered}|1|2|3|4|5|6|21`)], [1, 2, 3, 4, 5, 6]],
    [
      'a label over three columns and some values',
      [row(`新收|${covered}|${covered}||2|3`)],
      [undefined, 2, 3],
    ],
    ['such a label copied as text', [row('新收||| 1 |2|3|4|5|6|21')], [1, 2, 3, 4, 5, 6]],
    ['units beside the numbers', [row('1件|2 件|３件|0件|/|6')], [1, 2, 3, 0, undefined, 6]],
    ['labels and units', [row('新收|1件|2人|减0')], [1, 2, 0]],
    ['rows that are counted', [row('1|新收|5|6'), row('2|结转|1|2')], [5, 6]],
    ['rows that are counted in words', [row('一|新收|5|6'), row('二|结转|1|2')], [5, 6]],
    ['a row whose first number is missing', [row('新收||2'), row('结转|1|2')], [undefined, 2]],
    ['a first column that is empty', [row('新收||2'), row('结转||2')], [undefined, 2]],
    ['values that happen to be counted', [row('1|2|3'), row('2|3|4')], [1, 2, 3]],
  ])('takes the values as they stand: %s', (_, block, values) => {
    const { entries, outside } = into('requests', 0, 0, block);
    expect([...entries].filter(([id]) => id.startsWith('requests.new.'))).toEqual(expected(...values));
    expect(outside).toBe(0);
  });

  it.each([
    ['1.5|-3|待查|4', 'research'],
    ['无|2|3', 'person'],
    ['新收|1|见附件|3', 'business'],
    ['三件|2', 'person'],
  ])('moves no number for a text among them, which is shown: %s', (text, kind) => {
    const { entries } = into('requests', 0, 0, [row(text)]);
    const refused = [...entries].filter(([, entry]) => !('value' in entry)).map(([id]) => id);
    expect(refused).toContain(`requests.new.${kind}`);
    expect(entries.size).toBe(row(text.replace('新收|', '')).length);
  });

  it('keeps all rows where they are for a text in one of them', () => {
    const { entries } = into('requests', 0, 0, [row('新收|见附件|2'), row('结转|1|2')]);
    expect(entries.get('requests.new.person')).toMatchObject({ text: '见附件' });
    expect(entries.get('requests.carriedIn.person')).toEqual({ value: 1 });
    expect(entries.get('requests.new.business')).toEqual({ value: 2 });
  });

  it('keeps rows in place although some have no values', () => {
    const block = wholeTable('requests', (id) => (id.startsWith('requests.new.') ? '' : '1'));
    const { entries } = into('requests', 0, 0, block);
    expect(entries.get('requests.new.person')).toEqual({ value: undefined });
    expect(entries.get('requests.carriedIn.person')).toEqual({ value: 1 });
    expect(entries.get('requests.carriedOut.person')).toEqual({ value: 1 });
  });

  it('adds totals up and tells which came different', () => {
    const row = (total: string) => [['1', '2', '0', '0', '0', '0', total]];
    expect(into('requests', 0, 0, row('3')).differing).toEqual([]);
    const { entries, differing } = into('requests', 0, 0, row('4'));
    expect(differing).toEqual([{ id: 'requests.new.total', came: 4, sum: 3 }]);
    expect(entries.has('requests.new.total')).toBe(false);
  });

  it('takes a total over while its parts are not known', () => {
    expect(into('requests', 0, 6, [['4']]).entries.get('requests.new.total')).toEqual({ value: 4 });
  });
});
