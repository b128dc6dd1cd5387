import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import { countyYear } from '../cases/county/county.ts';
import type { MadeUnit } from '../cases/county/county.ts';
import { fileKinds, writeReportFile } from '../cases/county/files.ts';
import { independentSum } from '../cases/county/independent-sum.ts';
import {
  clean,
  copies,
  idle,
  lastYears,
  missing,
  planted,
  shifted,
  tenfold,
  writePlantedCounty,
} from '../cases/county/planted-county.ts';
import { brokenIn2020, neverHandedIn, plants } from '../cases/county/planted.ts';
import { convertAll, libreofficePath } from '../libreoffice.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { cli } from './cli.ts';
import { at, lineOf, rollIn } from './roll-file.ts';
import type { Line } from './roll-file.ts';

describe('a county of sixty units with every sort of fault in it', () => {
  let folder = '';
  let inside = '';
  let drafts: ReadonlyMap<string, Draft> = new Map();
  let roll: readonly Line[] = [];
  let code = 0;
  const lineOfUnit = (unit: MadeUnit): Line =>
    at(
      roll.filter(
        (line) => line.unit === unit.name && !['重复', '年份不对', '有新版本'].includes(line.state),
      ),
      0,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-planted-'));
    inside = join(folder, 'in');
    drafts = await writePlantedCounty(folder);
    const done = await cli(
      ...['collect', inside, '--year', String(countyYear), '--units', join(folder, 'units.txt')],
      ...['--last', join(folder, 'last'), '-o', join(folder, 'out')],
    );
    code = done.code;
    roll = await rollIn(join(folder, 'out'));
  }, 180_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('no rule of the book is forgotten, and all six kinds of file are there', () => {
    const known = new Set<string>([
      ...plants.flatMap(({ rule, with: more = [] }) => [rule, ...more]),
      ...Object.keys(neverHandedIn),
    ]);
    expect(rules.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
    expect(new Set([...drafts.keys()].map((file) => file.split('.').at(-1)))).toEqual(new Set(fileKinds));
    expect(clean.length).toBeGreaterThanOrEqual(8);
  });

  test.each(planted.map((one) => [one.plant.rule, one] as const))(
    '%s is found where it is planted',
    (_, { plant: { rule, with: more = [], also = [] }, unit }) => {
      const { findings, file } = lineOfUnit(unit);
      const found = findings.map((each) => each.rule);
      expect([file, ...found]).toEqual(expect.arrayContaining([rule, ...more]));
      const allowed = new Set<string>([rule, ...more, ...also]);
      const beside = findings.filter((each) => each.severity !== 'hint' && !allowed.has(each.rule));
      expect(beside.map((each) => `${file} ${each.rule} ${each.message}`)).toEqual([]);
    },
  );

  test('missing, another year, another county, unknown, twice, two of one name, what is no report', () => {
    expect(code).toBe(2);
    expect(lineOfUnit(missing).state).toBe('缺');
    expect(lineOfUnit(lastYears).state).toBe('缺');
    for (const [file, state, said] of [
      ['去年的.docx', '年份不对', String(countyYear - 1)],
      ['别县的.docx', '不在名单', '别的地方'],
      ['没听说过的.docx', '不在名单', '不在单位名单里'],
      ['最后的副本.docx', '重复', '同一个文件'],
      ['最后的网页.html', '重复', '内容相同'],
      ['照片.jpg', '读不了', '.jpg'],
      ['扫描件.pdf', '读不了', 'Word'],
      ['加密的.docx', '读不了', '请'],
      ['大的.docx', '读不了', '超过'],
    ] as const) {
      const line = lineOf(roll, file);
      expect([file, line.state]).toEqual([file, state]);
      expect(line.notes.join('')).toContain(said);
    }
    expect(lineOfUnit(at(clean, 1)).notes.join('')).toContain('名单里有两个');
  });

  test('sibling copies at 30, 60 and 90 per cent, each with whose words they are', () => {
    for (const [nth, { unit }] of copies.entries()) {
      const notes = lineOfUnit(unit).notes.join('');
      expect(notes).toContain('别的单位相同');
      expect(notes).toContain(`“${at(clean, nth).name}”`);
    }
  });

  test('元 for 万元, ten times, all zero for three years, a shifted column', () => {
    const { unit: yuan } = at(
      planted.filter(({ plant }) => plant.rule === 'R16'),
      0,
    );
    for (const [unit, said] of [
      [yuan, '像是把元填成了万元'],
      [tenfold, '像是多了一位'],
      [idle, '连续三年全是 0'],
      [shifted, '像是错了一列'],
    ] as const)
      expect(lineOfUnit(unit).notes.join('')).toContain(said);
  });

  test('clean reports have no error and no warning, and at most one alarm', () => {
    for (const [nth, unit] of clean.entries()) {
      const { findings, notes, file } = lineOfUnit(unit);
      const said = findings.filter(({ severity }) => severity !== 'hint').map(({ message }) => message);
      expect([file, ...said]).toEqual([file]);
      const alarms = notes.filter((note) => /像是|连续三年|别的单位相同/u.test(note));
      // whose words the copies have is told of them too
      expect([file, ...alarms].length, alarms.join('\n')).toBeLessThanOrEqual(nth < copies.length ? 2 : 1);
    }
  });

  test('the sums are the numbers that were planted, by another way of adding', async () => {
    const files = roll
      .filter(
        ({ state, file }) =>
          file !== '' && !['重复', '年份不对', '不在名单', '读不了', '有新版本'].includes(state),
      )
      // one is on another form, one was handed in with a number that cannot be read
      .filter(({ findings }) => !findings.some(({ rule }) => rule === 'edition' || rule === 'R8'))
      .filter(({ unit }) => unit !== planted.find(({ plant }) => plant.rule === 'read')?.unit.name)
      .map(({ file }) => file);
    expect(files.length).toBeGreaterThan(50);
    const output = join(folder, 'sum.json');
    const { code: ended, err } = await cli(
      ...['sum', ...files.map((file) => join(inside, file))],
      ...['--organ', '清河县人民政府', '--year', String(countyYear), '-o', output],
    );
    expect(ended, err).toBe(1);
    const { cells } = valueOf(readDraft(JSON.parse(await readFile(output, 'utf8'))));
    const added = files.map((file) => drafts.get(file)).filter((draft) => draft !== undefined);
    expect(added.length).toBe(files.length);
    expect(cells).toEqual(independentSum(added));
  });

  /** The comments in a file, by their words. */
  const commentsOf = (bytes: Uint8Array): string[] =>
    [
      ...strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array()).matchAll(
        /<w:comment (.*?)<\/w:comment>/gsu,
      ),
    ].map(([, comment = '']) =>
      [...comment.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, words]) => words).join(''),
    );
  const wrong = (): readonly Line[] =>
    roll.filter(
      ({ findings, state }) =>
        state.startsWith('错误') && findings.some(({ severity }) => severity === 'error'),
    );

  test('every report with errors has an opinion, and a Word file its comments', async () => {
    const opinions = await readdir(join(folder, 'out', '退回意见'));
    expect(opinions.sort()).toEqual(
      wrong()
        .map(({ unit }) => `${unit}.docx`)
        .sort(),
    );
    const words = wrong().filter(({ file }) => file.endsWith('.docx'));
    expect(words.length).toBeGreaterThan(2);
    for (const { unit, findings } of words) {
      const comments = commentsOf(await readFile(join(folder, 'out', '批注', `${unit}.docx`)));
      const asked = findings.filter(({ severity }) => severity !== 'hint');
      expect([unit, comments.length]).toEqual([unit, asked.length]);
      for (const { message } of asked)
        expect(comments.some((comment) => comment.includes(message.slice(0, 20)))).toBe(true);
    }
  });

  describeWith(libreofficePath, 'LibreOffice', 'LibreOffice', () => {
    test('reads each comment where it belongs', async () => {
      const units = wrong().filter(({ file }) => file.endsWith('.docx'));
      const files = units.map(({ unit }) => join(folder, 'out', '批注', `${unit}.docx`));
      await convertAll(files, 'odt', join(folder, 'odt'));
      for (const { unit, findings } of units) {
        const odt = unzipSync(await readFile(join(folder, 'odt', `${unit}.odt`)));
        const content = strFromU8(odt['content.xml'] ?? new Uint8Array());
        const asked = findings.filter(({ severity }) => severity !== 'hint');
        const annotations = [...content.matchAll(/<office:annotation .*?<\/office:annotation>/gsu)];
        expect([unit, annotations.length]).toEqual([unit, asked.length]);
        for (const { message, cells } of asked) {
          const says = message.slice(0, 12);
          const annotation = annotations.find(([xml]) => xml.replace(/<[^>]*>/gu, '').includes(says));
          expect([unit, says, annotation !== undefined]).toEqual([unit, says, true]);
          if (cells.length === 0 || !annotation) continue;
          // behind it stands the number of its cell
          const cell = content.slice(annotation.index + annotation[0].length);
          const value = drafts.get(`${unit}年报.docx`)?.cells[cells[0] ?? ''];
          expect(cell.slice(0, cell.indexOf('</table:table-cell>')).replace(/<[^>]*>/gu, '')).toContain(
            String(value),
          );
        }
      }
    });
  });
});

test('a fault of the year 2020 is found in a report of that year', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-planted-2020-'));
  try {
    const { draft, last } = brokenIn2020();
    await writeReportFile(join(folder, 'in', 'a.json'), 'json', { ...draft, before: null });
    await writeReportFile(join(folder, 'last', 'a.json'), 'json', last);
    await cli(
      ...['collect', join(folder, 'in'), '--year', '2020', '--last', join(folder, 'last')],
      ...['-o', join(folder, 'out')],
    );
    expect(at(await rollIn(join(folder, 'out')), 0).findings.map(({ rule }) => rule)).toContain('R7');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
