import { headingOf } from '../../shared/words/heading.ts';
import { withoutRadicals } from '../../shared/words/radicals.ts';
import { isUnprinted, parseCopied } from './copied-html.ts';
import { itemNumbers } from './item-numbers.ts';

/**
 * What was copied in Word, WPS, Excel or a browser as plain paragraphs: no styles, no empty lines, the numbers of
 * automatic lists kept as text. `html` is empty where the clipboard has none.
 */
export function cleanPaste(html: string, plain: string): string {
  const paragraphs = html === '' ? plain.split(/\r\n|[\n\r\v\f\u2028\u2029]/u) : readHtml(html, plain);
  return paragraphs
    .map(cleanParagraph)
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** Chinese characters and full-width marks: a line break of the source between two of them is no space. */
const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u3000-\\u303f“”‘’]';
const brokenLine = new RegExp(`(?<=${wide})[ \\t]*[\\r\\n]+[ \\t]*(?=${wide})`, 'gu');

function cleanParagraph(raw: string): string {
  const text = withoutRadicals(raw)
    .replace(brokenLine, '')
    // soft hyphens and marks without width come along from web pages
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*注：\s+/u, '注：')
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

function readHtml(html: string, plain: string): string[] {
  const paragraphs = [''];
  const numberOfItem = itemNumbers(plain);
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      paragraphs.push(`${paragraphs.pop() ?? ''}${node.data}`);
      return;
    }
    if (!(node instanceof Element) || isUnprinted(node) || isBullet(node)) return;
    const isBlock = blocks.has(node.tagName);
    // a paragraph that begins an item of a list or a note goes on behind its number
    const begins = /^\s*(?:[^\n]{1,8}\u2060)?\s*$/u.test(paragraphs.at(-1) ?? '');
    const inCell = /^(?:P|BR)$/u.test(node.tagName) && node.closest('td, th') !== null;
    if (inCell) paragraphs.push(`${paragraphs.pop() ?? ''} `);
    else if ((isBlock && !begins) || node.tagName === 'BR') paragraphs.push('');
    if (node.tagName === 'LI') paragraphs.push(`${numberOfItem(node)}${joint}`);
    if (isNote(node)) paragraphs.push(`注：${joint}`);
    for (const child of node.childNodes) walk(child);
    if (/^T[DH]$/u.test(node.tagName)) paragraphs.push(`${paragraphs.pop() ?? ''} ${apart}`);
    if (isBlock && !inCell) paragraphs.push('');
  };
  walk(parseCopied(html));
  return paragraphs;
}

/** A mark without width, taken out in the end: what it follows was put before the text. */
const joint = '\u2060';
/** Another such mark: the words of two cells are no line that was broken between them. */
const apart = '\u200b';

/** The picture characters of bullets: Wingdings' l is no letter. A number or letter with its point is a number. */
function isBullet(element: Element): boolean {
  const isMark = /mso-list:\s*ignore/iu.test(element.getAttribute('style') ?? '');
  return isMark && /^\s*(?:[a-z\u00a0-\u024f]|[^\p{L}\p{N}]*)\s*$/u.test(element.textContent);
}

/** The text of a footnote or endnote, which Word and LibreOffice put at the end of what was copied. */
function isNote(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return /mso-element:\s*(?:foot|end)note(?!-)/iu.test(style) || /^sd(?:foot|end)note\d+$/u.test(element.id);
}
