import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';
import type { MadeUnit } from '../cases/county/county.ts';
import { copied } from '../cases/county/copied.ts';
import { fileKinds, fileName, writeReportFile } from '../cases/county/files.ts';
import type { FileKind } from '../cases/county/files.ts';
import { independentSum } from '../cases/county/independent-sum.ts';
import { allZero, brokenIn2020, neverHandedIn, plants } from '../cases/county/planted.ts';
import type { Plant } from '../cases/county/planted.ts';
import { convertAll, libreofficePath } from '../libreoffice.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { cli } from './cli.ts';
import { at, lineOf, rollIn } from './roll-file.ts';
import type { Line } from './roll-file.ts';

const county = madeCounty();
const planted = plants.map((plant, index) => ({ plant, unit: at(county, index) }));
/** What is planted between units, each in a unit of its own behind those of the rules. */
const copies = [30, 60, 90] as const;
const [missing, lastYears, thirty, sixty, ninety, tenfold, idle, shifted, ...clean] = county.slice(
  plants.length,
);

/** The kinds of file a fault can stand in: a workbook has no words. */
function kindOf({ plant, unit: { draft } }: (typeof planted)[number], nth: number): FileKind {
  if (plant.kind) return plant.kind;
  const { texts, title, signature } = plant.change(draft);
  const isOfTables = texts === draft.texts && title === draft.title && signature === draft.signature;
  const kinds = isOfTables ? fileKinds : fileKinds.filter((kind) => kind !== 'xlsx');
  return kinds[nth % kinds.length] ?? 'docx';
}
const isReal = (unit: MadeUnit | undefined): MadeUnit => {
  if (!unit) throw new Error('few units');
  return unit;
};
/** The unit with these cells this year, and those last year. */
function withNumbers(unit: MadeUnit, now: Draft['cells'], last: Draft['cells'] = {}): MadeUnit {
  return {
    ...unit,
    draft: { ...unit.draft, cells: { ...unit.draft.cells, ...now } },
    last: { ...unit.last, cells: { ...unit.last.cells, ...last } },
  };
}

/** A whole county on disk, with all that can be wrong with it. */
class PlantedCounty {
  readonly folder: string;
  readonly inside: string;
  /** what each file says, by its name */
  readonly drafts = new Map<string, Draft>();
  constructor(folder: string) {
    this.folder = folder;
    this.inside = join(folder, 'in');
  }
  async put({ name, draft, last }: MadeUnit, kind: FileKind, inFile?: Plant['inFile']): Promise<string> {
    const file = fileName(this.inside, name, kind);
    await writeReportFile(file, kind, draft);
    if (inFile) await writeFile(file, inFile(await readFile(file, 'utf8')));
    await writeReportFile(fileName(join(this.folder, 'last'), name, 'json'), 'json', last);
    this.drafts.set(`${name}年报.${kind}`, draft);
    return file;
  }
}

describe('a county of sixty units with every sort of fault in it', () => {
  let folder = '';
  let made: PlantedCounty;
  let roll: readonly Line[] = [];
  let code = 0;
  const permits = 'disclosure.permits.decisions';
  const lineOfUnit = (unit: MadeUnit | undefined): Line =>
    at(
      roll.filter(
        (line) => line.unit === isReal(unit).name && !['重复', '年份不对', '有新版本'].includes(line.state),
      ),
      0,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-planted-'));
    made = new PlantedCounty(folder);
    for (const [nth, one] of planted.entries()) {
      const { plant, unit } = one;
      const changed = {
        ...unit,
        draft: plant.change(unit.draft),
        last: plant.last?.(unit.last) ?? unit.last,
      };
      await made.put(changed, kindOf(one, nth), plant.inFile);
    }
    // copies of the first clean ones, at three shares
    for (const [nth, unit] of [thirty, sixty, ninety].entries())
      await made.put(copied(isReal(unit), at(clean, nth), at(copies, nth)), 'docx');
    await made.put(withNumbers(isReal(tenfold), { [permits]: 400 }, { [permits]: 40 }), 'html');
    const nothing = isReal(idle);
    await made.put({ ...nothing, draft: allZero(nothing.draft), last: allZero(nothing.last) }, 'txt');
    await writeReportFile(join(folder, 'last', '前年.json'), 'json', {
      ...allZero(nothing.last),
      year: countyYear - 2,
      title: nothing.last.title.replace(String(countyYear - 1), String(countyYear - 2)),
    });
    const moved = isReal(shifted);
    const columns = Object.fromEntries(
      Object.entries(moved.draft.cells).flatMap(([id, value]) =>
        /^requests\..*\.person$/u.test(id)
          ? [
              [id, 0],
              [id.replace('.person', '.business'), value],
            ]
          : [],
      ),
    ) as Record<string, number>;
    await made.put(withNumbers(moved, columns), 'docx');
    for (const [nth, unit] of clean.entries())
      await made.put(unit, fileKinds[nth % fileKinds.length] ?? 'docx');

    // whose report it is
    await writeReportFile(join(made.inside, '去年的.docx'), 'docx', isReal(lastYears).last);
    const renamed = (name: string): Draft => {
      const { draft } = at(clean, 0);
      const say = (words: string): string => words.replaceAll(draft.organ.name, name);
      return {
        ...draft,
        organ: { ...draft.organ, name },
        title: say(draft.title),
        signature: { ...draft.signature, organ: name },
      };
    };
    await writeReportFile(join(made.inside, '别县的.docx'), 'docx', renamed('白水县教育局'));
    await writeReportFile(join(made.inside, '没听说过的.docx'), 'docx', renamed('清河县新设机构管理局'));
    await writeFile(
      join(made.inside, '最后的副本.docx'),
      await readFile(fileName(made.inside, at(clean, 0).name, 'docx')),
    );
    await writeReportFile(join(made.inside, '最后的网页.html'), 'html', at(clean, 0).draft);
    // what is no report
    await writeFile(join(made.inside, '照片.jpg'), 'no picture');
    await writeFile(join(made.inside, '扫描件.pdf'), '%PDF-1.7');
    await writeFile(join(made.inside, '加密的.docx'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await writeFile(join(made.inside, '大的.docx'), '');
    await truncate(join(made.inside, '大的.docx'), 500 * 1024 * 1024);
    await mkdir(join(made.inside, '文件夹.docx'));
    await writeFile(
      join(folder, 'units.txt'),
      [...county.map(({ name }) => name), at(clean, 1).name].join('\n'),
    );
    const done = await cli(
      ...['collect', made.inside, '--year', String(countyYear), '--units', join(folder, 'units.txt')],
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
    expect(new Set([...made.drafts.keys()].map((file) => file.split('.').at(-1)))).toEqual(
      new Set(fileKinds),
    );
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
    for (const [nth, unit] of [thirty, sixty, ninety].entries()) {
      const notes = lineOfUnit(unit).notes.join('');
      expect(notes).toContain('别的单位相同');
      expect(notes).toContain(`“${at(clean, nth).name}”`);
    }
  });

  test('元 for 万元, ten times, all zero for three years, a shifted column', () => {
    const yuan = planted.find(({ plant }) => plant.rule === 'R16')?.unit;
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
      ...['sum', ...files.map((file) => join(made.inside, file))],
      ...['--organ', '清河县人民政府', '--year', String(countyYear), '-o', output],
    );
    expect(ended, err).toBe(1);
    const { cells } = valueOf(readDraft(JSON.parse(await readFile(output, 'utf8'))));
    const drafts = files.map((file) => made.drafts.get(file)).filter((draft) => draft !== undefined);
    expect(drafts.length).toBe(files.length);
    expect(cells).toEqual(independentSum(drafts));
  }, 60_000);

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
          const value = made.drafts.get(`${unit}年报.docx`)?.cells[cells[0] ?? ''];
          expect(cell.slice(0, cell.indexOf('</table:table-cell>')).replace(/<[^>]*>/gu, '')).toContain(
            String(value),
          );
        }
      }
    }, 120_000);
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
