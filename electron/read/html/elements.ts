import { markClasses, unprintedStyle } from '../../../shared/recognise/pages/unprinted.ts';

/** Elements whose content is not read on the page. */
export const unread = new Set(
  ('script style head title noscript template button svg del iframe object audio ' + 'video rt rp xml').split(
    ' ',
  ),
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

const marks = new RegExp(`\\b(?:${markClasses.join('|')})\\b`, 'u');

/** Fields whose value is shown as text. */
const shownFields = new Set(['', 'text', 'number', 'tel', 'search', 'email', 'url']);

/** What a field shows: a table to be filled in holds its numbers in fields. */
export function fieldText({ type = '', value = '' }: Readonly<Record<string, string>>): string {
  return shownFields.has(type.trim().toLowerCase()) ? value : '';
}

/** Whether what an element holds is no printed text: hidden, a comment, the mark of a note. */
export function isUnprinted(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    marks.test(attributes['class'] ?? '') ||
    unprintedStyle.test(attributes['style'] ?? '')
  );
}
