import { createStore } from 'zustand/vanilla';
import { call } from './call.ts';

/** What the page says of itself to the program, from time to time and whenever another draft is opened. */
interface Here {
  /** the draft that is open; null on the other screens */
  draft: string | null;
  isSaved: () => boolean;
}

/** Milliseconds between two words of a page; a browser makes it a minute where the page is hidden. */
const beat = 15_000;

/** Tells this page from others; a reload is another page. */
const page = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('');

const nothingOpen: Here = { draft: null, isSaved: () => true };
let now = nothingOpen;

/** Whether the draft that is open here is open in another page too. */
export const elsewhere = createStore<boolean>(() => false);

/** Says which draft is open, until what is returned is called. */
export function sayOpen(draft: string, isSaved: () => boolean): () => void {
  now = { draft, isSaved };
  const own = now;
  void say();
  return () => {
    if (now !== own) return;
    now = nothingOpen;
    void say();
  };
}

async function say(): Promise<void> {
  const said = now;
  const answer = await call('pages.here', { page, draft: said.draft, isSaved: said.isSaved() });
  if (answer.ok && said === now) elsewhere.setState(answer.value.elsewhere, true);
}

/** Begins to say that the page is open. */
export function beginHere(): void {
  void say();
  setInterval(() => void say(), beat);
  window.addEventListener('pagehide', () => {
    // one that holds unsaved words is not taken for closed
    if (now.isSaved()) void call('pages.leave', { page }, true);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void say();
  });
}
