import { describe, expect, test } from 'vitest';
import { createDispatch } from '../../electron/dispatch.ts';
import { createServices } from '../../electron/services/index.ts';
import type { Host } from '../../electron/host.ts';
import { contract } from '../../shared/contract.ts';
import { mostReportBytes } from '../../shared/report/report-file.ts';
import { emptyDraft } from '../../shared/draft/empty-draft.ts';
import { ok } from '../../shared/result.ts';
import { valueOf } from '../value-of.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { organ } from '../cases/organ.ts';

const draft = valueOf(emptyDraft('mine', organ, 2025));

async function door(more: Partial<Host> = {}) {
  const delivered: string[] = [];
  const services = createServices(await temporaryFolder(), {
    deliver: ({ fileName }) => {
      delivered.push(fileName);
      return Promise.resolve(ok({ kind: 'saved', path: fileName }));
    },
    ...more,
  });
  return { dispatch: createDispatch(services), delivered };
}

/** A log that keeps the errors it hears of. */
const log = (heard: unknown[]) => ({
  report: (error: unknown) => void heard.push(error),
  note: () => undefined,
});
const file = (content: string): string => Buffer.from(content).toString('base64');
const tooLarge = Buffer.alloc(mostReportBytes + 1).toString('base64');

describe('the one door', () => {
  const wrong: [string, unknown, unknown, string][] = [
    ['an unknown name', 'drafts.destroy', {}, 'drafts.destroy'],
    ['a name of every object', 'constructor', {}, 'constructor'],
    ['a name that is no text', { a: 1 }, {}, '没有'],
    ['no input', 'drafts.list', undefined, '对照表'],
    ['an input too much', 'drafts.list', { folder: '/' }, '“folder”'],
    ['a wrong type', 'drafts.open', { id: 3 }, 'id 处'],
    ['a way out of the folder', 'drafts.open', { id: '../../etc/passwd' }, '草稿编号'],
    ['a draft of an unknown edition', 'reports.preview', { draft: { ...draft, edition: '1999' } }, '1999'],
    [
      'a cell the edition does not have',
      'drafts.save',
      { draft: { ...draft, cells: { 'a.b.c': 1 } }, revision: '' },
      'a.b.c',
    ],
    [
      'a cell of the wrong kind',
      'reports.export',
      { draft: { ...draft, cells: { 'requests.new.person': '3' } }, format: 'docx' },
      'requests.new.person',
    ],
    [
      'a fraction',
      'reports.preview',
      { draft: { ...draft, cells: { 'requests.new.person': 1.5 } } },
      'requests.new.person',
    ],
    ['an unknown format', 'reports.export', { draft, format: 'exe' }, 'docx、html、pdf'],
    ['a PDF where nothing can print', 'reports.export', { draft, format: 'pdf' }, '用“打印”另存为 PDF'],
    ['a file to open in a browser', 'files.open', { path: '/etc/passwd' }, '下载文件夹'],
    ['a way out of the folder, to discard', 'drafts.discard', { id: '../../etc/passwd' }, '草稿编号'],
    ['a way out of the folder, to restore', 'drafts.restore', { id: '..' }, '草稿编号'],
    ['a draft that is gone, to discard', 'drafts.discard', { id: 'gone' }, '刷新草稿列表'],
    ['one that is not in the recycle folder', 'drafts.restore', { id: 'gone' }, '刷新回收站'],
    ['a year before last year', 'drafts.next', { last: draft, year: 2025 }, '2024 年的报告'],
    ['an organ without a name', 'settings.save', { organ: { ...organ, name: ' ' } }, '机关全称'],
    ['a file that is no report', 'reports.read', { name: '花.docx', base64: file('花') }, '花.docx：'],
    ['a torn draft file', 'reports.read', { name: 'a.json', base64: file('{"format":') }, 'a.json：'],
    ['half a transfer', 'reports.read', { name: '花.docx', base64: 'AAA' }, '花.docx：收到的内容不完整'],
    ['a file that is too large', 'reports.read', { name: '花.docx', base64: tooLarge }, '50 MB'],
    ['an empty clipboard', 'reports.readPasted', { text: '', html: '' }, '粘贴的内容'],
    ['a year before the first form', 'drafts.compose', { organ, year: 2018 }, 'year 处'],
    [
      'a text that is too long',
      'drafts.save',
      { draft: { ...draft, texts: { other: '长'.repeat(200_001) } }, revision: '' },
      '“六、其他需要报告的事项”（draft.texts.other）：超过 200000 字',
    ],
    ['an unknown edition', 'editions.get', { id: '1999' }, '2019、2021'],
  ];
  test.each(wrong)('answers %s in Chinese', async (_what, name, input, said) => {
    const answer = await (await door()).dispatch(name, input);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.failure.message).toContain(said);
    expect(answer.failure.message).toMatch(/[一-龥].*。$/u);
    expect(answer.failure.message).not.toMatch(/Invalid|expected|Error/);
  });

  test.each(Object.keys(contract))('%s answers nonsense with a refusal', async (name) => {
    const { dispatch } = await door();
    for (const input of [undefined, null, 3, '', [], { constructor: 1 }, { draft: { organ: null } }]) {
      const answer = await dispatch(name, input);
      if (!answer.ok) expect(answer.failure.message).not.toMatch(/Invalid|expected|undefined/);
      else expect(['editions.get', 'drafts.list', 'drafts.discarded', 'settings.get']).toContain(name);
    }
  });

  test('turns a defect into a plain sentence and tells the log', async () => {
    const heard: unknown[] = [];
    const services = createServices(await temporaryFolder(), {
      deliver: () => {
        throw new Error('boom');
      },
    });
    const answer = await createDispatch(services, log(heard))('reports.export', {
      draft,
      format: 'html',
      anyway: true,
    });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } });
    if (!answer.ok) expect(answer.failure.message).not.toContain('boom');
    expect(heard).toHaveLength(1);
  });

  test('hands out only what the contract says', async () => {
    const heard: unknown[] = [];
    const services = createServices(await temporaryFolder(), { deliver: () => Promise.reject(new Error()) });
    const kept = { id: 'a', revision: 'b', path: '/home/乡' };
    const dispatch = createDispatch({ ...services, 'drafts.save': () => ok(kept) }, log(heard));
    expect(await dispatch('drafts.save', { draft, revision: '' })).toEqual(ok({ id: 'a', revision: 'b' }));
    expect(heard).toEqual([]);
    const unwritten = createDispatch(
      { ...services, 'drafts.open': () => ok({ draft: { ...draft, edition: '1999' }, revision: 'b' }) },
      log(heard),
    );
    expect(await unwritten('drafts.open', { id: 'a' })).toMatchObject({ failure: { code: 'internal' } });
    expect(heard).toHaveLength(1);
  });

  test('lets a broken draft be kept, but not be exported unless asked twice', async () => {
    const { dispatch, delivered } = await door();
    const broken = { ...draft, cells: { 'requests.new.person': 3, 'disputes.cases.directSuit.upheld': -1 } };
    expect((await dispatch('drafts.save', { draft: broken, revision: '' })).ok).toBe(true);
    expect(await dispatch('reports.export', { draft: broken, format: 'html' })).toMatchObject({
      ok: false,
      failure: { code: 'hasErrors' },
    });
    expect(delivered).toEqual([]);
    expect((await dispatch('reports.export', { draft: broken, format: 'html', anyway: true })).ok).toBe(true);
    expect(delivered).toEqual(['甲乡人民政府2025年政府信息公开工作年度报告.html']);
  });
});
