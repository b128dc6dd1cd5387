import { linesOf } from './long-paragraph.ts';
import { createPause } from './pause.ts';

/** A block of the report with its place in the type area, in CSS pixels. */
interface Block {
  element: Element;
  height: number;
  /** height of a line; none for a table */
  line: number | undefined;
  keepsNext: boolean;
}
/** A block, or the lines of it from `from` on that stand on one page. */
interface Part {
  block: Block;
  from: number;
  lines: number | undefined;
}
/** The pages of a report: how many, and their sheets, each empty until it comes near the screen. */
export interface Pages {
  wrapper: HTMLElement;
  count: number;
}

/**
 * Cuts the rendered report, one endless sheet, into A4 pages: lines of a paragraph may part, headings stay with what
 * follows, a table stays whole. An estimate of what Word does, which no browser can know. It is worked out in short
 * spells, so that the page answers meanwhile.
 * @param root where the sheets will stand, for their styles
 * @param isOver whether nobody waits for them any more
 * @returns undefined where nobody does, or where there is nothing to cut
 */
export async function paginate(
  root: ShadowRoot,
  rendered: readonly Node[],
  isOver: () => boolean,
): Promise<Pages | undefined> {
  const wrapper = rendered.find((node) => node instanceof HTMLElement);
  const section = wrapper?.querySelector<HTMLElement>('section.docx');
  const article = section?.querySelector<HTMLElement>('article');
  if (!wrapper || !section || !article) return undefined;
  const elements = [...article.children];
  article.replaceChildren();
  wrapper.classList.add('measured');
  root.append(wrapper);
  try {
    const { minHeight, paddingTop, paddingBottom } = getComputedStyle(section);
    const room = parseFloat(minHeight) - parseFloat(paddingTop) - parseFloat(paddingBottom);
    const blocks = await measured(article, elements, isOver);
    if (!blocks) return undefined;
    const pages = dividedInto(room, blocks);
    wrapper.replaceChildren(...pages.map((parts, index) => sheet(section, parts, index + 1)));
    return { wrapper, count: pages.length };
  } finally {
    wrapper.remove();
    wrapper.classList.remove('measured');
  }
}

/** Characters that are laid out at once: some ten pages. */
const mostAtOnce = 6000;

async function measured(
  article: HTMLElement,
  elements: readonly Element[],
  isOver: () => boolean,
): Promise<Block[] | undefined> {
  const pause = createPause();
  const blocks: Block[] = [];
  let waiting: Element[] = [];
  let length = 0;
  const measure = (): void => {
    article.replaceChildren(...waiting);
    blocks.push(...waiting.map(measuredBlock));
    article.replaceChildren();
    waiting = [];
    length = 0;
  };
  for (const element of elements) {
    for (const piece of linesOf(element, article)) {
      const own = piece.textContent.length;
      if (length > 0 && length + own > mostAtOnce) {
        measure();
        await pause();
        if (isOver()) return undefined;
      }
      waiting.push(piece);
      length += own;
    }
  }
  measure();
  return blocks;
}

function measuredBlock(element: Element): Block {
  const isTable = element.tagName === 'TABLE';
  return {
    element,
    height: element.getBoundingClientRect().height,
    line: isTable ? undefined : parseFloat(getComputedStyle(element).lineHeight),
    keepsNext: /docx_(?:heading1|title)/u.test(element.className),
  };
}

/** Rounding of a browser's layout, in CSS pixels. */
const slack = 2;

function dividedInto(room: number, blocks: readonly Block[]): Part[][] {
  const pages: Part[][] = [[]];
  let used = 0;
  const turn = (): void => {
    pages.push([]);
    used = 0;
  };
  blocks.forEach((block, index) => {
    const { line, height } = block;
    const next = block.keepsNext ? blocks[index + 1] : undefined;
    // what has to stand on this page for the block to begin here
    const least = line === undefined ? height : next ? height + (next.line ?? next.height) : line;
    if (used > 0 && used + least > room + slack) turn();
    if (line === undefined || used + height <= room + slack) {
      pages.at(-1)?.push({ block, from: 0, lines: undefined });
      used += height;
      return;
    }
    const all = Math.round(height / line);
    for (let from = 0; from < all;) {
      const lines = Math.min(all - from, Math.max(1, Math.floor((room + slack - used) / line)));
      pages.at(-1)?.push({ block, from, lines });
      from += lines;
      used += lines * line;
      if (from < all) turn();
    }
  });
  return pages;
}

const contents = new WeakMap<Element, readonly Part[]>();

function sheet(section: HTMLElement, parts: readonly Part[], number: number): HTMLElement {
  const page = section.cloneNode(false) as HTMLElement;
  const mark = document.createElement('div');
  // GB/T 9704-2012, 7.5: odd numbers at the right, even at the left
  mark.className = number % 2 === 1 ? 'page-number odd' : 'page-number even';
  mark.textContent = `— ${String(number)} —`;
  page.append(mark);
  contents.set(page, parts);
  return page;
}

/** Puts on a sheet what stands on its page; once. */
export function fill(page: Element): void {
  const parts = contents.get(page);
  if (!parts) return;
  contents.delete(page);
  page.prepend(...parts.map(partElement));
}

function partElement({ block: { element, line }, from, lines }: Part): Element {
  if (lines === undefined || line === undefined) return element;
  // the whole paragraph behind a window of so many lines: its lines break as they did
  const frame = document.createElement('div');
  frame.className = 'part';
  frame.style.height = `${String(lines * line)}px`;
  const copy = element.cloneNode(true) as HTMLElement;
  copy.style.marginTop = `${String(-from * line)}px`;
  frame.append(copy);
  return frame;
}
