import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf, withCells, withText } from '../../../shared/draft/draft.ts';
import { readDraft } from '../../../shared/draft/draft-file.ts';
import { emptyDraft } from '../../../shared/draft/empty-draft.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { arithmetic } from '../../../shared/check/index.ts';
import { cellsOf } from '../../../shared/form/edition.ts';
import { totalCells } from '../../../shared/draft/totals.ts';
import { organ } from '../../cases/organ.ts';
import { seedDraft, seedIds } from '../../cases/seeds.ts';

function empty(year: number): Draft {
  const draft = emptyDraft('a1', organ, year);
  if (!draft.ok) throw new Error(draft.failure.message);
  return draft.value;
}
function refusal(change: Record<string, unknown>): string {
  return refusalOf({ ...empty(2025), ...change });
}
function refusalOf(json: unknown): string {
  const draft = readDraft(json);
  return draft.ok ? '' : draft.failure.message;
}
/** The value with another in one place. */
function withAt(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const at = { ...(whole as Record<string, unknown>) };
  at[key] = rest.length === 0 ? value : withAt(at[key], rest, value);
  return at;
}

describe('reading a draft', () => {
  it.each(seedIds)('seed %s survives JSON', (id) => {
    const draft = seedDraft(id);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft });
  });
  it('needs only format, version, edition, year and the name of the organ', () => {
    const least = {
      format: 'nianbao-draft',
      version: 1,
      edition: '2021',
      year: 2025,
      organ: { name: '某乡' },
    };
    expect(readDraft(least)).toMatchObject({ ok: true, value: { cells: {}, texts: {}, before: null } });
  });
  it.each<[string, Record<string, unknown>, string]>([
    ['another format', { format: 'docx' }, 'format'],
    ['a later version', { version: 2 }, '升级程序'],
    ['a version that is none', { version: 'x' }, 'version'],
    ['an unknown edition', { edition: '2099' }, '“2099”'],
    ['an unknown cell', { cells: { 'requests.new.nobody': 1 } }, '“requests.new.nobody”'],
    ['a text in a count', { cells: { 'requests.new.person': '三' } }, 'cells.requests.new.person'],
    ['a quoted count', { cells: { 'requests.new.person': '3' } }, '不加引号'],
    ['an unquoted amount', { cells: { 'disclosure.fees.amount': 3 } }, '加引号'],
    ['half a case', { cells: { 'requests.new.person': 1.5 } }, 'cells.requests.new.person'],
    ['16 digits', { cells: { 'requests.new.person': 1e15 } }, 'cells.requests.new.person'],
    ['an unknown text', { texts: { chapter: '' } }, 'texts'],
    ['a text that is a number', { texts: { overview: 3 } }, 'texts.overview'],
    ['an unknown field', { colour: 'red' }, '“colour”'],
    ['a year before the first edition', { year: 2018 }, 'year'],
    ['a date that is none', { signature: { organ: '', date: '2026-02-30' } }, 'signature.date'],
    ['no organ', { organ: {} }, 'organ.name'],
    ['an organ of an unknown level', { organ: { name: '某乡', level: 'village' } }, 'organ.level'],
    [
      'an unknown cell of last year',
      { before: { edition: '2019', year: 2020, cells: { x: 1 }, texts: {} } },
      'before.cells',
    ],
    ['an id that leaves the folder', { id: '../a' }, 'id'],
  ])('refuses %s and names the place', (_, change, place) => {
    const message = refusal(change);
    expect(message).toContain(place);
    expect(message).toMatch(/[请升]/);
  });
  it.each([null, 3, 'text', [], [{}]])('refuses %j', (json) => {
    expect(readDraft(json)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof readDraft(json).ok === 'boolean'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(empty(2025))), fc.jsonValue()), (change) => {
        readDraft({ ...empty(2025), ...change });
      }),
    );
  });
});

it('refuses a year without an edition', () => {
  expect(emptyDraft('', organ, 2018)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(empty(2020).edition).toBe('2019');
  expect(empty(2021)).toMatchObject({
    edition: '2021',
    title: '甲乡人民政府2021年政府信息公开工作年度报告',
  });
});

it('says in Chinese what is wrong, whatever stands wherever', () => {
  const whole = { ...seedDraft('002'), before: { edition: '2021', year: 2020, cells: {}, texts: {} } };
  const paths = [
    ...Object.keys(whole).map((key) => [key]),
    ...(['organ', 'signature', 'before', 'texts', 'cells'] as const).flatMap((key) =>
      Object.keys(whole[key]).map((inner) => [key, inner]),
    ),
    ['reasons', 'R1'],
    ['confirmed', '0'],
    ['before', 'cells', 'requests.new.person'],
    ['before', 'texts', 'overview'],
    ['another'],
    ['organ', 'another'],
  ];
  const junk = [undefined, null, true, 5, -1.5, 1e300, 'x', '', 'x'.repeat(300_000), [], [5], {}, { a: 1 }];
  for (const path of paths) {
    for (const value of junk) {
      const said = refusalOf(withAt(whole, path, value));
      expect(said).not.toMatch(/Invalid|expected|received|Too /u);
      if (said !== '') expect(said).toMatch(/请/u);
    }
  }
});

describe('edits', () => {
  const parts = [...cellsOf(editionOf(empty(2025))).values()].filter(
    (cell) => cell.takes === 'count' && !totalCells(editionOf(empty(2025))).has(cell.id),
  );
  it('leave the draft they start from as it was', () => {
    const draft = empty(2025);
    withText(draft, 'overview', '甲');
    withCells(draft, new Map([['requests.new.person', 1]]));
    expect(draft).toEqual(empty(2025));
  });
  it('in any order give totals that their relations confirm', () => {
    const edits = fc.array(
      fc.tuple(fc.constantFrom(...parts.map((cell) => cell.id)), fc.option(fc.nat(1000), { nil: undefined })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        let draft = withCells(empty(2025), new Map(parts.map((cell) => [cell.id, 0])));
        for (const [id, value] of list) draft = withCells(draft, new Map([[id, value]]));
        const broken = arithmetic(draft).filter(
          (outcome) => outcome.state === 'broken' && /^R[234]\./.test(outcome.key),
        );
        expect(broken).toEqual([]);
        expect(withCells(draft, new Map())).toEqual(draft);
      }),
      { numRuns: 60 },
    );
  });
  it('a total printed without its parts stays until all parts are there', () => {
    let draft: Draft = { ...empty(2025), cells: { 'requests.new.total': 9, 'requests.new.person': 4 } };
    draft = withCells(draft, new Map([['requests.new.business', 1]]));
    expect(draft.cells['requests.new.total']).toBe(9);
    const rest = ['research', 'nonprofit', 'legal', 'other'].map(
      (kind) => [`requests.new.${kind}`, 0] as const,
    );
    expect(withCells(draft, new Map(rest)).cells['requests.new.total']).toBe(5);
  });
});
