import { headingOf } from '../../shared/words/heading.ts';
import { numberOf } from '../../shared/report/outline.ts';

/**
 * Answers the numbers of a copied web list's items, which are in no text of the HTML; those of Word are in it. Asked
 * for each item in order. `plain` is the same copy as plain text, where many programs print them as they look.
 */
export function itemNumbers(plain: string): (item: Element) => string {
  const lines = plain.split(/[\r\n]+/u).map(packed);
  let next = 0;
  return (item) => {
    const list = item.parentElement;
    if (list?.tagName !== 'OL' || headingOf(item.textContent)) return '';
    const text = packed(firstLineOf(item));
    const found = lines.findIndex((line, index) => index >= next && text !== '' && line.endsWith(text));
    const printed = found < 0 ? '' : (lines[found]?.slice(0, -text.length) ?? '');
    if (printed !== '' && headingOf(printed + text)?.length === printed.length) {
      next = found + 1;
      return printed;
    }
    const items = [...list.children].filter((child) => child.tagName === 'LI');
    return numberOf(3, Number(list.getAttribute('start') ?? 1) + items.indexOf(item));
  };
}

const packed = (text: string): string => text.replace(/\s+/gu, '');

/** What stands in the item up to its first line break or the list inside it. */
function firstLineOf(item: Element): string {
  let text = '';
  const walk = (node: Node): boolean => {
    if (node instanceof Text) text += node.data;
    if (node instanceof Element && /^(?:BR|OL|UL)$/u.test(node.tagName)) return text.trim() === '';
    return [...node.childNodes].every(walk);
  };
  walk(item);
  return text;
}
