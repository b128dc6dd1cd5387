import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { describeWith } from '../requires.ts';
import { everyScreen } from '../screenshots/every-screen.ts';
import { seriousFindings, sideways } from './page.ts';

/** Controls that cannot be brought into sight, or that something else lies over once they are. */
async function outOfReach(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const [x, y] = [window.scrollX, window.scrollY];
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, summary, input, select, textarea'),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert], .dropped-file'),
    );
    // over an open draft a message lies on purpose
    document.querySelector<HTMLElement>('.dropped-file')?.style.setProperty('display', 'none');
    const missed = controls.filter((control) => {
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom, height } = control.getBoundingClientRect();
      const middle = height > window.innerHeight ? window.innerHeight / 2 : (top + bottom) / 2;
      const hit = document.elementFromPoint((left + right) / 2, middle);
      return !(hit && (control.contains(hit) || hit.contains(control)));
    });
    document.querySelector<HTMLElement>('.dropped-file')?.style.removeProperty('display');
    window.scrollTo(x, y);
    return missed.map((control) => `out of reach: ${control.outerHTML.slice(0, 120)}`);
  });
}

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a small office screen at 200 %', () => {
  it('has every screen within its width, every control in reach, nothing serious for axe, and nothing that moves', async () => {
    const data = await mkdtemp(join(tmpdir(), 'nianbao-enlarged-'));
    const browser = await launchBrowser();
    const { page, close } = await startWebHostWithPage(data, browser);
    page.setDefaultTimeout(10_000);
    await page.setViewportSize({ width: 683, height: 384 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.reload();
    const wrong: string[] = [];
    let screens = 0;
    await everyScreen(page, async (name) => {
      screens++;
      const moving = await page.evaluate(() =>
        document
          .getAnimations()
          .filter(({ playState, effect }) => {
            const { duration = 0 } = effect?.getTiming() ?? {};
            return playState === 'running' && Number(duration) > 1;
          })
          .map((animation) => (animation.effect as KeyframeEffect).target?.className ?? ''),
      );
      const found = [
        ...(await sideways(page)),
        ...(await seriousFindings(page)),
        ...(await outOfReach(page)),
        ...moving,
      ];
      wrong.push(...found.map((words) => `${name}: ${words}`));
    });
    await close();
    await browser.close();
    await rm(data, { recursive: true, force: true });
    expect(wrong).toEqual([]);
    expect(screens).toBeGreaterThan(25);
  }, 180_000);
});
