import { mkdir, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { tmpdir } from 'node:os';
import type { Draft } from '../../shared/draft/draft.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';
import { independentSum } from '../cases/county/independent-sum.ts';
import { fileKinds, fileName, writeReportFile } from '../cases/county/files.ts';
import { validate, validatorPath } from '../ooxml-validator.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { cli } from './cli.ts';
import { at, lineOf, rollIn } from './roll-file.ts';
import type { Line } from './roll-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a county of sixty units in six kinds of file, without a fault', () => {
  let folder = '';
  const county = madeCounty();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-county-'));
    for (const [at, { name, draft, last }] of county.entries()) {
      const kind = fileKinds[at % fileKinds.length] ?? 'docx';
      await writeReportFile(fileName(join(folder, 'in'), name, kind), kind, draft);
      await writeReportFile(fileName(join(folder, 'last'), name, 'json'), 'json', last);
    }
    await writeFile(join(folder, 'units.txt'), county.map(({ name }) => name).join('\n'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test('stands in the roll without an error', async () => {
    const { code, err } = await cli(
      ...['collect', join(folder, 'in'), '--year', String(countyYear)],
      ...['--units', join(folder, 'units.txt'), '--last', join(folder, 'last'), '-o', join(folder, 'out')],
    );
    const roll = await rollIn(join(folder, 'out'));
    expect(roll.map(({ unit }) => unit)).toEqual(county.map(({ name }) => name));
    const said = roll.flatMap(({ file, findings, state }) =>
      findings
        .filter(({ severity }) => severity !== 'hint')
        .map(({ rule, message }) => `${file} ${state} ${rule} ${message}`),
    );
    expect(said).toEqual([]);
    expect(code, err).toBe(0);
    expect(await readdir(join(folder, 'out'))).toEqual(['.nianbao-collect', 'roll.json', '汇总.xlsx']);
  });

  test('adds up to the numbers that were planted', async () => {
    const output = join(folder, 'county.json');
    const { code, err } = await cli(
      ...['sum', join(folder, 'in'), '--organ', '清河县人民政府', '--year', String(countyYear), '-o', output],
    );
    expect(code, err).toBe(0);
    const draft = valueOf(readDraft(JSON.parse(await readFile(output, 'utf8'))));
    expect(draft.cells).toEqual(independentSum(county.map((unit) => unit.draft)));
  });
});

/** A county of a few units in a folder of its own; what is planted there is told by `plant`. */
async function collected(
  plant: (folder: string, county: ReturnType<typeof madeCounty>) => Promise<void>,
  ...args: string[]
) {
  const folder = await temporaryFolder();
  const inside = join(folder, 'in');
  await mkdir(inside);
  const county = madeCounty(6);
  await writeFile(
    join(folder, 'units.csv'),
    ['序号,单位名称', ...county.map(({ name }, at) => `${String(at + 1)},${name}`)].join('\n'),
  );
  for (const { name, draft } of county) await writeReportFile(fileName(inside, name, 'docx'), 'docx', draft);
  await plant(inside, county);
  const units = args.includes('--no-list') ? [] : ['--units', join(folder, 'units.csv')];
  const rest = args
    .filter((arg) => arg !== '--no-list')
    .map((arg) => arg.replace('LAST', join(folder, 'last')));
  const done = await cli(
    'collect',
    inside,
    '--year',
    String(countyYear),
    ...units,
    ...rest,
    '-o',
    join(folder, 'out'),
  );
  return { ...done, folder, county, roll: await rollIn(join(folder, 'out')) };
}
describeWith(validatorPath, '适用于本机的 Open XML 校验程序', 'the Open XML SDK', () => {
  test('finds nothing wrong in what collect writes', async () => {
    const { folder, county } = await collected(async (inside, county) => {
      const { name, draft } = at(county, 0);
      const wrong = { ...draft, cells: { ...draft.cells, 'requests.handledTotal.person': 99 } };
      await writeReportFile(fileName(inside, name, 'docx'), 'docx', wrong);
    });
    const out = join(folder, 'out');
    const name = `${at(county, 0).name}.docx`;
    for (const file of ['汇总.xlsx', join('退回意见', name), join('批注', name)])
      expect(await validate(join(out, file)), file).toEqual([]);
  });
});

describe('bad input is named in the roll and stops nothing', () => {
  test('pictures, torn files, what is no report, and 500 MB of something else', async () => {
    const { code, roll, county } = await collected(async (folder) => {
      await writeFile(join(folder, '照片.jpg'), 'no picture');
      await writeFile(join(folder, '坏的.docx'), 'PK\u0003\u0004 torn');
      await writeFile(join(folder, '通知.txt'), '今天天气好');
      await writeFile(join(folder, '空的.docx'), '');
      await writeFile(join(folder, '大的.docx'), '');
      await truncate(join(folder, '大的.docx'), 500 * 1024 * 1024);
      await mkdir(join(folder, '一个文件夹.docx'));
      await writeFile(join(folder, '~$打开着.docx'), 'x');
    });
    for (const [file, said] of [
      ['照片.jpg', '.jpg'],
      ['坏的.docx', '损坏'],
      ['通知.txt', '没有在里面找到'],
      ['空的.docx', '空的'],
      ['大的.docx', '超过'],
    ] as const) {
      const line = lineOf(roll, file);
      expect([line.state, line.unit, line.year]).toEqual(['读不了', '', null]);
      expect(line.notes.join('')).toContain(said);
    }
    expect(code).toBe(2);
    expect(roll.length).toBe(county.length + 5);
    expect(roll.filter(({ state }) => state === '已交').length).toBe(county.length);
  });

  test('a missing unit, the same file twice, the same report in two kinds, a later version, another year', async () => {
    const { code, roll, county } = await collected(async (folder, county) => {
      const [first, second, third, fourth, fifth] = [0, 1, 2, 3, 4].map((index) => at(county, index));
      if (!first || !second || !third || !fourth || !fifth) throw new Error('few units');
      await rm(fileName(folder, first.name, 'docx'));
      await writeFile(join(folder, '副本.docx'), await readFile(fileName(folder, second.name, 'docx')));
      await writeReportFile(join(folder, '网页.html'), 'html', third.draft);
      const changed = {
        ...fourth.draft,
        cells: { ...fourth.draft.cells, 'disclosure.permits.decisions': 9 },
      };
      await writeReportFile(join(folder, '第四（修改）.docx'), 'docx', changed);
      await rm(fileName(folder, fifth.name, 'docx'));
      await writeReportFile(join(folder, '去年的.docx'), 'docx', fifth.last);
    });
    const state = (index: number): string[] =>
      roll.filter(({ unit }) => unit === at(county, index).name).map((line) => `${line.state} ${line.file}`);
    expect(state(0)).toEqual(['缺 ']);
    expect(state(1).map((line) => line.split(' ')[0])).toEqual(['已交', '重复']);
    expect(state(2).sort()).toEqual([`已交 ${at(county, 2).name}年报.docx`, '重复 网页.html'].sort());
    expect(state(3)).toEqual(['已交 第四（修改）.docx', `有新版本 ${at(county, 3).name}年报.docx`]);
    expect(state(4)).toEqual(['缺 ', '年份不对 去年的.docx']);
    expect(lineOf(roll, '去年的.docx').notes.join('')).toContain('2024');
    expect(code).toBe(1);
  });

  test('a report of another county is nobody’s, with a list and without', async () => {
    const other = (draft: Draft): Draft => {
      const name = draft.organ.name.replace('清河县', '白水县');
      const title = draft.title.replace('清河县', '白水县');
      return {
        ...draft,
        title,
        organ: { ...draft.organ, name },
        signature: { ...draft.signature, organ: name },
      };
    };
    const plant = async (folder: string, county: ReturnType<typeof madeCounty>): Promise<void> => {
      await writeReportFile(join(folder, '别县.docx'), 'docx', other(at(county, 0).draft));
      await writeFile(join(folder, '别县又一份.docx'), await readFile(join(folder, '别县.docx')));
    };
    const listed = await collected(plant);
    expect(lineOf(listed.roll, '别县.docx').state).toBe('不在名单');
    expect(lineOf(listed.roll, '别县.docx').notes.join('')).toContain('别的地方');
    expect(lineOf(listed.roll, '别县又一份.docx').state).toBe('重复');
    const unlisted = await collected(plant, '--no-list');
    expect(lineOf(unlisted.roll, '别县.docx').notes.join('')).toContain('白水县');
  });

  test('two units of one name are asked about', async () => {
    const { roll, folder, county } = await collected(async (inside, county) => {
      const name = at(county, 0).name;
      await writeFile(
        join(inside, '..', 'twice.txt'),
        [name, name, ...county.slice(1).map((unit) => unit.name)].join('\n'),
      );
    });
    expect(roll.length).toBe(county.length);
    const out = join(folder, 'out2');
    await cli(
      'collect',
      join(folder, 'in'),
      '--year',
      String(countyYear),
      '--units',
      join(folder, 'twice.txt'),
      '-o',
      out,
    );
    expect(lineOf(await rollIn(out), `${at(county, 0).name}年报.docx`).notes.join('')).toContain('两个');
  });

  test('an error is counted, sent back with an opinion, and told by the exit code', async () => {
    const { code, roll, folder, county } = await collected(async (inside, county) => {
      const { name, draft } = at(county, 0);
      const wrong = { ...draft, cells: { ...draft.cells, 'requests.handledTotal.person': 99 } };
      await writeReportFile(fileName(inside, name, 'docx'), 'docx', wrong);
    });
    expect(code).toBe(1);
    const line = at(roll, 0);
    expect(line.state).toMatch(/^错误 \d+$/u);
    expect(line.findings.map(({ rule }) => rule)).toContain('R2');
    expect(await readdir(join(folder, 'out', '退回意见'))).toEqual([`${at(county, 0).name}.docx`]);
    const commented = await readFile(join(folder, 'out', '批注', `${at(county, 0).name}.docx`));
    const comments = strFromU8(unzipSync(commented)['word/comments.xml'] ?? new Uint8Array());
    expect(comments).toContain('w:author="清河县政府信息公开工作主管部门"');
    expect(comments).toContain('规则 R2.person');
  });
});

test('a county’s own last year gives 上年结转, and what differs is said', async () => {
  const folder = await temporaryFolder();
  const [unit] = madeCounty(1);
  if (!unit) throw new Error('no unit');
  await writeReportFile(join(folder, 'unit.docx'), 'docx', {
    ...unit.draft,
    cells: { ...unit.draft.cells, 'requests.carriedIn.person': 5 },
  });
  const own = { ...unit.last, cells: { ...unit.last.cells, 'requests.carriedOut.person': 7 } };
  await writeReportFile(join(folder, 'own.json'), 'json', own);
  const output = join(folder, 'sum.json');
  const { err } = await cli(
    ...['sum', join(folder, 'unit.docx'), '--organ', '清河县人民政府', '--year', String(countyYear)],
    ...['--last', join(folder, 'own.json'), '-o', output],
  );
  const draft = valueOf(readDraft(JSON.parse(await readFile(output, 'utf8'))));
  expect(draft.cells['requests.carriedIn.person']).toBe(7);
  expect([draft.organ.name, draft.before?.year]).toEqual(['清河县人民政府', countyYear - 1]);
  expect(err).toContain('各单位之和是 5，本机关是 7');
});

test('what was sent back comes back with its comments, and each round says what is mended', async () => {
  const faults = { 'requests.handledTotal.person': 9_999, 'disputes.cases.directSuit.total': 8_888 };
  const { folder, county } = await collected(async (inside, county) => {
    const { name, draft } = at(county, 0);
    await writeReportFile(fileName(inside, name, 'docx'), 'docx', {
      ...draft,
      cells: { ...draft.cells, ...faults },
    });
  });
  const { name, draft } = at(county, 0);
  const returned = fileName(join(folder, 'in'), name, 'docx');
  /** The unit opens what came back, puts one number right, and hands it in again. */
  const mend = async (from: string, printed: number, cell: string): Promise<void> => {
    const parts = unzipSync(await readFile(from));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const right = document.replace(String(printed), String(draft.cells[cell]));
    await writeFile(returned, zipSync({ ...parts, 'word/document.xml': strToU8(right) }));
  };
  const round = async (nth: string): Promise<Line> => {
    const out = join(folder, nth);
    await cli('collect', join(folder, 'in'), '--year', String(countyYear), '-o', out);
    return lineOf(await rollIn(out), `${name}年报.docx`);
  };
  await mend(join(folder, 'out', '批注', `${name}.docx`), 9_999, 'requests.handledTotal.person');
  const read = await cli('read', returned, '-o', join(folder, 'read.json'));
  expect(read.err).toContain('批注（清河县政府信息公开工作主管部门）：【错误】表四「未经复议直接起诉」');
  const second = await round('second');
  expect(second.state).toBe('错误 1');
  expect(second.notes[0]).toBe(
    '与退回时的批注相比：已改 1 处，仍在 1 处（表四「未经复议直接起诉」），新 0 处。',
  );
  await mend(join(folder, 'second', '批注', `${name}.docx`), 8_888, 'disputes.cases.directSuit.total');
  const third = await round('third');
  expect(third.state).toBe('已交');
  expect(third.notes[0]).toBe('与退回时的批注相比：已改 1 处，仍在 0 处，新 0 处。');
});

test('copied words and a digit too many are asked about beside the report', async () => {
  const { code, roll, county } = await collected(async (inside, county) => {
    const [first, second, third] = [0, 1, 2].map((index) => at(county, index));
    if (!first || !second || !third) throw new Error('few units');
    const texts = { ...second.draft.texts, overview: first.draft.texts.overview ?? '' };
    await writeReportFile(fileName(inside, second.name, 'docx'), 'docx', { ...second.draft, texts });
    const permits = 'disclosure.permits.decisions';
    const before = 40;
    const more = { ...third.draft, cells: { ...third.draft.cells, [permits]: 10 * before } };
    await writeReportFile(fileName(inside, third.name, 'docx'), 'docx', more);
    const last = { ...third.last, cells: { ...third.last.cells, [permits]: before } };
    await writeReportFile(fileName(join(inside, '..', 'last'), third.name, 'json'), 'json', last);
  }, '--last=LAST');
  const [first, second, third] = [0, 1, 2].map((index) => lineOf(roll, `${at(county, index).name}年报.docx`));
  expect(second?.notes.join('')).toContain(`“${first?.unit ?? ''}”`);
  expect(first?.notes.join('')).toContain(`“${second?.unit ?? ''}”`);
  expect(second?.state).toMatch(/^(?:待核对|错误) \d+$/u);
  expect(third?.notes.join('')).toContain('像是多了一位');
  expect([0, 1]).toContain(code);
});
