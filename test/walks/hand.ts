import type { Locator, Page } from 'playwright-core';

/** How a clerk gets at what is on the page. */
export interface Hand {
  /** gets the focus to it: a field, a cell */
  reach: (what: Locator) => Promise<void>;
  /** reaches a button and sets it off */
  press: (what: Locator) => Promise<void>;
}

export function mouse(): Hand {
  const click = async (what: Locator): Promise<void> => {
    await what.click();
  };
  return { reach: click, press: click };
}

/** No mouse at all: F6 from pane to pane, Tab within one, Enter. */
export function keyboard(page: Page): Hand {
  const reach = async (what: Locator): Promise<void> => {
    await what.waitFor();
    for (let press = 0; press < 400; press++) {
      const key = await what.evaluate((target) => {
        const active = document.activeElement ?? document.body;
        if (active === target) return undefined;
        const pane = target.closest('.editor [data-pane]');
        if (pane && !pane.contains(active)) return 'F6';
        return active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'Shift+Tab'
          : 'Tab';
      });
      if (key === undefined) return;
      await page.keyboard.press(key);
    }
    throw new Error(`not reached by keyboard: ${String(what)}`);
  };
  return {
    reach,
    press: async (what) => {
      await reach(what);
      await page.keyboard.press('Enter');
    },
  };
}
