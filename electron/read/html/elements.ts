/** Elements whose content is not read on the page. */
export const unread = new Set(
  (
    'script style head title noscript template select textarea button svg del iframe object audio ' +
    'video rt rp xml'
  ).split(' '),
);
/** Elements that begin and end a line. */
export const lines = new Set(
  (
    'p div li h1 h2 h3 h4 h5 h6 section article header footer main aside nav ul ol dl dt dd ' +
    'blockquote pre center form fieldset hr figure figcaption caption body html address details ' +
    'summary'
  ).split(' '),
);
/** Elements that have no end. */
export const empty = new Set('br hr img input meta link col wbr area base embed source param'.split(' '));

/** The marks that refer to footnotes and comments in what Word and LibreOffice copy or save. */
const marks =
  /\b(?:MsoFootnoteReference|MsoEndnoteReference|MsoCommentReference|msocomanchor|sdfootnoteanc|sdfootnotesym|sdendnoteanc|sdendnotesym|comment-indicator)\b/u;

/** Whether what an element holds is no printed text: hidden, a comment, the mark of a note. */
export function isUnprinted(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    marks.test(attributes['class'] ?? '') ||
    /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list|mso-(?:foot|end)note-id/iu.test(
      attributes['style'] ?? '',
    )
  );
}
