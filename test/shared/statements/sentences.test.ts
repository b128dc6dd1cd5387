import { describe, expect, it } from 'vitest';
import { disagreements } from '../../../shared/statements/held/compare.ts';
import {
  besideCases,
  falsified,
  officeCases,
  sentenceCases,
  unmarked,
} from '../../cases/sentences/sentence-cases.ts';
import type { Draft } from '../../../shared/draft/draft.ts';

const saying = (draft: Draft, text: string): Draft => ({ ...draft, texts: { overview: text } });

const cases = [...sentenceCases(), ...officeCases()];

describe.each(cases.map((one) => [one.name, one] as const))(
  '%s',
  (_, { draft, true: right, false: wrong }) => {
    it.each(right.map((marked) => [unmarked(marked).text]))('is right: %s', (text) => {
      const found = disagreements(saying(draft, text)).map(({ stretch }) =>
        text.slice(stretch.from, stretch.to),
      );
      expect(found).toEqual([]);
    });
    it.each(wrong)('is wrong: %s', (text, words) => {
      const found = disagreements(saying(draft, text));
      const said = found.map(
        ({ stretch, figure }) => figure?.written ?? text.slice(stretch.from, stretch.to),
      );
      expect(said.some((one) => one.includes(words))).toBe(true);
    });
  },
);

describe('numbers of something else beside those of the tables', () => {
  it.each(besideCases().map((one) => [one.name, one] as const))(
    'raise nothing: %s',
    (_, { draft, true: right }) => {
      const texts = right.map((marked) => unmarked(marked).text);
      const found = [...texts, texts.join('')].flatMap((text) =>
        disagreements(saying(draft, text)).map(({ stretch }) => text.slice(stretch.from, stretch.to)),
      );
      expect(found).toEqual([]);
    },
  );
});

interface Row {
  name: string;
  sentences: number;
  numbers: number;
  hits: number;
  misses: number;
  alarms: number;
}

/** The offices of one file together. */
function byFile(rows: readonly Row[]): Row[] {
  const files = new Map<string, Row>();
  for (const { name, ...own } of rows) {
    const file = name.split(' ')[0] ?? name;
    const sum = files.get(file);
    files.set(file, {
      name: file,
      sentences: own.sentences + (sum?.sentences ?? 0),
      numbers: own.numbers + (sum?.numbers ?? 0),
      hits: own.hits + (sum?.hits ?? 0),
      misses: own.misses + (sum?.misses ?? 0),
      alarms: own.alarms + (sum?.alarms ?? 0),
    });
  }
  return [...files.values()];
}

describe('numbers falsified by one, by a digit, by a place', () => {
  const rows = cases.map(({ name, draft, true: right }) => {
    const row = { name, sentences: right.length, numbers: 0, hits: 0, misses: 0, alarms: 0 };
    for (const marked of right) {
      const { text, numbers } = unmarked(marked);
      const before = disagreements(saying(draft, text)).length;
      row.alarms += before;
      for (const { from, to } of numbers) {
        row.numbers++;
        for (const other of falsified(text.slice(from, to))) {
          const found = disagreements(saying(draft, text.slice(0, from) + other + text.slice(to)));
          if (found.length > before) row.hits++;
          else row.misses++;
        }
      }
    }
    return row;
  });
  it('are found, and right ones raise nothing', () => {
    console.table(byFile(rows));
    const hits = rows.reduce((sum, row) => sum + row.hits, 0);
    const all = rows.reduce((sum, row) => sum + row.hits + row.misses, 0);
    expect(rows.reduce((sum, row) => sum + row.alarms, 0)).toBe(0);
    // every number is marked that a reader can hold against the tables, however freely it is said; some are missed, and
    // some are right by another reading: 收到 7 件 and 8 件 with one carried in
    expect(hits / all).toBeGreaterThan(0.85);
  });
});
