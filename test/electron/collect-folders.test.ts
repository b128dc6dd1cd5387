import { Buffer } from 'node:buffer';
import { mkdirSync, renameSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../shared/draft/draft.ts';
import { countyYear, madeCounty } from '../cases/county/county.ts';
import { fileName, writeReportFile } from '../cases/county/files.ts';
import { describeWith } from '../requires.ts';
import { cli } from './cli.ts';
import { at, lineOf, rollIn } from './roll-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const county = madeCounty(3);
const wrong = (draft: Draft): Draft => ({
  ...draft,
  cells: { ...draft.cells, 'requests.handledTotal.person': 99 },
});

/** A folder of three reports and one for the results; `run` collects, with further arguments. */
async function threeUnits() {
  const folder = await temporaryFolder();
  const [inside, out] = [join(folder, 'in'), join(folder, 'out')];
  const put = async (index: number, change = (draft: Draft): Draft => draft): Promise<void> => {
    const { name, draft } = at(county, index);
    await writeReportFile(fileName(inside, name, 'docx'), 'docx', change(draft));
  };
  for (const index of county.keys()) await put(index);
  const run = async (...args: string[]) =>
    await cli('collect', inside, '--year', String(countyYear), '-o', out, ...args);
  return { folder, inside, out, put, run };
}
const inFolders = async (out: string): Promise<string[]> =>
  (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== '.nianbao-collect')
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();

describe('a further run into the same folder', () => {
  test('takes away what an earlier one wrote, and nothing else', async () => {
    const { out, put, run } = await threeUnits();
    await put(0, wrong);
    await put(1, wrong);
    expect((await run()).code).toBe(1);
    const name = (index: number): string => `${at(county, index).name}.docx`;
    const results = ['roll.json', '汇总.xlsx'];
    const sent = (...indexes: number[]): string[] =>
      indexes.flatMap((index) => [join('批注', name(index)), join('退回意见', name(index))]);
    expect(await inFolders(out)).toEqual([...results, ...sent(0, 1)].sort());
    await writeFile(join(out, '备忘.txt'), '我的');
    await writeFile(join(out, '退回意见', '我的.docx'), '我的');
    // the office wrote more into what was to go out
    await writeFile(join(out, '退回意见', name(1)), '改过');

    await put(0);
    await put(1);
    const again = await run();
    expect([again.code, again.err.includes('改动过，没有删')]).toEqual([0, true]);
    const kept = `${at(county, 1).name}（以前的）.docx`;
    const own = ['备忘.txt', join('退回意见', '我的.docx'), join('退回意见', kept)];
    expect(await inFolders(out)).toEqual([...results, ...own].sort());
    expect(await readFile(join(out, '退回意见', kept), 'utf8')).toBe('改过');

    // a file that is not ours makes room, and stays
    await writeFile(join(out, '退回意见', name(2)), '别人的');
    await put(2, wrong);
    expect((await run()).code).toBe(1);
    const others = await Promise.all(
      (await inFolders(out))
        .filter((file) => file.includes('以前的'))
        .map((file) => readFile(join(out, file), 'utf8')),
    );
    expect(others.sort()).toEqual(['别人的', '改过']);
    expect(await inFolders(out)).toEqual(expect.arrayContaining(sent(2)));
  });

  test('takes away the half of a file that a killed one left, and no other', async () => {
    const { out, put, run } = await threeUnits();
    await put(0, wrong);
    expect((await run()).code).toBe(1);
    const half = (name: string): string => join('退回意见', `${name}.0123456789ab.tmp`);
    const unit = `${at(county, 0).name}.docx`;
    await rm(join(out, '退回意见', unit));
    await writeFile(join(out, half(unit)), 'PK');
    await writeFile(join(out, half('别人的.docx')), 'PK');
    await put(0);
    expect((await run()).code).toBe(0);
    expect(await inFolders(out)).toEqual(['roll.json', '汇总.xlsx', half('别人的.docx')].sort());
  });

  test('removes nothing that a list names which we never write', async () => {
    const { folder, out, run } = await threeUnits();
    expect((await run()).code).toBe(0);
    const victim = join(folder, 'victim.docx');
    await writeFile(victim, 'x');
    const digest = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    await writeFile(
      join(out, '.nianbao-collect'),
      [`${digest}  ../victim.docx`, `${digest}  批注/../../victim.docx`, `${digest}  ${victim}`, 'x'].join(
        '\n',
      ),
    );
    expect((await run()).code).toBe(0);
    expect(await readFile(victim, 'utf8')).toBe('x');
  });

  test('leaves no roll behind where it cannot be finished', async () => {
    const { out, put, run } = await threeUnits();
    await put(0, wrong);
    expect((await run()).code).toBe(1);
    // what is in the way is no folder
    await rm(join(out, '批注'), { recursive: true });
    await writeFile(join(out, '批注'), 'x');
    const { code, err } = await run();
    expect([code, /没有|文件/u.test(err)]).toEqual([2, true]);
    expect(await inFolders(out)).not.toContain('roll.json');
  });
});

describe('folders that cannot be used', () => {
  test.each([
    [['collect'], '缺少收报告的文件夹'],
    [['collect', '', '--year', '2025', '-o', 'x'], '文件名是空的'],
    [['collect', 'a', 'b', '--year', '2025', '-o', 'x'], '一次只能收一个'],
    [['collect', 'a', '-o', 'x'], '--year'],
    [['collect', 'a', '--year', '去年', '-o', 'x'], '去年'],
    [['collect', 'a', '--year', '2018', '-o', 'x'], '2018'],
    [['collect', 'a', '--year', '2100', '-o', 'x'], '2100'],
    [['collect', 'a', '--year', '2025'], '-o'],
    [['collect', 'a', '--year', '2025', '-o', ''], '-o'],
    [['collect', 'a', '--year', '2025', '--unit', 'x', '-o', 'x'], '--unit'],
    [['collect', 'a', '--year', '2025', '-o'], '-o'],
    [['collect', 'no-such-folder', '--year', '2025', '-o', 'x'], '没有这个文件'],
    [['sum'], '缺少要相加的文件'],
    [['sum', 'a', '--year', '2025'], '--organ'],
    [['sum', 'a', '--organ', '某县人民政府'], '--year'],
    [['sum', 'a', '--organ', ' ', '--year', '2025'], '机关全称'],
    [['sum', 'no-such-folder', '--organ', '某县人民政府', '--year', '2025'], '没有一份'],
  ])('%j is explained in Chinese', async (args, said) => {
    const { code, out, err } = await cli(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/Error|ENOENT|\n\s+at /u);
  });

  test('results in the folder of reports, in a file, below a file, beside what is not ours', async () => {
    const { folder, inside, run } = await threeUnits();
    await writeFile(join(folder, 'file'), 'x');
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', '别的.txt'), 'x');
    await symlink(inside, join(folder, 'same'));
    for (const [out, said] of [
      [inside, '不能放在收报告的文件夹里'],
      [join(folder, 'same'), '不能放在收报告的文件夹里'],
      [join(folder, 'file'), '不能写入'],
      [join(folder, 'file', 'below'), '不能写入'],
      [join(folder, 'other'), '已经有别的文件'],
    ] as const) {
      const { code, err } = await run('-o', out);
      expect([out, code]).toEqual([out, 2]);
      expect(err).toContain(said);
      expect(err).not.toMatch(/Error|E[A-Z]{4,}/u);
    }
    expect(await readdir(inside)).toHaveLength(county.length);
    expect(await readFile(join(folder, 'other', '别的.txt'), 'utf8')).toBe('x');
  });

  test('results inside the folder of reports are not read as reports, however often', async () => {
    const { inside, put, run } = await threeUnits();
    await put(0, wrong);
    const out = join(inside, '结果');
    for (const nth of [1, 2]) {
      expect((await run('-o', out)).code, String(nth)).toBe(1);
      expect((await rollIn(out)).map(({ file }) => file).sort()).toEqual(
        county.map(({ name }) => `${name}年报.docx`).sort(),
      );
    }
    // nor those of another run
    const other = join(inside, '再收一次');
    expect((await run('-o', other)).code).toBe(1);
    expect(await rollIn(other)).toHaveLength(county.length);
  });

  test('a list of units that is none', async () => {
    const { folder, run } = await threeUnits();
    const report = fileName(folder, '报告', 'docx');
    await writeReportFile(report, 'docx', at(county, 0).draft);
    const draft = join(folder, 'draft.json');
    await writeFile(draft, JSON.stringify(at(county, 0).draft, null, 2));
    for (const file of [report, draft]) {
      const { code, out, err } = await run('--units', file);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('不像单位名称');
    }
  });

  test('an empty folder: told, or with a list everybody is missing', async () => {
    const { folder, inside, out, run } = await threeUnits();
    await rm(inside, { recursive: true });
    await mkdir(inside);
    const none = await run();
    expect([none.code, none.err.includes('没有文件')]).toEqual([2, true]);
    const units = join(folder, 'units.txt');
    const [first, second] = [at(county, 0).name, at(county, 1).name];
    await writeFile(units, [first, second, first].join('\n'));
    expect((await run('--units', units)).code).toBe(0);
    const roll = await rollIn(out);
    expect(roll.map(({ unit, state }) => [unit, state])).toEqual([
      [first, '缺'],
      [second, '缺'],
    ]);
    expect(at(roll, 0).notes.join('')).toContain(`名单里有两个“${first}”`);
    const bad = join(folder, 'bad.txt');
    await writeFile(bad, '1\n2\n');
    for (const path of [bad, join(folder, 'no.txt'), folder]) {
      const { code, err } = await run('--units', path);
      expect([path, code]).toEqual([path, 2]);
      expect(err).toContain(path);
    }
  });

  test('a missing unit alone is no error; a report of another year is', async () => {
    const { folder, out, run, inside } = await threeUnits();
    const units = join(folder, 'units.txt');
    await writeFile(units, [...county.map(({ name }) => name), '清河县气象局'].join('\n'));
    expect((await run('--units', units)).code).toBe(0);
    expect((await rollIn(out)).map(({ state }) => state)).toContain('缺');
    await writeReportFile(join(inside, '去年.docx'), 'docx', at(county, 0).last);
    expect((await run('--units', units)).code).toBe(1);
  });

  test('a folder of last year without a report of last year is said', async () => {
    const { folder, run } = await threeUnits();
    await mkdir(join(folder, 'last'));
    const { code, err } = await run('--last', join(folder, 'last'));
    expect([code, err.includes('没有一份能用的去年的报告')]).toEqual([0, true]);
  });
});

describe('files that are none', () => {
  test('links that lead round or nowhere, folders named like files', async () => {
    const { inside, out, run } = await threeUnits();
    await symlink('圈.docx', join(inside, '圈.docx'));
    await symlink('没有.docx', join(inside, '断.docx'));
    await symlink(inside, join(inside, '自己'));
    await mkdir(join(inside, '文件夹.docx'));
    const { code } = await run();
    expect(code).toBe(2);
    const roll = await rollIn(out);
    expect(roll.map(({ file }) => file).sort()).toEqual(
      [...county.map(({ name }) => `${name}年报.docx`), '圈.docx', '断.docx'].sort(),
    );
    for (const file of ['圈.docx', '断.docx']) {
      expect(lineOf(roll, file).state).toBe('读不了');
      expect(lineOf(roll, file).notes.join('')).toContain(file);
    }
  });
});

describeWith(
  process.platform === 'linux' ? 'linux' : undefined,
  'Linux 的文件系统',
  'names that are bytes',
  () => {
    test('names in GB 18030, which an older archive left', async () => {
      const { inside, out, put, run } = await threeUnits();
      await put(0, wrong);
      const { name } = at(county, 0);
      // 年报 in GB 18030
      const old = Buffer.concat([
        Buffer.from(inside),
        Buffer.from('/'),
        Buffer.from('c4eab1a8', 'hex'),
        Buffer.from('.docx'),
      ]);
      renameSync(fileName(inside, name, 'docx'), old);
      const folder = Buffer.concat([Buffer.from(inside), Buffer.from('/'), Buffer.from('c4ea', 'hex')]);
      mkdirSync(folder);
      const [second] = [at(county, 1).name];
      renameSync(fileName(inside, second, 'docx'), Buffer.concat([folder, Buffer.from('/b.docx')]));
      expect((await run()).code).toBe(1);
      const roll = await rollIn(out);
      expect(roll.map(({ file }) => file).sort()).toEqual(
        ['年报.docx', join('年', 'b.docx'), `${at(county, 2).name}年报.docx`].sort(),
      );
      expect(lineOf(roll, '年报.docx').unit).toBe(name);
      expect(await readdir(join(out, '批注'))).toEqual([`${name}.docx`]);
    });
  },
);
