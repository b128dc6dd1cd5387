import { describe, expect, test } from 'vitest';
import { checkHandedIn } from '../../../shared/collection/check-handed-in.ts';
import { compareUnits, sentenceKey } from '../../../shared/collection/compare-units.ts';
import { rollOf } from '../../../shared/collection/roll.ts';
import { sentenceIndex } from '../../../shared/collection/shared-sentences.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { editions } from '../../../shared/form/editions/index.ts';
import { copied } from '../../cases/county/copied.ts';
import { countyYear, madeCounty } from '../../cases/county/county.ts';
import type { MadeUnit } from '../../cases/county/county.ts';

const [edition] = editions.filter(({ id }) => id === '2021');

/** The county as it stands after these faults were planted, compared. */
function compared(units: readonly MadeUnit[], older: ReadonlyMap<string, Draft> = new Map()) {
  const index = sentenceIndex();
  const byName = new Map(units.map(({ name, last }) => [name, last]));
  const files = units.map(({ name, draft, last }) => {
    index.add(sentenceKey(name, name), draft);
    const report = checkHandedIn({ draft, notes: [], titles: [], isTables: false }, last);
    return { file: name, digest: name, writtenAt: 0, report, refusal: '' };
  });
  const roll = rollOf(
    countyYear,
    units.map(({ name }) => name),
    files,
  );
  if (!edition) throw new Error('no edition');
  return compareUnits(roll, edition, index, (organ) =>
    [byName.get(organ), older.get(organ)].flatMap((draft) => draft ?? []),
  );
}

const people = ({ draft, last }: MadeUnit): number =>
  Math.min(...[draft, last].map(({ cells }) => Number(cells['requests.new.person'])));

const withCells = (unit: MadeUnit | undefined, cells: Record<string, number | string>): MadeUnit => {
  if (!unit) throw new Error('no unit');
  return { ...unit, draft: { ...unit.draft, cells: { ...unit.draft.cells, ...cells } } };
};

describe('what stands out', () => {
  const county = madeCounty();

  test('raises no alarm on clean reports', () => {
    const { roll, outliers, shared } = compared(county);
    expect(outliers).toEqual([]);
    // two made-up sentences may come out alike by chance
    expect(shared.length).toBeLessThan(3);
    expect(roll.entries.flatMap(({ notes }) => notes)).toEqual([]);
  });

  test('元 for 万元, ten times and a tenth are told against last year', () => {
    const [first, second, third, ...others] = county;
    const last = (unit: MadeUnit | undefined, id: string): number => Number(unit?.last.cells[id]);
    const permits = 'disclosure.permits.decisions';
    const old = withCells(third, { [permits]: 30 });
    const { outliers } = compared([
      withCells(first, {
        'disclosure.fees.amount': String(Math.round(last(first, 'disclosure.fees.amount') * 10_000)),
      }),
      withCells(second, { [permits]: last(second, permits) * 10 }),
      { ...old, last: { ...old.last, cells: { ...old.last.cells, [permits]: 300 } } },
      ...others,
    ]);
    expect(outliers.map(({ unit, reason }) => [unit, /元填成|多了一位|少了一位/u.exec(reason)?.[0]])).toEqual(
      [
        [first?.name, '元填成'],
        [second?.name, '多了一位'],
        [third?.name, '少了一位'],
      ],
    );
    expect(last(second, permits)).toBeGreaterThan(20);
  });

  test('numbers that moved a column on, and nothing at all for three years', () => {
    const [first, second, ...others] = county.toSorted((one, other) => people(other) - people(one));
    const moved = Object.fromEntries(
      Object.entries(first?.draft.cells ?? {}).flatMap(([id, value]) =>
        id.startsWith('requests.') && id.endsWith('.person')
          ? [
              [id, 0],
              [id.replace('.person', '.business'), value],
            ]
          : [],
      ),
    ) as Record<string, number>;
    const zeros = (draft: Draft, year: number): Draft => ({
      ...draft,
      year,
      cells: Object.fromEntries(
        Object.entries(draft.cells).map(([id, value]) => [id, typeof value === 'string' ? '0' : 0]),
      ),
    });
    if (!second) throw new Error('no unit');
    const idle: MadeUnit = {
      name: second.name,
      draft: zeros(second.draft, countyYear),
      last: zeros(second.last, countyYear - 1),
    };
    const older = new Map([[second.name, zeros(second.last, countyYear - 2)]]);
    const { outliers } = compared([withCells(first, moved), idle, ...others], older);
    expect(outliers.map(({ unit, reason }) => [unit, /错了一列|连续三年/u.exec(reason)?.[0]])).toEqual([
      [first?.name, '错了一列'],
      [second.name, '连续三年'],
    ]);
  });
});

test.each([30, 60, 90])('a sibling’s words at %i %% are told, with whose they are', (percent) => {
  const [first, second, ...others] = madeCounty(20);
  if (!first || !second) throw new Error('few units');
  const { roll, shared } = compared([first, copied(second, first, percent), ...others]);
  const own = roll.entries.filter(({ notes }) => notes.some((note) => note.includes('别的单位相同')));
  expect(own.map(({ unit }) => unit)).toContain(second.name);
  expect(own.map(({ unit }) => unit).filter((unit) => unit !== first.name && unit !== second.name)).toEqual(
    [],
  );
  expect(roll.entries.find(({ unit }) => unit === second.name)?.notes.join('')).toContain(first.name);
  for (const { units } of shared.filter(({ isCommon }) => !isCommon))
    expect(units).toEqual([first.name, second.name]);
});

test('a sentence that most units have is a set phrase of the county', () => {
  const phrase = '县政府办公室排定任务后，把公开目录拆到每个科室，件件有人经手。';
  const county = madeCounty(20).map((unit, at) =>
    at < 15
      ? {
          ...unit,
          draft: {
            ...unit.draft,
            texts: { ...unit.draft.texts, overview: `${unit.draft.texts.overview ?? ''}\n${phrase}` },
          },
        }
      : unit,
  );
  const { shared, roll } = compared(county);
  expect(shared).toEqual([
    { sentence: phrase, units: county.slice(0, 15).map(({ name }) => name), isCommon: true },
  ]);
  expect(roll.entries.flatMap(({ notes }) => notes)).toEqual([]);
});
