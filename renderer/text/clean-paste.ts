import { headingOf } from '../../shared/heading.ts';
import { numberOf } from '../../shared/outline.ts';

/**
 * What was copied in Word, WPS, Excel or a browser as plain paragraphs: no styles, no empty lines, the numbers of
 * automatic lists kept as text. `html` is empty where the clipboard has none.
 */
export function cleanPaste(html: string, plain: string): string {
  const paragraphs = html === '' ? plain.split(/\r\n|[\n\r\v\f\u2028\u2029]/u) : readHtml(html);
  return paragraphs
    .map(cleanParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** Chinese characters and full-width marks: a line break of the source between two of them is no space. */
const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u3000-\\u303f“”‘’]';
const brokenLine = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n]+[ \\t]*(?=${wide})`, 'gu');

function cleanParagraph(raw: string): string {
  const text = raw
    .replace(brokenLine, '')
    // soft hyphens and marks without width come along from web pages
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const heading = headingOf(text);
  return heading ? text.slice(0, heading.length) + text.slice(heading.length).trimStart() : text;
}

const blocks = new Set(
  (
    'P DIV LI UL OL DL DT DD TR TABLE THEAD TBODY CAPTION BLOCKQUOTE SECTION ARTICLE HEADER FOOTER ' +
    'PRE H1 H2 H3 H4 H5 H6 BODY'
  ).split(' '),
);
const silent = new Set('STYLE SCRIPT TITLE META LINK XML DEL TEMPLATE NOSCRIPT'.split(' '));

/** A parsed document is inert: its scripts do not run, its pictures are not fetched. */
function readHtml(html: string): string[] {
  const paragraphs = [''];
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      paragraphs.push(`${paragraphs.pop() ?? ''}${node.data}`);
      return;
    }
    if (!(node instanceof Element) || silent.has(node.tagName.toUpperCase()) || isHidden(node)) return;
    const isBlock = blocks.has(node.tagName);
    // a paragraph that begins an item of a list goes on behind its number
    const begins = /^\s*(?:\d+\.)?\s*$/u.test(paragraphs.at(-1) ?? '');
    if ((isBlock && !begins) || node.tagName === 'BR') paragraphs.push('');
    if (node.tagName === 'LI') paragraphs.push(numberOfItem(node));
    for (const child of node.childNodes) walk(child);
    if (node.tagName === 'TD' || node.tagName === 'TH') paragraphs.push(`${paragraphs.pop() ?? ''} `);
    if (isBlock && node.tagName !== 'P') paragraphs.push('');
    else if (node.tagName === 'P') paragraphs.push(node.closest('td, th') ? (paragraphs.pop() ?? '') : '');
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body);
  return paragraphs;
}

/** Hidden text, and the picture characters of bullets: Wingdings' l is no letter. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  if (/display:\s*none|mso-hide:\s*all/iu.test(style)) return true;
  const isMark = /mso-list:\s*ignore/iu.test(style);
  return isMark && !/[\p{L}\p{N}]/u.test(element.textContent.replace(/[a-zØüv§·]/gu, ''));
}

/** Web lists have their numbers in no text; those of Word are in it and in no `ol`. */
function numberOfItem(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL' || headingOf(item.textContent)) return '';
  const items = [...list.children].filter((child) => child.tagName === 'LI');
  return numberOf(3, Number(list.getAttribute('start') ?? 1) + items.indexOf(item));
}
