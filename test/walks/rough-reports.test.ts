import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../shared/check/index.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { reportOf } from '../../shared/report/report.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { roughReport } from '../cases/rough/rough-report.ts';
import type { RoughReport } from '../cases/rough/rough-report.ts';
import { button, cell } from '../renderer/author.ts';
import { describeWith } from '../requires.ts';
import { mouse } from './hand.ts';
import { lastYear, thisYear } from './last-year.ts';
import { reviewWords } from './review-words.ts';
import type { Typed } from './review-words.ts';
import { nextStep, readBack } from './this-year.ts';
import { screensSeen } from './screens-seen.ts';
import { startWalkedHost, walkMs } from './walked-host.ts';
import type { HostName } from './walked-host.ts';

/** From last year's rough Word file to this year's exported one, keys and clicks beyond typing. */
const most = 30;

/** What is another number this year, by the words before its box; the tables know the rest. */
const typed: Record<RoughReport, readonly Typed[]> = {
  township: [
    { before: '公开政府信息', value: '170' },
    { before: '工作动态', value: '110' },
    { before: '推送信息', value: '260' },
    { before: '关注人数', value: '5200' },
    { before: '审核发布信息', value: '170' },
    { before: '召开专题会议', value: '5' },
    { before: '参训人员', value: '72' },
    { before: '满意率为', value: '99' },
    { was: `${String(lastYear)}年6月`, value: `${String(thisYear)}年9月` },
  ],
  department: [
    { before: '发布信息', value: '300' },
    { before: '公众号发布信息', value: '160' },
    { before: '梳理更新公开目录', value: '40' },
    { was: `${String(lastYear)}年3月`, value: `${String(thisYear)}年3月` },
    { was: String(lastYear - 1), value: String(lastYear) },
  ],
  street: [
    { before: '共主动公开信息', value: '95' },
    { before: '区政府网站公开', value: '68' },
    { before: '民生类信息只有', value: '35' },
  ],
};

describeWith(
  browserPath,
  'Chromium、Chrome 或 Edge',
  'a rough report of last year becomes this year’s, without applications',
  () => {
    const browser = browserOfGroup();
    const folder = folderOfGroup();

    const walk = async (host: HostName, name: RoughReport) => {
      const walked = await startWalkedHost(host, join(folder(), `${host} ${name}`), browser());
      const { page, presses, delivered, complaints, close } = walked;
      const hand = mouse();
      const { look, serious, taken } = screensSeen(walked, host === '127.0.0.1');
      const next = (title: RegExp): Promise<void> => nextStep(page, hand, title);
      const zeros = page.getByRole('button', { name: '其余填 0', exact: true });
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        hand.press(button(page, '选择去年的报告文件')),
      ]);
      await chooser.setFiles({ name: '去年.docx', mimeType: '', buffer: roughReport(name, lastYear) });
      await hand.press(button(page, `新建 ${String(thisYear)} 年报告`));
      await page.getByRole('heading', { name: '去年内容核对' }).waitFor();
      await look('review');
      await reviewWords(page, hand, typed[name]);
      await look('reviewed');
      await next(/^二、/u);
      if (name !== 'street') {
        const inForce = name === 'township' ? '6' : '4';
        await hand.reach(cell(page, 'disclosure.normativeDocuments.inForce'));
        await page.keyboard.type(inForce);
      }
      await hand.press(zeros);
      await look('disclosure');
      await next(/^三、/u);
      await hand.press(button(page, '本年无依申请'));
      await look('requests');
      await next(/^四、/u);
      await hand.press(zeros);
      await look('disputes');
      await next(/^核对$/u);
      if (name !== 'street') await hand.press(button(page, /^文字跟着表里的数改/));
      await look('check');
      await next(/^预览与导出$/u);
      await page.getByText(/约 \d+ 页/).waitFor();
      await look('finish');
      const bytes = await delivered(() => hand.press(button(page, '导出 Word 文件')));
      const { keys, clicks } = await presses();
      await close();
      return { report: await readBack(bytes), count: keys + clicks, taken, serious, complaints };
    };
    const errors = (report: Draft): unknown[] => check(report).filter(({ severity }) => severity === 'error');

    it.each<[HostName, RoughReport]>([
      ['127.0.0.1', 'township'],
      ['Electron', 'township'],
      ['127.0.0.1', 'department'],
      ['Electron', 'street'],
    ])(
      'in the page of %s: %s',
      async (host, name) => {
        const { report, count, taken, serious, complaints } = await walk(host, name);
        const words = JSON.stringify(reportOf(report));
        for (const { value } of typed[name]) expect(words).toContain(value);
        // of last year there is left only what this one is compared with
        expect(words.replaceAll(/比\d{4}年/gu, '')).not.toContain(`${String(lastYear)}年`);
        expect(report.cells['requests.new.total']).toBe(0);
        expect(errors(report)).toEqual([]);
        expect(count, taken.join('; ')).toBeLessThanOrEqual(most);
        expect(serious).toEqual([]);
        expect(complaints).toEqual([]);
      },
      walkMs,
    );
  },
);
