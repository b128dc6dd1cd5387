/** Characters of a paragraph that is laid out whole; no paragraph of a real report comes near. */
const longest = 3000;

/**
 * A paragraph in pieces of whole lines, since a browser lays it out at one go whatever its length: each piece ends where
 * a line does, so that no line of it breaks otherwise. Any other block is its own piece.
 * @param article where it is laid out for that
 */
export function* linesOf(block: Element, article: HTMLElement): Generator<Element> {
  if (!(block instanceof HTMLElement) || block.tagName !== 'P' || block.textContent.length <= longest) {
    yield block;
    return;
  }
  for (let isFirst = true; block.textContent.length > longest; isFirst = false) {
    const piece = block.cloneNode(false) as HTMLElement;
    piece.append(taken(block, longest));
    if (!isFirst) piece.style.textIndent = '0';
    article.replaceChildren(piece);
    const end = lastLineOf(piece);
    if (end > 0) {
      const rest = document.createRange();
      rest.selectNodeContents(piece);
      const [node, at] = placeOf(piece, end);
      rest.setStart(node, at);
      block.prepend(rest.extractContents());
    }
    // its last line is no last line of a paragraph
    piece.style.textAlignLast = 'justify';
    article.replaceChildren();
    yield piece;
  }
  block.style.textIndent = '0';
  yield block;
}

/** The first characters of an element, taken out of it with what stands around them. */
function taken(element: Element, length: number): DocumentFragment {
  const range = document.createRange();
  const [node, at] = placeOf(element, length);
  range.setStart(element, 0);
  range.setEnd(node, at);
  return range.extractContents();
}

/** The text node that has the character at a place of an element's text, and the place in it. */
function placeOf(element: Element, at: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (left < node.length) return [node, left];
    left -= node.length;
  }
  return [element, element.childNodes.length];
}

/** The place of the first character of a paragraph's last line, found by halves. */
function lastLineOf(element: Element): number {
  const range = document.createRange();
  const topOf = (at: number): number => {
    const [node, place] = placeOf(element, at);
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    return range.getBoundingClientRect().top;
  };
  const all = element.textContent.length;
  const last = topOf(all - 1);
  let [low, high] = [0, all - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    // within a line, tops differ by the fonts of its characters
    if (topOf(middle) < last - 8) low = middle + 1;
    else high = middle;
  }
  return low;
}
