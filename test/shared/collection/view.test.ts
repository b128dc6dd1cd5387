import { expect, test } from 'vitest';
import { collectedOf, standingReports } from '../../../shared/collection/collected.ts';
import { fileLabels } from '../../../shared/collection/file-labels.ts';
import type { KeptFile } from '../../../shared/collection/kept.ts';
import { countyDraft } from '../../../shared/collection/county-draft.ts';
import { publishedOf, publishedRows } from '../../../shared/collection/published.ts';
import { renewed } from '../../../shared/collection/renew-draft.ts';
import { stands, stateWords } from '../../../shared/collection/state.ts';
import { decidedLines, sumsOf } from '../../../shared/collection/view.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { countyYear, madeCounty } from '../../cases/county/county.ts';
import { organ } from '../../cases/organ.ts';
import { valueOf } from '../../value-of.ts';

const county = madeCounty(6);
const about = { year: countyYear, office: '清河县政务公开办', units: county.map(({ name }) => name) };
const keptFile = (draft: Draft, at: number, more: Partial<KeptFile> = {}): KeptFile => ({
  key: String(at),
  file: `${String(at)}.docx`,
  digest: String(at),
  writtenAt: at,
  reports: [{ draft, notes: [], titles: [], isTables: false }],
  refusal: '',
  unit: '',
  decision: 'open',
  left: [],
  remarks: '',
  ...more,
});
const files = county.map(({ draft }, at) => keptFile(draft, at));
const last = county.map((unit) => unit.last);
const decided = (own: Partial<KeptFile>, ...keys: string[]) =>
  new Map(keys.map((key) => [key, { decision: 'open' as const, left: [], remarks: '', ...own }]));

test('a decision stands above what was found, and asks for no check anew', () => {
  const collected = collectedOf(about, files, last);
  const lines = decidedLines(collected, decided({ decision: 'passed' }, '0', '2'));
  expect(lines.map(({ entry }) => stateWords(entry.state))).toEqual([
    ...['通过', '已交', '通过', '已交', '已交', '已交'],
  ]);
  expect(lines.map(({ entry }) => entry.report)).toEqual(collected.lines.map(({ entry }) => entry.report));
  expect(publishedRows(publishedOf(about, lines))).toEqual(
    [county[0], county[2]].map((unit, at) => [
      String(at + 1),
      unit?.name,
      `${unit?.name ?? ''}${String(countyYear)}年政府信息公开工作年度报告`,
      String(countyYear),
    ]),
  );
});

test('a report is checked once, however often the roll is made anew', () => {
  const findings = () => collectedOf(about, files, last).lines.map(({ entry }) => entry.report?.findings);
  findings().forEach((found, at) => {
    expect(found).toBe(findings()[at]);
  });
});

test('two files of one name are two lines, each with its own file and decision', () => {
  const [unit] = county;
  if (!unit) throw new Error('no unit');
  const mended = { ...unit.draft, cells: { ...unit.draft.cells, 'disclosure.permits.decisions': 1 } };
  const same = [keptFile(unit.draft, 1), keptFile(mended, 2)].map((kept) => ({ ...kept, file: '年报.docx' }));
  const minutes = same.map((kept, at) => ({ ...kept, writtenAt: Date.UTC(2026, 0, 5 + at) }));
  const lines = decidedLines(collectedOf(about, minutes, last), decided({ decision: 'passed' }, '2')).filter(
    ({ kept }) => kept,
  );
  expect(lines.map(({ entry, kept }) => [entry.state.kind, kept?.key])).toEqual([
    ['passed', '2'],
    ['replaced', '1'],
  ]);
  expect(lines.map(({ draft }) => draft?.cells)).toEqual([mended.cells, unit.draft.cells]);
  expect(new Set(lines.map(({ entry }) => entry.file)).size).toBe(2);
  expect([...fileLabels(same.map((kept) => ({ ...kept, writtenAt: 0 }))).values()][1]).toMatch(
    /，之2）\.docx$/u,
  );
});

test('a file is of the unit that the office says', () => {
  const [unit, other] = county;
  if (!unit || !other) throw new Error('no unit');
  const strange = { ...unit.draft, organ: { ...unit.draft.organ, name: '别处的一个局' } };
  const roll = (kept: KeptFile) => collectedOf(about, [kept], last).lines.find((line) => line.kept);
  expect(roll(keptFile(strange, 1))?.entry.state.kind).toBe('unlisted');
  const assigned = roll(keptFile(strange, 1, { unit: other.name }));
  expect(assigned?.entry).toMatchObject({ unit: other.name, state: { kind: expect.any(String) as string } });
  expect(assigned?.last).toBe(other.last);
  // and next year's collection finds it under that name
  const standing = standingReports(about, [keptFile(strange, 1, { unit: other.name })]);
  expect(standing.map(({ organ }) => organ.name)).toEqual([other.name]);
});

test('the reports that stand are those of the roll, which no check decides', () => {
  const [first, second, third] = county;
  if (!first || !second || !third) throw new Error('no units');
  const all = [
    ...files,
    keptFile(first.draft, 90, { digest: 'other', writtenAt: -1 }),
    keptFile({ ...second.draft, cells: {} }, 91, { writtenAt: 1 }),
    keptFile({ ...third.draft, year: countyYear - 1 }, 92),
    keptFile({ ...third.draft, organ: { ...organ, name: '某不在名单的局' } }, 93),
    keptFile(first.draft, 94, { reports: [], refusal: '读不了' }),
  ];
  for (const units of [about.units, null]) {
    const { lines } = collectedOf({ ...about, units }, all, last);
    const ofRoll = lines.flatMap(({ entry: { unit, state }, draft }) =>
      draft && unit !== '' && stands(state) ? [{ unit, cells: draft.cells }] : [],
    );
    const standing = standingReports({ ...about, units }, all);
    expect(standing.map((draft) => ({ unit: draft.organ.name, cells: draft.cells }))).toEqual(ofRoll);
    expect(standing.length).toBeGreaterThan(3);
  }
});

test('the sums say who counts, who was left out and who is missing', () => {
  const [missing, left, ...others] = county;
  const collected = collectedOf(about, files.slice(1), last);
  const sums = sumsOf(collected, new Set([left?.name ?? '']));
  expect(sums.counted).toEqual(others.map(({ name }) => name));
  expect(sums.uncounted).toEqual([left?.name]);
  expect(sums.missing).toEqual([missing?.name]);
  const cell = 'disclosure.permits.decisions';
  expect(sums.cells.find((sum) => sum.cell.id === cell)?.sum).toBe(
    String(others.reduce((sum, { draft }) => sum + Number(draft.cells[cell]), 0)),
  );
});

test('three years are set beside each other', () => {
  const idle = (draft: Draft): Draft => ({
    ...draft,
    cells: Object.fromEntries(Object.keys(draft.cells).map((id) => [id, 0])),
  });
  const [unit] = county;
  if (!unit) throw new Error('no unit');
  const before = { ...idle(unit.last), year: countyYear - 2 };
  const found = (...earlier: Draft[]) =>
    collectedOf(about, [keptFile(idle(unit.draft), 0)], earlier).standOut.map(({ reason }) => reason);
  expect(found(idle(unit.last), before)).toEqual([expect.stringContaining('连续三年全是 0')]);
  expect(found(idle(unit.last))).toEqual([]);
});

test('a sum that changes later comes into the county’s draft where it had the old one', () => {
  const sumOf = (uncounted: ReadonlySet<string>) => sumsOf(collectedOf(about, files, last), uncounted);
  const [left] = county;
  const before = sumOf(new Set([left?.name ?? '']));
  const now = sumOf(new Set());
  const begun = valueOf(countyDraft(before, { organ, year: countyYear })).draft;
  expect(renewed(begun, before)).toMatchObject({ followed: [], differences: [] });

  const own = 'disclosure.penalties.decisions';
  const permits = 'disclosure.permits.decisions';
  const edited = { ...begun, cells: { ...begun.cells, [own]: 7 } };
  const { draft, followed, differences } = renewed(edited, now);
  expect(followed).toContain(permits);
  expect(String(draft.cells[permits])).toBe(now.cells.find(({ cell }) => cell.id === permits)?.sum);
  // what the county wrote itself stays and is told
  expect(draft.cells[own]).toBe(7);
  expect(differences.map(({ cell }) => cell.id)).toEqual([own]);
  expect(renewed(draft, now).followed).toEqual([]);
});
