/**
 * Cuts the rendered report, one endless sheet, into A4 pages: lines of a paragraph may part, headings stay with what
 * follows, a table stays whole. An estimate of what Word does, which no browser can know. Returns how many pages.
 */
export function paginate(root: ShadowRoot): number {
  const wrapper = root.querySelector<HTMLElement>('.docx-wrapper');
  const section = wrapper?.querySelector<HTMLElement>('section.docx');
  const article = section?.querySelector<HTMLElement>('article');
  if (!wrapper || !section || !article) return 0;
  wrapper.style.zoom = '1';
  const { minHeight, paddingTop, paddingBottom } = getComputedStyle(section);
  const room = parseFloat(minHeight) - parseFloat(paddingTop) - parseFloat(paddingBottom);
  const blocks = [...article.children].map(measured);
  const pages = dividedInto(room, blocks).map((parts, index) => sheet(section, parts, index + 1));
  wrapper.replaceChildren(...pages);
  wrapper.style.zoom = '';
  return pages.length;
}

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

function measured(element: Element): Block {
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

function sheet(section: HTMLElement, parts: readonly Part[], number: number): HTMLElement {
  const page = section.cloneNode(false) as HTMLElement;
  page.append(...parts.map(partElement));
  const mark = document.createElement('div');
  // GB/T 9704-2012, 7.5: odd numbers at the right, even at the left
  mark.className = number % 2 === 1 ? 'page-number odd' : 'page-number even';
  mark.textContent = `— ${String(number)} —`;
  page.append(mark);
  return page;
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
