import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { check } from '../../shared/check/index.ts';
import { reportOf } from '../../shared/report/report.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { folderOfGroup } from '../folder-of-group.ts';
import { browserPath } from '../browser.ts';
import { describeWith } from '../requires.ts';
import { keyboard, mouse } from './hand.ts';
import { lastYear, lastYearFile, thisYear } from './last-year.ts';
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
