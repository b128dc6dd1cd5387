import type { Ref } from 'react';
import { segmentsOf } from './segments.ts';
import type { Mark } from './segments.ts';

/**
 * The words of a field once more, invisible, in the same place and of the same make: they give the field its height
 * and carry the underlines. Nothing in here takes a click or is read out.
 */
export function MirroredText({
  text,
  marks,
  of,
}: {
  text: string;
  marks: readonly Mark[];
  of: Ref<HTMLDivElement>;
}) {
  return (
    <div className="text-mirror" aria-hidden="true" ref={of}>
      {segmentsOf(text, marks).map(({ text: words, kinds }, index) =>
        kinds.length === 0 ? (
          words
        ) : (
          <mark key={index} className={kinds.join(' ')}>
            {words}
          </mark>
        ),
      )}
      {/* a line that ends the text is as high as any other */}
      {'\u200b'}
    </div>
  );
}

/** Brings a place of the text into sight, a third from the top of what scrolls around it. */
export function scrollToPlace(mirror: HTMLElement, at: number): void {
  const range = rangeAt(mirror, at);
  const pane = mirror.closest('[data-pane]');
  if (!range || !pane) return;
  const { top } = range.getBoundingClientRect();
  // where there is no room for panes, the page scrolls as a whole
  const isPane = getComputedStyle(pane).overflowY !== 'visible';
  const scroller = isPane ? pane : document.documentElement;
  const { top: from, bottom: to } = isPane
    ? pane.getBoundingClientRect()
    : { top: 0, bottom: window.innerHeight };
  // clear of what sticks to the top
  if (top > from + 120 && top < to - 60) return;
  scroller.scrollBy({ top: top - from - (to - from) / 3 });
}

function rangeAt(mirror: HTMLElement, at: number): Range | undefined {
  const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
  let left = at;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (left <= node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      return range;
    }
    left -= node.length;
  }
  return undefined;
}
