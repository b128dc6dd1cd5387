/**
 * The text form in which Excel, WPS and Word exchange a block of cells: cells between tabs, rows between line ends,
 * cells with either inside them in double quotes.
 */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < clean.length; i++) {
    const character = clean.charAt(i);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (clean.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell === '' && hasEnd(clean, i)) quoted = true;
    else if (character === '\t') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
    } else cell += character;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

/** A quote opens a cell only where another one closes it; otherwise it is a mark in the text, as in "三安全". */
function hasEnd(text: string, start: number): boolean {
  return /^"(?:[^"]|"")*"(?=\t|\n|$)/.test(text.slice(start));
}

/** A block of cells as that text. */
export function writeTabText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}
