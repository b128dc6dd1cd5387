/** What XML 1.0 allows no document to hold (section 2.2), halves of surrogate pairs among it. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags or in a quoted attribute of XML or HTML. Illegal characters are dropped. */
export function escapeMarkup(text: string): string {
  return text.replace(illegal, '').replace(special, (character) => entities[character] ?? '');
}
