import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { createSettingsStore } from '../../electron/store/settings-store.ts';
import { check } from '../../shared/check/index.ts';
import { reportOf } from '../../shared/report/report.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { emptyDraftOf } from '../cases/full.ts';
import { button } from '../renderer/author.ts';
import { seriousFindings } from '../renderer/page.ts';
import { describeWith } from '../requires.ts';
import { valueOf } from '../value-of.ts';
import { keyboard, mouse } from './hand.ts';
import { lastYear, lastYearDraft, lastYearFile, thisYear } from './last-year.ts';
import { readBack, writeThisYear } from './this-year.ts';
import { screensSeen } from './screens-seen.ts';
import { startWalkedHost, walkMs } from './walked-host.ts';
import type { HostName } from './walked-host.ts';

/** A township without applications is done with so few keys and clicks beyond its texts. */
const most = 60;

describeWith(
  browserPath,
  'Chromium、Chrome 或 Edge',
  'a township without applications writes its report',
  () => {
    const browser = browserOfGroup();
    const folder = folderOfGroup();
    let file: Buffer;
    beforeAll(async () => {
      file = await lastYearFile();
    });

    const walk = async (name: HostName, isByKeyboard: boolean) => {
      const host = await startWalkedHost(name, join(folder(), `${name} ${String(isByKeyboard)}`), browser());
      // the pages are the same over both hosts and by either hand
      const { look, serious, taken } = screensSeen(host, name !== 'Electron' && !isByKeyboard);
      const hand = isByKeyboard ? keyboard(host.page) : mouse();
      const bytes = await writeThisYear(host, hand, file, look);
      const presses = await host.presses();
      await host.close();
      return { ...host, serious, presses, taken, report: await readBack(bytes) };
    };

    it.each(['127.0.0.1', 'Electron'] as const)(
      'with the mouse, in the page of %s',
      async (name) => {
        const { report, presses, complaints, serious, taken } = await walk(name, false);
        expect(report).toMatchObject({ year: thisYear, signature: { organ: '新郑市城关乡人民政府' } });
        expect(report.cells['disclosure.normativeDocuments.inForce']).toBe(6);
        expect(report.cells['disclosure.fees.amount']).toBe('0');
        expect(report.cells['requests.carriedOut.total']).toBe(0);
        expect(report.cells['disputes.cases.directSuit.total']).toBe(0);
        expect(JSON.stringify(reportOf(report))).not.toContain(`${String(lastYear)}年`);
        expect(report.texts.overview).toContain('公开各类政府信息63条');
        expect(check(report).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(presses.keys + presses.clicks, taken.join('; ')).toBeLessThanOrEqual(most);
        expect(serious).toEqual([]);
        expect(complaints).toEqual([]);
      },
      walkMs,
    );

    it(
      'a report of the year being written is not taken for last year’s, until the next one is begun in autumn',
      async () => {
        const { page, close } = await startWalkedHost('127.0.0.1', join(folder(), 'of now'), browser());
        const ofNow = await lastYearFile(emptyDraftOf(thisYear, '新郑市城关乡人民政府'));
        const choose = async (now: Date): Promise<void> => {
          await page.clock.setFixedTime(now);
          await page.reload();
          await button(page, /^用去年的报告新建/).click();
          const chosen = page.waitForEvent('filechooser');
          await button(page, '选择去年的报告文件').click();
          await (await chosen).setFiles({ name: '年报.docx', mimeType: '', buffer: ofNow });
        };
        await choose(new Date(thisYear + 1, 0, 12));
        await page.getByText('正是现在要写的这一年').waitFor();
        await button(page, `保存 ${String(thisYear)} 年草稿`).waitFor();
        expect(await seriousFindings(page)).toEqual([]);
        await page.reload();
        await page.getByText('正是现在要写的这一年').waitFor();
        // who means it can still do it
        await page.getByRole('radio', { name: /^用它新建/ }).check();
        await button(page, `新建 ${String(thisYear + 1)} 年报告`).waitFor();
        await button(page, '不要了，返回').click();
        await choose(new Date(thisYear + 1, 10, 12));
        await button(page, `新建 ${String(thisYear + 1)} 年报告`).waitFor();
        expect(await page.getByText('正是现在要写的这一年').count()).toBe(0);
        await close();
      },
      walkMs,
    );

    it(
      'last year’s report of another office is told',
      async () => {
        const data = join(folder(), 'another');
        valueOf(
          await createSettingsStore(data).saveOrgan({ ...lastYearDraft().organ, name: '甲乡人民政府' }),
        );
        const { page, close } = await startWalkedHost('127.0.0.1', data, browser());
        await button(page, /^用去年的报告新建/).click();
        const chosen = page.waitForEvent('filechooser');
        await button(page, '选择去年的报告文件').click();
        await (await chosen).setFiles({ name: '年报.docx', mimeType: '', buffer: file });
        await page.getByText('这是“新郑市城关乡人民政府”的报告，本机关是“甲乡人民政府”').waitFor();
        await page.getByLabel('机关全称').fill('甲乡人民政府');
        await expect.poll(() => page.getByText('本机关是“甲乡人民政府”').count()).toBe(0);
        await close();
      },
      walkMs,
    );

    it(
      'without a mouse',
      async () => {
        const { report, presses, complaints } = await walk('127.0.0.1', true);
        expect(presses.clicks).toBe(0);
        expect(report.cells['disclosure.normativeDocuments.inForce']).toBe(6);
        expect(check(report).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(complaints).toEqual([]);
      },
      walkMs,
    );
  },
);
