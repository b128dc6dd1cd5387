import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Draft } from '../../shared/draft/draft.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { describeWith } from '../requires.ts';
import { pasteInto } from './author.ts';
import { townshipDraft } from './draft.ts';
import { openPage } from './page.ts';

const clipboard = fileURLToPath(new URL('../cases/clipboard/', import.meta.url));
const columns = ['person', 'business', 'research', 'nonprofit', 'legal', 'other', 'total'];
const row = (id: string, values: readonly (number | undefined)[]): [string, number | undefined][] =>
  values.map((value, index) => [`requests.${id}.${columns[index] ?? ''}`, value]);

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'copied tables', () => {
  const browser = browserOfGroup();

  const paste = async (page: Page, name: string): Promise<void> => {
    await pasteInto(page, { 'text/html': readFileSync(`${clipboard}${name}.html`, 'utf8') });
  };

  it.each<[string, string, string, [string, number | undefined][]]>([
    [
      'libreoffice-calc',
      '三、',
      'requests.new.person',
      [
        ...row('new', [1204, 3, 0, 0, undefined, 0, 1207]),
        ...row('carriedIn', [12, 0, 0, 0, 0]),
        ...row('granted', [1210, 3, 0, 0, 0, 0, 1213]),
        ...row('partial', [6, 0, 0, 0, 0, 0, 6]),
      ],
    ],
    [
      'libreoffice-writer-table',
      '四、',
      'disputes.cases.reconsideration.upheld',
      [
        ['disputes.cases.reconsideration.pending', 1],
        ['disputes.cases.reconsideration.total', 2],
        ['disputes.cases.directSuit.corrected', 0],
        ['disputes.cases.directSuit.otherResult', undefined],
        ['disputes.cases.suitAfterReconsideration.upheld', 1],
        ['disputes.cases.suitAfterReconsideration.total', 1],
      ],
    ],
    [
      'excel-merged',
      '三、',
      'requests.granted.person',
      [
        ...row('granted', [1204, 3, 12]),
        ...row('partial', [1216, 0, 6]),
        // neither the hidden row nor Excel's row of widths comes along
        ...row('refused.stateSecret', [5]),
      ],
    ],
  ])('pastes %s', async (name, section, first, expected) => {
    const empty = townshipDraft();
    const draft: Draft = { ...empty, cells: { 'requests.refused.stateSecret.person': 5 } };
    const { page, host } = await openPage(browser());
    host.drafts.set(draft.id, { draft, revision: 1 });
    await page.goto(`http://nianbao.test/#/draft/${draft.id}`);
    await page.getByRole('navigation').getByRole('button', { name: section }).click();
    await page.locator(`[id="cell-${first}"]`).click();
    await paste(page, name);
    const cells = () => host.drafts.get(draft.id)?.draft.cells ?? {};
    await expect
      .poll(() => expected.map(([id]) => [id, cells()[id]]))
      .toEqual(expected.map(([id, value]) => [id, value]));
    await page.context().close();
  });
});
