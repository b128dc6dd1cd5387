import type { Locator, Page } from 'playwright-core';
import { button } from '../renderer/author.ts';
import type { Hand } from './hand.ts';

/** A number of last year's that another is typed over, found by the words right before its box or by itself. */
export type Typed = ({ before: string } | { was: string }) & { value: string };

/** The box right behind those words. */
export async function boxBehind(page: Page, words: string): Promise<Locator> {
  const boxes = page.locator('.number-box');
  const at = await boxes.evaluateAll(
    (all, before) => all.findIndex((box) => (box.parentElement?.textContent ?? '').endsWith(before)),
    words,
  );
  return boxes.nth(at);
}

/** Looks at every sentence, as whoever reads it through does with the wheel. */
export async function readThrough(page: Page): Promise<void> {
  const pane = page.locator('main[data-pane]');
  for (let more = true; more;) {
    more = await pane.evaluate((main) => {
      const { scrollTop, clientHeight, scrollHeight } = main;
      main.scrollBy({ top: clientHeight * 0.7, behavior: 'instant' });
      return scrollTop + clientHeight < scrollHeight - 2;
    });
    await page.waitForTimeout(60);
  }
}

/** Works through last year's words: the years in one action, these numbers, and the rest confirmed at the end. */
export async function reviewWords(page: Page, hand: Hand, typed: readonly Typed[]): Promise<void> {
  await hand.press(button(page, /^全文的/));
  for (const one of typed) {
    const box =
      'was' in one ? page.locator(`.number-box[value="${one.was}"]`) : await boxBehind(page, one.before);
    await hand.reach(box.first());
    await page.keyboard.insertText(one.value);
  }
  await readThrough(page);
  await hand.press(button(page, /^各部分其余 \d+ 句都看过了/));
  await page.getByText('都核对过了').first().waitFor();
}
