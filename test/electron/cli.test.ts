import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../../shared/check/index.ts';
import { readDraft } from '../../shared/draft/draft-file.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { organLevels } from '../../shared/form/edition.ts';
import { builtCli } from '../built-program.ts';
import { rules } from '../../shared/check/index.ts';
import { wholeReport } from '../cases/whole-report.ts';
import { seedDraft, seedIds } from '../cases/seeds.ts';
import { valueOf } from '../value-of.ts';
import { cli } from './cli.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { organ } from '../cases/organ.ts';

const draft = valueOf(emptyDraft('', organ, 2025));

/** A draft file with these cells in a folder of its own. */
async function draftFile(cells: Record<string, number> = {}) {
  const folder = await temporaryFolder();
  const file = join(folder, 'draft.json');
  await writeFile(file, JSON.stringify({ ...draft, cells }));
  return { folder, file };
}

test.each([[], ['--help'], ['-h'], ['help']])('%j shows the commands', async (...args) => {
  const { code, out } = await cli(...args);
  expect(code).toBe(0);
  for (const name of ['new', 'read', 'check', 'export', 'next', 'edition', 'serve'])
    expect(out).toContain(`nianbao ${name}`);
});

describe('a wrong call', () => {
  test.each([
    [['destroy'], 'destroy'],
    [['constructor'], 'constructor'],
    [['new'], '--organ'],
    [['new', '--organ', '甲乡'], '--year'],
    [['new', '--organ', '甲乡', '--year', '二〇二五'], '二〇二五'],
    [['new', '--organ', '甲乡', '--year', '2018'], '2019'],
    [['new', '--organ', '甲乡', '--year', '2025', '--level', 'king'], organLevels.join('、')],
    [['new', '--organ', '甲', '乡', '--year', '2025'], '乡'],
    [['new', '--organ', ' ', '--year', '2025'], '机关全称'],
    [['check'], '文件'],
    [['check', '--lol', 'a'], '--lol'],
    [['check', 'a', '--last'], '--last'],
    [['check', 'a', '--json=1'], '--json'],
    [['read'], '文件'],
    [['read', 'a.docx', 'b.docx'], '一个文件'],
    [['next', 'a.json'], '--year'],
    [['next', '--year', '2025'], '文件'],
    [['next', 'a.json', '--year', '明年'], '明年'],
    [['export', 'a.json'], '-o'],
    [['export', 'a.json', 'b.json', '-o', 'c.docx'], '一个文件'],
    [['export', 'a.json', '-o', 'c.pdf'], '.docx'],
    [['edition', '1', '2'], '一次'],
    [['serve', '--port', '99999'], '65535'],
    [['serve', 'x'], 'x'],
    [['new', '--organ', '甲乡', '--year', '2100'], '2019 到 2099'],
    [['new', '--organ', '', '--year', '2025'], '--organ'],
    [['new', '--organ', '甲乡', '--year', '2025', '-o', ''], '-o 后面是空的'],
    [['read', ''], '文件名是空的'],
    [['sum', 'a.json', '--year', '2025'], '--organ'],
  ])('%j is explained in Chinese with its usage', async (args, said) => {
    const { code, out, err } = await cli(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/[一-龥]/u);
    expect(err).not.toMatch(/Error|TypeError|\n\s+at |处：/);
  });

  test.each([
    ['check', '--json'],
    ['check', 'a.json', '--json', '--lol'],
    ['check', 'a.json', '--json', '--last', 'missing.json'],
    ['rules', '--json', 'more'],
  ])('%j %j says an empty list where it was asked for one', async (...args) => {
    expect(await cli(...args)).toMatchObject({ code: 2, out: '[]\n' });
  });
});

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  const inShell = async (line: string) => {
    const child = spawn('sh', ['-c', line, builtCli], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };
  const full = existsSync('/dev/full');

  test.skipIf(!full)('a full disk behind > is told, and ends with 2', async () => {
    const { file } = await draftFile();
    expect(await inShell(`"${process.execPath}" "$0" read ${file} > /dev/full`)).toEqual({
      code: 2,
      said: '没有输出完整：磁盘空间不够。请腾出一些空间后再试。\n',
    });
  });

  test('who reads no further, or listens to no message, changes no exit code', async () => {
    const { file } = await draftFile();
    const { said } = await inShell(`("${process.execPath}" "$0" check ${file} --json; echo $? >&2) | :`);
    expect(said).toBe('1\n');
    // a pipe whose reader has gone
    const deaf = `("${process.execPath}" "$0" check missing.json; echo $? >&3) 3>&1 2>&1 >/dev/null | cat`;
    expect((await inShell(deaf)).said).toContain('missing.json');
    const gone = `{ (sleep 0.3; "${process.execPath}" "$0" check missing.json 2>&1 >/dev/null; echo $? >&3) | :; } 3>&1`;
    expect((await inShell(gone)).said).toBe('2\n');
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['missing.json', undefined, '没有这个文件'],
    ['folder.json', 'folder', '文件夹'],
    ['torn.json', '{"format":', '不是 JSON'],
    ['empty.json', '', '空的'],
    ['list.json', '[]', '不是年报草稿'],
    ['gbk.json', Uint8Array.from([0x7b, 0xc4, 0xea, 0x7d]), '不是 JSON'],
    ['cell.json', JSON.stringify({ ...draft, cells: { 'a.b': 1 } }), 'cells'],
    ['newer.json', JSON.stringify({ ...draft, version: 2 }), '新版'],
    ['report.docx', 'PK\u0003\u0004 torn', '损坏'],
    ['report.pdf', '%PDF-1.7', 'PDF'],
    ['words.txt', '今天天气好', '没有在里面找到'],
  ])('%s is named with what to do, by every command', async (name, content, said) => {
    const folder = await temporaryFolder();
    const file = join(folder, name);
    if (content === 'folder') await mkdir(file);
    else if (content !== undefined) await writeFile(file, content);
    for (const args of [
      ['check', file],
      ['export', file, '-o', join(folder, 'out.html')],
      ['check', join(folder, 'x'), '--last', file],
      ['read', file, '-o', join(folder, 'out.html')],
      ['next', file, '--year', '2026', '-o', join(folder, 'out.html')],
    ]) {
      const { code, err } = await cli(...args);
      expect(code).toBe(2);
      expect(err).toContain(file);
      expect(err).toContain(said);
      expect(err).not.toMatch(/Error|ENOENT/);
    }
    expect(await readdir(folder)).not.toContain('out.html');
  });

  test('does not keep the others from being checked', async () => {
    const { file } = await draftFile();
    const { code, out, err } = await cli('check', 'missing.json', file, '--json');
    expect(code).toBe(2);
    expect((JSON.parse(out) as { file: string }[]).map((each) => each.file)).toEqual([file]);
    expect(err).toContain('missing.json');
  });
});

describe('new', () => {
  test.each([
    ['新郑市城关乡人民政府', 'township'],
    ['郑港办事处', 'street'],
    ['二七区统计局', 'countyDepartment'],
  ])('guesses that %s is %s', async (name, level) => {
    const { out } = await cli('new', '--organ', name, '--year', '2025');
    expect((JSON.parse(out) as typeof draft).organ).toMatchObject({ name, level });
  });

  test('takes the level that is said, and the edition of the year', async () => {
    const { out } = await cli('new', '--organ', '某局', '--year', '2020', '--level', 'countyDepartment');
    expect(JSON.parse(out)).toMatchObject({ edition: '2019', organ: { level: 'countyDepartment' } });
  });

  test('never replaces a file', async () => {
    const { file } = await draftFile({ 'requests.new.person': 3 });
    const before = await readFile(file);
    const { code, err } = await cli('new', '--organ', '某局', '--year', '2025', '-o', file);
    expect([code, err.includes(file)]).toEqual([2, true]);
    expect(await readFile(file)).toEqual(before);
  });
});

describe('check', () => {
  test('ends with 0 without errors and says what there is in words', async () => {
    const file = join(await temporaryFolder(), 'whole.json');
    await writeFile(file, JSON.stringify(wholeReport()));
    const { code, out } = await cli('check', file);
    expect([code, out]).toEqual([0, `${file}：2025 年的报告没有发现问题。\n`]);
  });

  test('finds no report whole that has nothing but zeros, and does not export it unasked', async () => {
    const { folder, file } = await draftFile();
    const { code, out } = await cli('check', file);
    expect(code).toBe(1);
    for (const part of ['一、总体情况', '五、存在的主要问题', '六、其他需要报告', '落款：没有日期']) {
      expect(out).toContain(part);
    }
    expect((await cli('export', file, '-o', join(folder, 'out.html'))).code).toBe(1);
    expect((await cli('export', file, '-o', join(folder, 'out.html'), '--anyway')).code).toBe(0);
  });

  test('compares with last year by --last', async () => {
    const { file } = await draftFile({ 'requests.carriedIn.person': 1 });
    const last = join(await temporaryFolder(), 'last.json');
    await writeFile(
      last,
      JSON.stringify({ ...draft, year: 2024, cells: { 'requests.carriedOut.person': 2 } }),
    );
    const rules = async (...more: string[]) => {
      const { code, out } = await cli('check', file, '--json', ...more);
      const [entry] = JSON.parse(out) as { findings: { rule: string }[] }[];
      return { code, rules: entry?.findings.map(({ rule }) => rule) };
    };
    expect((await rules()).rules).not.toContain('R5');
    const compared = await rules('--last', last);
    expect([compared.code, compared.rules?.includes('R5')]).toEqual([1, true]);
  });
});

/** One of our own exported files. */
async function exported(id: (typeof seedIds)[number], extension: 'docx' | 'html') {
  const folder = await temporaryFolder();
  const [input, file] = [join(folder, 'draft.json'), join(folder, `report.${extension}`)];
  await writeFile(input, JSON.stringify(seedDraft(id)));
  expect((await cli('export', input, '-o', file, '--anyway')).code).toBe(0);
  return { folder, file };
}
const seedFile = (id: string): string => fileURLToPath(new URL(`../cases/seeds/${id}.txt`, import.meta.url));

describe('read', () => {
  test.each(seedIds)('gives the draft of seed %s, and says a line for each note', async (id) => {
    const { code, out, err } = await cli('read', seedFile(id));
    expect(code).toBe(0);
    const read = valueOf(readDraft(JSON.parse(out)));
    expect([read.edition, read.year]).toEqual(['2019', 2020]);
    const lines = err.split('\n').filter((line) => line !== '');
    for (const line of lines) expect(line).toMatch(/^\S+\.txt：.*。$/u);
    // its third table lacks a column, which nobody can guess
    if (id === '004') expect(err).toContain('表三没有读入');
    else expect(read.cells).toEqual(seedDraft(id).cells);
  });

  test.each(['docx', 'html'] as const)('gives back what was exported as %s', async (extension) => {
    const { folder, file } = await exported('002', extension);
    const output = join(folder, 'read.json');
    expect(await cli('read', file, '-o', output)).toEqual({ code: 0, out: '', err: '' });
    const { cells, texts, year } = seedDraft('002');
    expect(valueOf(readDraft(JSON.parse(await readFile(output, 'utf8'))))).toMatchObject({
      cells,
      texts,
      year,
    });
  });

  test('replaces neither what it read nor another file', async () => {
    const { file } = await exported('002', 'docx');
    const { file: other } = await draftFile();
    for (const output of [file, other]) {
      const before = await readFile(output);
      const { code, err } = await cli('read', file, '-o', output);
      expect([code, err.includes(output)]).toEqual([2, true]);
      expect(await readFile(output)).toEqual(before);
    }
  });
});

describe('next', () => {
  test('begins the year from a report, and lists what to look at again', async () => {
    const { code, out, err } = await cli('next', seedFile('001'), '--year', '2021');
    expect(code).toBe(0);
    const next = valueOf(readDraft(JSON.parse(out)));
    expect(next).toMatchObject({
      id: '',
      year: 2021,
      edition: '2021',
      before: { year: 2020, edition: '2019' },
    });
    const review = err.split('\n').filter((line) => line.startsWith('请核对'));
    const asked = check(next).filter(({ rule }) => rule === 'carried');
    expect(review).toHaveLength(asked.length);
    expect(review.join()).toContain('“2020年”');
  });

  test('lists the day of signature that it moved on, and none where there was none', async () => {
    const folder = await temporaryFolder();
    const said = async (date: string): Promise<string> => {
      const file = join(folder, `last${date}.json`);
      await writeFile(file, JSON.stringify({ ...draft, year: 2023, signature: { organ: '', date } }));
      return (await cli('next', file, '--year', '2024')).err;
    };
    expect(await said('2024-01-15')).toContain(
      '请核对落款日期 2025年1月15日：是由去年的日期改了年份得来的。',
    );
    expect(await said('')).not.toContain('落款日期');
  });

  test('gives the same from a draft as from its report', async () => {
    const { folder, file } = await exported('003', 'docx');
    const [fromDraft, fromReport] = await Promise.all(
      [join(folder, 'draft.json'), file].map(async (each) => await cli('next', each, '--year', '2021')),
    );
    const { texts, cells, before } = valueOf(readDraft(JSON.parse(fromDraft?.out ?? '')));
    expect(JSON.parse(fromReport?.out ?? '')).toMatchObject({ texts, cells, before });
  });

  test('of a report from further back gives words alone, and still lists them', async () => {
    const { code, out, err } = await cli('next', seedFile('001'), '--year', '2024');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ before: { year: 2020 }, cells: {} });
    expect(err).toContain('请核对');
  });

  test('lists what was not moved on, in any writing, and advises a year it takes', async () => {
    const texts = {
      preamble: '统计期限自2023年1月1日起至2023年12月31日止，共公开120条。联系电话：0371-62660001。',
      overview: '全年公开信息2024条。二○二三年举办第三次培训。',
    };
    const file = join(await temporaryFolder(), 'last.json');
    await writeFile(file, JSON.stringify({ ...draft, year: 2023, title: '', texts }));
    const { code, err } = await cli('next', file, '--year', '2024');
    expect(code).toBe(0);
    const review = err.split('\n').filter((line) => line.startsWith('请核对'));
    expect(review.map((line) => line.slice(line.indexOf('里的 ')).match(/“[^”]+”/gu))).toEqual([
      ['“120条”'],
      ['“2024条”'],
      ['“二○二三年”', '“第三次”'],
    ]);
    const refused = await cli('next', file, '--year', '2018');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('请把年份改成 2024 年或以后。');
  });

  test('names the file that is not of an earlier year', async () => {
    const { code, out, err } = await cli('next', seedFile('001'), '--year', '2020');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${seedFile('001')}：`);
  });
});

describe('check of reports', () => {
  test('says of a report what it says of its draft', async () => {
    const { folder, file } = await exported('000', 'docx');
    const [draft, report] = await Promise.all(
      [join(folder, 'draft.json'), file].map(async (each) => await cli('check', each, '--json')),
    );
    const findings = (out = '') => (JSON.parse(out) as { findings: unknown[] }[])[0]?.findings;
    expect([draft?.code, report?.code]).toEqual([1, 1]);
    expect(findings(report?.out)).toEqual(findings(draft?.out));
  });

  test('takes a report for last year', async () => {
    const last = valueOf(
      readDraft({ ...draft, year: 2024, title: '', cells: { 'requests.carriedOut.person': 2 } }),
    );
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'last.json'), JSON.stringify(last));
    const report = join(folder, 'last.docx');
    expect((await cli('export', join(folder, 'last.json'), '-o', report, '--anyway')).code).toBe(0);
    const { file } = await draftFile({ 'requests.carriedIn.person': 1 });
    expect((await cli('check', file, '--last', report)).out).toContain('R5');
  });

  test.each([2025, 2026])(
    'does not compare with a report of %i as last year’s, and says so',
    async (year) => {
      const folder = await temporaryFolder();
      const [file, last] = [join(folder, 'draft.json'), join(folder, 'last.json')];
      const texts = { overview: '2025年，共公开各类政府信息800条。' };
      await writeFile(file, JSON.stringify({ ...draft, texts }));
      await writeFile(last, JSON.stringify({ ...draft, year, title: '', texts }));
      const { out, err } = await cli('check', file, '--last', last);
      expect(out).toBe((await cli('check', file)).out);
      expect(err).toContain('不是更早的报告，没有与它核对');
    },
  );

  test('takes a folder for the drafts and reports in it, in the order of their names, and for nothing else', async () => {
    const { folder } = await exported('000', 'docx');
    const text = await readFile(join(folder, 'draft.json'));
    const names = ['2.json', '10.JSON', '~$report.docx', '._2.json', 'notes.pdf', 'noextension'];
    for (const name of names) await writeFile(join(folder, name), text);
    await mkdir(join(folder, 'more.docx'));
    await symlink(join(folder, '2.json'), join(folder, '3.json'));
    const { code, out, err } = await cli('check', folder, '--json');
    expect((JSON.parse(out) as { file: string }[]).map((each) => each.file)).toEqual(
      ['2.json', '3.json', '10.JSON', 'draft.json', 'report.docx'].map((name) => join(folder, name)),
    );
    expect([code, err]).toEqual([1, '']);
  });

  test('goes on to the other files of a folder after one that cannot be used', async () => {
    const { folder, file } = await draftFile();
    await writeFile(join(folder, 'a.docx'), 'PK\u0003\u0004 torn');
    const { code, out, err } = await cli('check', folder, '--json');
    expect((JSON.parse(out) as { file: string }[]).map((each) => each.file)).toEqual([file]);
    expect([code, err]).toEqual([2, expect.stringContaining(join(folder, 'a.docx'))]);
  });

  test('says one JSON document for many files, in their order', async () => {
    const files = seedIds.map(seedFile);
    const { out } = await cli('check', ...files, '--json');
    expect((JSON.parse(out) as { file: string }[]).map((each) => each.file)).toEqual(files);
    expect((await cli('check', 'missing.json', '--json')).out).toBe('[]\n');
  });
});

describe('export', () => {
  test('makes a report of a report', async () => {
    const { folder, file } = await exported('002', 'docx');
    const html = join(folder, 'again.html');
    expect(await cli('export', file, '-o', html)).toMatchObject({ code: 0 });
    expect(await readFile(html, 'utf8')).toBe(await readFile((await exported('002', 'html')).file, 'utf8'));
  });

  test('refuses while there are errors, and goes on with --anyway', async () => {
    const { folder, file } = await draftFile({ 'requests.new.person': -3 });
    const out = join(folder, 'out.html');
    const refused = await cli('export', file, '-o', out);
    expect([refused.code, refused.err.includes('--anyway')]).toEqual([1, true]);
    expect(await readdir(folder)).toEqual(['draft.json']);
    expect((await cli('export', file, '-o', out, '--anyway')).code).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['draft.json', 'out.html']);
    // the draft was written by plain means: others may read the report as they may read that
    expect((await stat(out)).mode).toBe((await stat(file)).mode);
  });

  test('never writes over its input, whatever name it goes by', async () => {
    const folder = await temporaryFolder();
    const input = join(folder, 'draft');
    await writeFile(input, JSON.stringify(draft));
    await symlink(input, join(folder, 'soft.html'));
    await link(input, join(folder, 'hard.html'));
    for (const name of ['soft.html', 'hard.html']) {
      const { code, err } = await cli('export', input, '-o', join(folder, name), '--anyway');
      expect([code, err.includes('不能覆盖')]).toEqual([2, true]);
    }
    expect(JSON.parse(await readFile(input, 'utf8'))).toEqual(draft);
  });

  test('says where it cannot write', async () => {
    const { folder, file } = await draftFile();
    const out = join(folder, 'no', 'such', 'out.html');
    const { code, err } = await cli('export', file, '-o', out, '--anyway');
    expect([code, err.includes(out)]).toEqual([2, true]);
  });
});

describe('rules', () => {
  test('lists every rule with its source and examples, for people and for programs', async () => {
    const { code, out } = await cli('rules', '--json');
    const list = JSON.parse(out) as Record<string, unknown>[];
    expect([code, list.map(({ id }) => id)]).toEqual([0, rules.map(({ id }) => id)]);
    for (const rule of list) {
      expect(Object.keys(rule)).toEqual([
        'id',
        'title',
        'severity',
        'basis',
        'clause',
        'explanation',
        'wrong',
        'right',
      ]);
    }
    expect((await cli('rules')).out).toContain('依据：规定，');
    expect((await cli('rules', 'more')).code).toBe(2);
  });
});

describe('serve', () => {
  test('prints one line with the address, serves it, and ends when told to', async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, [builtCli, 'serve', '--data', folder, '--no-open']);
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    await expect.poll(() => out, { timeout: 15_000 }).toContain('\n');
    expect(out).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/);
    const [, origin = '', token = ''] = /(http:\/\/[^/]+)\/#token=([\w-]+)/.exec(out) ?? [];
    const answer = await fetch(`${origin}/call/drafts.list`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, Authorization: `Bearer ${token}` },
      body: '{}',
    });
    expect(await answer.json()).toMatchObject({ ok: true, value: { folder } });
    expect((await fetch(origin)).status).toBe(200);

    const { code, err } = await cli(
      'serve',
      '--data',
      await temporaryFolder(),
      '--port',
      new URL(origin).port,
      '--no-open',
    );
    expect([code, err.includes('已被别的程序使用')]).toEqual([2, true]);

    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
