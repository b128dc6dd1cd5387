/** How Word and LibreOffice mark, in what they copy or save as HTML, what is no printed text of the document. */

/** Classes of the marks that refer to notes and comments: in Word's copies 1 in brackets, in LibreOffice's a bare 1. */
export const markClasses: readonly string[] = [
  'MsoFootnoteReference',
  'MsoEndnoteReference',
  'MsoCommentReference',
  'msocomanchor',
  'sdfootnoteanc',
  'sdfootnotesym',
  'sdendnoteanc',
  'sdendnotesym',
  'comment-indicator',
];

/** Styles of what is hidden, of comments, and of the marks of notes. */
export const unprintedStyle =
  /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list|mso-(?:foot|end)note-id/iu;
