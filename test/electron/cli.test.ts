import { spawn } from 'node:child_process';
import { link, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../electron/cli/run.ts';
import { emptyDraft } from '../../shared/draft.ts';
import { organLevels } from '../../shared/edition.ts';
import { builtCli } from '../built-program.ts';
import { valueOf } from '../value-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

const organ = {
  name: '甲乡人民政府',
  level: 'township',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
} as const;
const draft = valueOf(emptyDraft('', organ, 2025));

async function cli(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    pageFolder: '',
  });
  return { code, out, err };
}
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
    [['export', 'a.json'], '-o'],
    [['export', 'a.json', 'b.json', '-o', 'c.docx'], '一个文件'],
    [['export', 'a.json', '-o', 'c.pdf'], '.docx'],
    [['edition', '1', '2'], '一次'],
    [['serve', '--port', '99999'], '65535'],
    [['serve', 'x'], 'x'],
  ])('%j is explained in Chinese with its usage', async (args, said) => {
    const { code, out, err } = await cli(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).toMatch(/[一-龥]/u);
    expect(err).not.toMatch(/Error|TypeError|\n\s+at /);
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
    ['report.docx', 'PK', '尚未支持'],
  ])('%s is named with what to do, by check and by export', async (name, content, said) => {
    const folder = await temporaryFolder();
    const file = join(folder, name);
    if (content === 'folder') await mkdir(file);
    else if (content !== undefined) await writeFile(file, content);
    for (const args of [
      ['check', file],
      ['export', file, '-o', join(folder, 'out.html')],
      ['check', join(folder, 'x'), '--last', file],
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
    ['二七区统计局', 'other'],
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
    const { file } = await draftFile();
    const { code, out } = await cli('check', file);
    expect(code).toBe(0);
    expect(out).toContain(`${file}：2025 年的报告`);
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

describe('export', () => {
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
      const { code, err } = await cli('export', input, '-o', join(folder, name));
      expect([code, err.includes('不能覆盖')]).toEqual([2, true]);
    }
    expect(JSON.parse(await readFile(input, 'utf8'))).toEqual(draft);
  });

  test('says where it cannot write', async () => {
    const { folder, file } = await draftFile();
    const out = join(folder, 'no', 'such', 'out.html');
    const { code, err } = await cli('export', file, '-o', out);
    expect([code, err.includes(out)]).toEqual([2, true]);
  });
});

describe('serve', () => {
  test('prints one line with the address, serves it, and ends when told to', async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, [builtCli, 'serve', '--data', folder, '--no-open']);
    let out = '';
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    await expect.poll(() => out).toContain('\n');
    expect(out).toMatch(/^[^\n]*http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/);
    const [, origin = '', token = ''] = /(http:\/\/[^/]+)\/#token=([\w-]+)/.exec(out) ?? [];
    const answer = await fetch(`${origin}/call/drafts.list`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin, Authorization: `Bearer ${token}` },
      body: '{}',
    });
    expect(await answer.json()).toMatchObject({ ok: true, value: { folder } });
    expect((await fetch(origin)).status).toBe(200);

    const { code, err } = await cli('serve', '--port', new URL(origin).port, '--no-open');
    expect([code, err.includes('已被别的程序使用')]).toEqual([2, true]);

    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
