import { markClasses, unprintedStyle } from '../../shared/recognise/pages/unprinted.ts';

const silent = new Set('STYLE SCRIPT TITLE META LINK XML DEL TEMPLATE NOSCRIPT COMMENT'.split(' '));
const marks = markClasses.map((name) => `.${name}`).join(', ');

/** A parsed document is inert: its scripts do not run, its pictures are not fetched. */
export function parseCopied(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Whether what an element of copied HTML holds is no printed text: hidden, deleted, a comment, the mark of a note. */
export function isUnprinted(element: Element): boolean {
  if (silent.has(element.tagName.toUpperCase()) || element.matches(marks)) return true;
  return unprintedStyle.test(element.getAttribute('style') ?? '');
}
