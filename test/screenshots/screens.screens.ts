import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { startWebHostWithPage } from '../electron/web-host.ts';
import { pictureNames } from '../../renderer/help/topic.ts';
import { everyScreen } from './every-screen.ts';

/** SCREENS=1920x1080, SCREENS_LOOK=dark and SCREENS_TO=folder make others elsewhere, of all screens, to look at. */
const [width = 1366, height = 768] = (process.env['SCREENS'] ?? '').split('x').filter(Boolean).map(Number);
const elsewhere = process.env['SCREENS_TO'];
const folder = elsewhere ?? fileURLToPath(new URL('.', import.meta.url));
const colorScheme = process.env['SCREENS_LOOK'] === 'dark' ? 'dark' : 'light';

/** The screens that are kept here, for whoever reads about the program. */
const kept = new Set(
  (
    'home-empty review carried overview home recycle-bin disclosure disputes problems requests check ' +
    'preview compare'
  ).split(' '),
);

/** Those that the help shows, smaller in bytes: they ship with the program. */
const helpPictures = fileURLToPath(new URL('../../renderer/help/pictures', import.meta.url));
const isOfHelp = (name: string): boolean => pictureNames.some((one) => one === name);

/** Every screen with content that an office might have, as PNG files. */
test('every screen', async () => {
  await mkdir(folder, { recursive: true });
  await mkdir(helpPictures, { recursive: true });
  const data = await mkdtemp(join(tmpdir(), 'nianbao-screens-'));
  const browser = await launchBrowser();
  const { page, close } = await startWebHostWithPage(data, browser);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await everyScreen(page, async (name) => {
    if (elsewhere === undefined && !kept.has(name)) return;
    await page.waitForTimeout(600);
    // where the drafts lie on this machine is no one's business
    await page.evaluate((own) => {
      const line = document.querySelector('.home-folder');
      if (line)
        line.textContent = line.textContent.replace(
          own,
          'C:\\Users\\办公室\\AppData\\Roaming\\nianbao\\drafts',
        );
    }, data);
    await page.screenshot({ animations: 'disabled', path: join(folder, `${name}.png`) });
    if (elsewhere !== undefined || !isOfHelp(name)) return;
    await page.screenshot({
      animations: 'disabled',
      type: 'jpeg',
      quality: 60,
      path: join(helpPictures, `${name}.jpg`),
    });
  });
  await close();
  await browser.close();
  await rm(data, { recursive: true, force: true });
});
