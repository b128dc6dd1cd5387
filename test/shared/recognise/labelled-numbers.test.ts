import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cellName, cellsOf } from '../../../shared/form/edition.ts';
import { editions } from '../../../shared/form/editions/index.ts';
import { labelledNumbers } from '../../../shared/recognise/labelled-numbers.ts';

const [, edition2021] = editions;

describe.each(editions)('numbers under labels, $id', (edition) => {
  it('are read for every cell by the name the program gives it', () => {
    const rows = [...cellsOf(edition).values()].map((cell, index) => [cellName(cell), String(index)]);
    const { cells, notes } = labelledNumbers(edition, rows);
    // rows of one label in different groups are told apart by their group alone
    expect(notes.every(({ message }) => message.includes('可能是好几格'))).toBe(true);
    for (const [index, cell] of [...cellsOf(edition).values()].entries())
      if (cell.id in cells) expect(Number(cells[cell.id])).toBe(index);
    expect(Object.keys(cells).length).toBeGreaterThan(0.8 * rows.length);
  });

  it('never throw, whatever the rows hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (rows) => {
        labelledNumbers(edition, rows);
      }),
    );
  });
});

describe('a colleague’s list', () => {
  it.each([
    [['行政许可', '12'], { 'disclosure.permits.decisions': 12 }],
    [['行政许可：12'], { 'disclosure.permits.decisions': 12 }],
    [['行政事业性收费', '14.4675'], { 'disclosure.fees.amount': '14.4675' }],
    [['规章', '现行有效件数', '3'], { 'disclosure.rules.inForce': 3 }],
    [['本年新收政府信息公开申请数量', '自然人', '5'], { 'requests.new.person': 5 }],
    [['自然人', '本年新收政府信息公开申请数量', '5'], { 'requests.new.person': 5 }],
    [['表三', '予以公开', '法律服务机构', '1'], { 'requests.granted.legal': 1 }],
    [['行政复议', '结果维持', '2'], { 'disputes.cases.reconsideration.upheld': 2 }],
  ])('%j', (row, expected) => {
    if (!edition2021) throw new Error('no edition 2021');
    const { cells, notes } = labelledNumbers(edition2021, [['名称', '数'], row]);
    expect(cells).toEqual(expected);
    expect(notes).toEqual([]);
  });

  it('says what it cannot place, and takes nothing for it', () => {
    if (!edition2021) throw new Error('no edition 2021');
    const { cells, notes } = labelledNumbers(edition2021, [
      ['今年的热线', '300'],
      ['予以公开', '3'],
      ['行政处罚', '1.5'],
      ['行政许可', '1'],
      ['行政许可', '2'],
    ]);
    expect(cells).toEqual({ 'disclosure.permits.decisions': 1 });
    expect(notes.map(({ message }) => message.slice(0, 3))).toEqual(['第 1', '第 2', '第 3', '第 5']);
  });
});
