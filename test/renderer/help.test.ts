import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Piece } from '../../renderer/help/topic.ts';
import { topics } from '../../renderer/help/topics/index.ts';
import { browserOfGroup } from '../browser-of-group.ts';
import { browserPath } from '../browser.ts';
import { describeWith } from '../requires.ts';
import { openPage, seriousFindings, sideways } from './page.ts';

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url));

function wordsOf(piece: Piece): string[] {
  switch (piece.kind) {
    case 'heading':
    case 'text':
      return [piece.text];
    case 'list':
      return [...piece.items];
    case 'steps':
      return piece.items.map(({ text }) => text);
    case 'pairs':
      return piece.pairs.flat();
  }
}

/** Every control that the help names. */
const named = [
  ...new Set(
    topics
      .flatMap(({ pieces }) => pieces.flatMap((piece: Piece) => wordsOf(piece)))
      .flatMap((text) =>
        [...text.matchAll(/\[(?<name>[^\]]+)\]/gu)].map(({ groups }) => groups?.['name'] ?? ''),
      ),
  ),
];

/** What the rooms of the page say, without the help itself and without comments. */
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('help'))
  .map((file) => readFileSync(join(renderer, file), 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gsu, ''));

describe('the words of the help', () => {
  it('name controls', () => {
    expect(named.length).toBeGreaterThan(10);
  });

  it.each(named)('name a control that the page has: %s', (name) => {
    // whole, as the text of an element or in quotes: 恢复 is not what 可以恢复 says
    const whole = new RegExp(
      `(?<![\\p{sc=Han}\\w])${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{sc=Han}\\w])`,
      'u',
    );
    expect(sources.some((source) => whole.test(source))).toBe(true);
  });
});

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'the help', () => {
  const browser = browserOfGroup();

  it('lies over the screen it was asked from, by button and by F1, and goes without a trace', async () => {
    const { page, complaints } = await openPage(browser());
    await page.getByRole('button', { name: '帮助' }).click();
    const help = page.getByRole('dialog', { name: '帮助' });
    for (const { title } of topics) {
      await help.getByRole('button', { name: title, exact: true }).click();
      await help.getByRole('heading', { name: title, exact: true }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    }
    await help.getByRole('button', { name: '第一份报告，六步做完' }).click();
    for (const picture of await help.getByRole('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(async () => await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(600);
    }
    await page.keyboard.press('Escape');
    // closed at once, and out of the page a moment later
    await page.locator('.help-dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    await help.getByRole('button', { name: '关于' }).click();
    await help.getByText('国办公开办函〔2021〕30号').waitFor();
    await help.getByRole('row', { name: '版本' }).waitFor();
    await help.getByText('MIT').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('帮助');
    expect(complaints).toEqual([]);
  });
});
