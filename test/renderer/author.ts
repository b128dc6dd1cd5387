import type { Locator, Page } from 'playwright-core';
import type { CellId } from '../../shared/form/edition.ts';

/** What an author does on the page, for the tests of the page in a browser. */

/** The field of a cell in its table. */
export function cell(page: Page, id: CellId): Locator {
  return page.locator(`[id="cell-${id}"]`);
}

/** A button by its name. */
export function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name });
}

/** Opens a step of the report by the button at the left. */
export async function step(page: Page, title: string): Promise<void> {
  const named = page.locator('.step-title', { hasText: new RegExp(`^${title}`, 'u') });
  await page.getByRole('navigation').getByRole('button').filter({ has: named }).click();
}

/** Pastes where the keyboard is. @param data what the clipboard has, by media type */
export async function pasteInto(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

/** Drops files where the middle of the page is. */
export async function drop(page: Page, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  await page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
}
