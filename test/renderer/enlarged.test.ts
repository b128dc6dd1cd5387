import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { describeWith } from '../requires.ts';
import { everyScreen } from '../screenshots/every-screen.ts';
import { seriousFindings, sideways } from './page.ts';

describeWith(browserPath, 'Chromium、Chrome 或 Edge', 'a small office screen at 200 %', () => {
  it('has every screen within its width, nothing serious for axe, and nothing that moves', async () => {
    const data = await mkdtemp(join(tmpdir(), 'nianbao-enlarged-'));
    const browser = await launchBrowser();
    const { page, host, close } = await startWebHostWithPage(data, browser);
    page.setDefaultTimeout(10_000);
    await page.setViewportSize({ width: 683, height: 384 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const wrong: string[] = [];
    let screens = 0;
    await everyScreen(page, host, async (name) => {
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
      const found = [...(await sideways(page)), ...(await seriousFindings(page)), ...moving];
      wrong.push(...found.map((words) => `${name}: ${words}`));
    });
    await close();
    await browser.close();
    await rm(data, { recursive: true, force: true });
    expect(wrong).toEqual([]);
    expect(screens).toBeGreaterThan(25);
  }, 180_000);
});
