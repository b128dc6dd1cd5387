const silent = new Set('STYLE SCRIPT TITLE META LINK XML DEL TEMPLATE NOSCRIPT COMMENT'.split(' '));
/** The marks that refer to notes and comments: in Word's copies 1 in brackets, in LibreOffice's a bare 1. */
const marks =
  '.MsoFootnoteReference, .MsoEndnoteReference, .MsoCommentReference, .msocomanchor, .sdfootnoteanc, ' +
  '.sdfootnotesym, .sdendnoteanc, .sdendnotesym, .comment-indicator';

/** A parsed document is inert: its scripts do not run, its pictures are not fetched. */
export function parseCopied(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Whether what an element of copied HTML holds is no printed text: hidden, deleted, a comment, the mark of a note. */
export function isUnprinted(element: Element): boolean {
  if (silent.has(element.tagName.toUpperCase()) || element.matches(marks)) return true;
  const style = element.getAttribute('style') ?? '';
  return /display:\s*none|mso-hide:\s*all|mso-element:\s*comment-list|mso-(?:foot|end)note-id/iu.test(style);
}
