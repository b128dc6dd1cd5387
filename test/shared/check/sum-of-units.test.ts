import { describe, expect, it } from 'vitest';
import { check, messageOf } from '../../../shared/check/index.ts';
import { addUp } from '../../../shared/collection/add-up.ts';
import { countyDraft } from '../../../shared/collection/county-draft.ts';
import { readDraft } from '../../../shared/draft/draft-file.ts';
import { editionOf, withCells } from '../../../shared/draft/draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import type { CellValue } from '../../../shared/form/cells.ts';
import { countyYear, madeCounty } from '../../cases/county/county.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';

const county = madeCounty(12);
const summands = county.map(({ name, draft }) => ({
  unit: name,
  edition: draft.edition,
  cells: draft.cells,
  doubted: new Set<string>(),
}));
const [first] = county;
if (!first) throw new Error('no unit');
const sums = addUp(editionOf(first.draft), summands);
const begun = (last?: Draft): Draft => valueOf(countyDraft(sums, { organ, year: countyYear }, last)).draft;
const asked = (draft: Draft) => check(draft).filter(({ rule }) => rule === 'R11');
const changed = (draft: Draft, cells: Readonly<Record<string, CellValue>>): Draft =>
  withCells(draft, new Map(Object.entries(cells)));

describe('a county’s draft that was begun from the sum of its units (R11)', () => {
  const permits = 'disclosure.permits.decisions';
  const sum = Number(begun().cells[permits]);

  it('asks nothing while it is the sum, and after the file was written and read', () => {
    const again = valueOf(readDraft(JSON.parse(JSON.stringify(begun()))));
    expect(again).toEqual(begun());
    expect(again.sumOfUnits?.units).toBe(county.length);
    expect(asked(again)).toEqual([]);
    expect(
      asked(
        changed(begun(), { 'disclosure.fees.amount': `${String(begun().cells['disclosure.fees.amount'])}0` }),
      ),
    ).toEqual([]);
  });

  it('leaves a blank for a zero to those who ask for blanks', () => {
    expect(begun().cells['requests.new.legal']).toBe(0);
    const cells = { ...begun().cells };
    Reflect.deleteProperty(cells, 'requests.new.legal');
    expect(asked({ ...begun(), cells })).toEqual([]);
    Reflect.deleteProperty(cells, permits);
    expect(
      asked({ ...begun(), cells })
        .map(messageOf)
        .join(),
    ).toContain(`本级没有填，各单位之和是 ${String(sum)}`);
  });

  it('names the cell, both numbers and the largest addends', () => {
    const [found, ...more] = asked(changed(begun(), { [permits]: sum - 5 }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', where: { cells: [permits] } });
    const largest = [...county]
      .sort((one, other) => Number(other.draft.cells[permits]) - Number(one.draft.cells[permits]))
      .slice(0, 3);
    const words = largest.map(({ name, draft }) => `“${name}” ${String(draft.cells[permits])}`).join('、');
    expect(found && messageOf(found)).toContain(
      `表二「行政许可」行「本年处理决定数量」列：相差 5，各单位之和是 ${String(sum)}，本级是 ${String(sum - 5)}，最大的是${words}。`,
    );
  });

  it('leaves out the totals that follow, and names a table once that was filled from elsewhere', () => {
    const one = Number(begun().cells['requests.new.legal']) + 1;
    expect(asked(changed(begun(), { 'requests.new.legal': one })).map(({ where }) => where.cells)).toEqual([
      ['requests.new.legal'],
    ]);
    // a total alone is asked about
    const total = { ...begun().cells, 'requests.new.total': 9_999 };
    expect(asked({ ...begun(), cells: total }).map(({ where }) => where.cells)).toEqual([
      ['requests.new.total'],
    ]);
    const many = Object.fromEntries(
      ['granted', 'partial', 'new'].flatMap((row) =>
        ['person', 'business', 'research', 'nonprofit', 'legal'].map((kind) => [
          `requests.${row}.${kind}`,
          700,
        ]),
      ),
    );
    expect(asked(changed(begun(), many)).map(({ where }) => where.name)).toEqual(['表三']);
  });

  it('lets 上年结转 be the county’s own, and says so', () => {
    const own = { ...first.last, cells: { ...first.last.cells, 'requests.carriedOut.person': 777 } };
    const draft = begun(own);
    expect(draft.cells['requests.carriedIn.person']).toBe(777);
    const found = asked(draft).filter(({ where }) => where.cells.includes('requests.carriedIn.person'));
    expect(found.map(({ severity }) => severity)).toEqual(['hint']);
    expect(found.map(messageOf).join('')).toContain('自己去年报告的结转下年度');
    const wrong = { ...draft, cells: { ...draft.cells, 'requests.carriedIn.person': 778 } };
    expect(
      asked(wrong).find(({ where }) => where.cells.includes('requests.carriedIn.person'))?.severity,
    ).toBe('warning');
  });
});
