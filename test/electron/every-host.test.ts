import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDispatch } from '../../electron/dispatch.ts';
import { createServices } from '../../electron/services/index.ts';
import { deliverDownload } from '../../electron/web.ts';
import { hasErrors, messageOf } from '../../shared/check/index.ts';
import { contract } from '../../shared/contract.ts';
import type { Output, ReadReport } from '../../shared/contract.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import type { Result } from '../../shared/result.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { builtCli } from '../built-program.ts';
import { seedDraft, seedText } from '../cases/seeds.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { startElectronHost } from './electron-host.ts';
import { askFromPage, startWebHostWithPage } from './web-host.ts';
import { organ } from '../cases/organ.ts';

type Ask = (name: string, input: unknown) => Promise<unknown>;
interface Bridged {
  nianbao: { call: Ask };
}

const draft = valueOf(emptyDraft('mine', organ, 2025));
const broken = { ...draft, cells: { 'requests.new.person': 3, 'disputes.cases.directSuit.upheld': -1 } };

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const book = {
  title: '汇总',
  edition: '2021',
  roll: [],
  reports: [],
  findings: [],
  outliers: [],
  shared: [],
};
const opinion = {
  unit: '甲县教育局',
  year: 2025,
  office: '甲县',
  date: '',
  findings: [],
  remarks: ['请补充'],
};

const published = {
  year: 2025,
  office: '甲县政务公开办',
  reports: [{ unit: '甲县教育局', title: '甲县教育局2025年政府信息公开工作年度报告', year: 2025 }],
};

/** Each call once as it should be and as it should not; later ones build on what earlier ones kept. */
const conversation: [string, unknown][] = [
  ['editions.get', { id: '2021' }],
  ['editions.get', { id: '1999' }],
  ['drafts.list', {}],
  ['drafts.compose', { organ, year: 2025 }],
  ['drafts.compose', { organ: { name: '' }, year: 2025 }],
  ['drafts.save', { draft, revision: '' }],
  ['drafts.save', { draft: broken, revision: '' }],
  ['drafts.open', { id: 'mine' }],
  ['drafts.open', { id: '../mine' }],
  ['drafts.list', {}],
  ['reports.check', { name: 'broken.json', base64: base64(JSON.stringify(broken)), last: null }],
  [
    'reports.check',
    { name: 'broken.json', base64: base64(JSON.stringify(broken)), last: { ...draft, title: 3 } },
  ],
  ['reports.export', { draft: broken, format: 'html' }],
  ['reports.preview', { draft }],
  ['reports.preview', { draft: { ...draft, edition: '1999' } }],
  ['reports.read', { name: '002.txt', base64: base64(seedText('002')) }],
  ['reports.read', { name: 'mine.json', base64: base64(JSON.stringify(broken)) }],
  ['reports.readNumbers', { name: '数.csv', base64: base64('行政许可,12\n'), edition: '2021' }],
  ['reports.readNumbers', { name: '数.csv', base64: base64('没有数\n'), edition: '2021' }],
  ['reports.readNumbers', { name: '数.csv', base64: base64('行政许可,12\n'), edition: '1999' }],
  ['reports.read', { name: '图.docx', base64: base64('\u0089PNG') }],
  ['collections.read', { name: '002.txt', base64: base64(seedText('002')) }],
  ['collections.read', { name: '包.nianbao', base64: base64('no package') }],
  ['collections.units', { name: '名单.txt', base64: base64('甲县教育局\n甲县水利局') }],
  ['collections.units', { name: '名单.txt', base64: base64('12\n') }],
  ['collections.workbook', { fileName: '汇总.xlsx', book: { ...book, roll: 1 } }],
  [
    'collections.comment',
    { name: '网页.html', base64: base64('<html>'), fileName: 'a', author: 'b', date: '', remarks: [] },
  ],
  ['collections.list', {}],
  ['collections.create', { year: 2025, office: '甲县政务公开办' }],
  ['collections.save', { id: 'gone', year: 2025, office: '甲县', units: null }],
  ['collections.open', { id: '../gone' }],
  ['collections.add', { id: 'gone', name: '002.txt', writtenAt: 0, base64: base64(seedText('002')) }],
  ['collections.decide', { id: 'gone', key: 'no key', decision: 'passed', left: [], remarks: '' }],
  ['collections.original', { id: 'gone', key: '../gone' }],
  ['collections.add', { id: 'gone', name: '大.docx', writtenAt: 0, base64: '', refusal: '文件太大' }],
  ['collections.assign', { id: 'gone', key: 'no key', unit: '甲县教育局' }],
  ['collections.discardFile', { id: 'gone', key: 'no key' }],
  ['collections.discardedFiles', { id: 'gone' }],
  ['collections.restoreFile', { id: 'gone', key: '../gone' }],
  ['collections.discard', { id: '../gone' }],
  ['collections.discarded', {}],
  ['collections.restore', { id: 'gone' }],
  ['collections.sendBack', { id: 'gone', fileName: 'a.zip', author: 'b', date: '1月', reports: [] }],
  ['collections.publish', { fileName: '名单.txt', format: 'txt', published }],
  ['collections.opinion', { fileName: '意见.docx', opinion: { ...opinion, year: '2025' } }],
  ['reports.readPasted', { text: seedText('003'), html: '' }],
  ['reports.readPasted', { text: '', html: '<p>今天天气好</p>' }],
  ['drafts.next', { last: seedDraft('002'), year: 2021 }],
  ['drafts.next', { last: draft, year: 2025 }],
  ['settings.get', {}],
  ['settings.save', { organ }],
  ['settings.get', {}],
  ['settings.save', { organ: { name: '' } }],
  ['drafts.discard', { id: 'mine' }],
  ['drafts.discard', { id: 'mine' }],
  ['drafts.open', { id: 'mine' }],
  ['drafts.list', {}],
  ['drafts.discarded', {}],
  ['drafts.restore', { id: 'mine' }],
  ['drafts.restore', { id: 'mine' }],
  ['drafts.open', { id: 'mine' }],
  ['drafts.discarded', {}],
  ['drafts.mend', { id: 'gone' }],
  ['drafts.accept', { id: 'gone' }],
  ['drafts.beginAnew', {}],
  ['versions.list', { id: '../mine' }],
  ['versions.exported', {}],
  ['versions.keep', { draft, kind: 'no such kind' }],
  ['versions.open', { id: 'mine', name: '../mine' }],
  ['packages.pack', { ids: ['gone'] }],
  ['packages.look', { name: '图.nianbao', base64: base64('\u0089PNG') }],
  ['packages.unpack', { name: '图.nianbao', base64: base64('\u0089PNG') }],
  ['backups.get', {}],
  ['backups.choose', { folder: null }],
  ['backups.run', {}],
  ['about.get', {}],
  ['log.get', {}],
  ['pages.here', { page: 'one', draft: 'mine', isSaved: true }],
  ['pages.here', { page: 'one', draft: 'mine', isSaved: 'yes' }],
  ['pages.leave', { page: 'one' }],
  ['no.such', {}],
];

/** What differs between two hosts without meaning anything: their folders, their logs and the time. */
function comparable(answer: unknown, data: string): unknown {
  return JSON.parse(
    JSON.stringify(answer)
      .replaceAll(JSON.stringify(data).slice(1, -1), '<data>')
      .replace(/"log":(?:null|"[^"]*")/, '"log":""')
      .replace(/"path":(?:null|"[^"]*"),"text":"[^"]*"/, '')
      .replace(/"savedAt":"[^"]+"/g, '"savedAt":""'),
  );
}

async function run(args: string[], cwd: string): Promise<{ code: number; out: string; err: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [builtCli, ...args], { cwd, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describeWith(browserPath, 'Chromium', 'the same calls', () => {
  let folder: string;
  const browser = browserOfGroup();
  const answers = new Map<string, unknown[]>();

  const converse = async (host: string, data: string, ask: Ask): Promise<void> => {
    const all: unknown[] = [];
    for (const [name, input] of conversation) all.push(comparable(await ask(name, input), data));
    answers.set(host, all);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-hosts-'));

    const direct = join(folder, 'direct');
    await converse('dispatch', direct, createDispatch(createServices(direct, { deliver: deliverDownload })));

    const window = join(folder, 'window');
    const electron = await startElectronHost(window, browser());
    await converse(
      'window',
      window,
      async (name, input) =>
        await electron.page.evaluate(
          async ([n, i]) => await (globalThis as unknown as Bridged).nianbao.call(n, i),
          [name, input] as const,
        ),
    );
    await electron.close();

    const web = join(folder, 'web');
    const served = await startWebHostWithPage(web, browser());
    await converse('browser', web, async (name, input) => await askFromPage(served.page, name, input));
    await served.close();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['window', 'browser'])('have the same answers in the %s', (host) => {
    expect(answers.get(host)).toHaveLength(conversation.length);
    expect(answers.get(host)).toEqual(answers.get('dispatch'));
  });

  test('are all in the conversation, but for what only one kind of host can do', () => {
    const left = Object.keys(contract).filter((name) => !conversation.some(([each]) => each === name));
    expect(left).toEqual(['drafts.create', 'folders.choose', 'files.open', 'files.show']);
  });

  const direct = (name: string, nth = 0): Result<Record<string, unknown>> => {
    const index = conversation.flatMap(([each], place) => (each === name ? [place] : []))[nth] ?? -1;
    return answers.get('dispatch')?.[index] as Result<Record<string, unknown>>;
  };

  test('have the same answers on the command line', async () => {
    const data = join(folder, 'cli');
    await mkdir(data);
    await writeFile(join(data, 'broken.json'), JSON.stringify(broken));

    const edition = await run(['edition', '2021'], data);
    expect(JSON.parse(edition.out)).toEqual((valueOf(direct('editions.get'))['editions'] as unknown[])[0]);
    const noEdition = await run(['edition', '1999'], data);
    expect([noEdition.code, noEdition.err.trim()]).toEqual([2, refusal(direct('editions.get', 1))]);

    const composed = await run(['new', '--organ', organ.name, '--year', '2025'], data);
    expect(JSON.parse(composed.out)).toEqual(valueOf(direct('drafts.compose'))['draft']);

    const checked = await run(['check', 'broken.json', '--json'], data);
    const { findings } = valueOf(direct('reports.check')) as unknown as Output<'reports.check'>;
    expect(hasErrors(findings)).toBe(true);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.out)).toEqual([
      {
        file: 'broken.json',
        edition: '2021',
        year: 2025,
        findings: findings.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          message: messageOf(finding),
          cells: finding.where.cells,
          place: finding.where.place,
        })),
      },
    ]);

    await writeFile(join(data, '002.txt'), seedText('002'));
    const read = await run(['read', '002.txt'], data);
    const { draft: understood, notes } = valueOf(direct('reports.read')) as unknown as ReadReport;
    expect(JSON.parse(read.out)).toEqual(understood);
    expect(read.err).toBe(notes.map(({ message }) => `002.txt：${message}\n`).join(''));

    await writeFile(join(data, 'last.json'), JSON.stringify(seedDraft('002')));
    const next = await run(['next', 'last.json', '--year', '2021'], data);
    expect(JSON.parse(next.out)).toEqual(valueOf(direct('drafts.next'))['draft']);

    await writeFile(join(data, 'plain.json'), JSON.stringify(draft));
    expect((await run(['export', 'plain.json', '-o', 'out.docx', '--anyway'], data)).code).toBe(0);
    expect(await readFile(join(data, 'out.docx'), 'base64')).toBe(
      valueOf(direct('reports.preview'))['base64'],
    );

    expect(direct('reports.export')).toMatchObject({ ok: false, failure: { code: 'hasErrors' } });
    expect((await run(['export', 'broken.json', '-o', 'out.html'], data)).code).toBe(1);
    expect((await run(['export', 'broken.json', '-o', 'out.html', '--anyway'], data)).code).toBe(0);
    expect(await readFile(join(data, 'out.html'), 'utf8')).toContain('甲乡人民政府2025年');
  });
});

function refusal(result: Result<unknown>): string {
  return result.ok ? '' : result.failure.message;
}
