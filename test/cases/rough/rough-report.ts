import { readFileSync } from 'node:fs';
import type { CellId, Table, TableId } from '../../../shared/form/edition.ts';
import { cellsOf, tableOf } from '../../../shared/form/edition.ts';
import { editionForYear } from '../../../shared/form/editions/index.ts';
import { gridOf } from '../../../shared/form/grid.ts';
import { totalCells } from '../../../shared/draft/totals.ts';
import { withCells } from '../../../shared/draft/draft.ts';
import { escapeXml, packDocx } from '../../electron/read/builders/docx.ts';
import { emptyDraftOf } from '../full.ts';

/** Reports as offices write them, made up. `#1`–`#3` are numbered by Word itself, `[box]` stands in a text box. */
export const roughReports = ['township', 'department', 'street'] as const;
export type RoughReport = (typeof roughReports)[number];

/** One of them for a year, as the .docx that lies on the clerk's desk. */
export function roughReport(name: RoughReport, year: number): Buffer {
  const lines = readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8')
    .replaceAll('{Y}', String(year))
    .replaceAll('{Y+1}', String(year + 1))
    .replaceAll('{Y-1}', String(year - 1))
    .replaceAll('{y+1}', Array.from('〇一二三四五六七八九')[(year + 1) % 10] ?? '')
    .split('\n');
  const body: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const table = /^\[table (?<id>\w+)(?<blank> blank)?\]$/u.exec(line)?.groups;
    const box = /^\[box\] (.*)$/u.exec(line)?.[1];
    const numbered = /^#(?<level>\d) (?<text>.*)$/u.exec(line)?.groups;
    if (table) {
      const values = new Map<CellId, number>();
      for (let cell; (cell = /^(\S+) = (\d+)$/u.exec(lines[at + 1] ?? '')); at += 1)
        values.set(cell[1] ?? '', Number(cell[2]));
      body.push(tableXml(year, table['id'] as TableId, values, table['blank'] !== undefined));
    } else if (box !== undefined) body.push(boxXml(box));
    else if (numbered) body.push(paragraphXml(numbered['text'] ?? '', Number(numbered['level']) - 1));
    else body.push(paragraphXml(line));
  }
  return Buffer.from(packDocx(body.join(''), { 'word/numbering.xml': numberingXml }));
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const levels = [
  ['japaneseCounting', '%1、'],
  ['japaneseCounting', '（%2）'],
  ['decimal', '%3.'],
] as const;
const numberingXml = `<?xml version="1.0" encoding="UTF-8"?><w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${levels
  .map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function paragraphXml(text: string, level?: number): string {
  const number =
    level === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>`;
  // Word begins a new run wherever digits and characters meet
  const runs = text
    .split(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/u)
    .map((part) => `<w:r><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`);
  return `<w:p><w:pPr>${number}</w:pPr>${runs.join('')}</w:p>`;
}

function boxXml(text: string): string {
  const content = `<w:txbxContent>${paragraphXml(text)}</w:txbxContent>`;
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}

/** A table on the form of its year; sums as people write them, other zeros as `0` or left blank. */
function tableXml(year: number, id: TableId, values: ReadonlyMap<CellId, number>, isBlank: boolean): string {
  const edition = editionForYear(year);
  if (!edition) throw new Error(`no form for ${String(year)}`);
  const table: Table = tableOf(edition, id);
  const sums = totalCells(edition);
  const zeros = [...cellsOf(edition).values()].filter((cell) => cell.takes === 'count' && !sums.has(cell.id));
  const { cells } = withCells(
    emptyDraftOf(year),
    new Map([...zeros.map((cell) => [cell.id, 0] as const), ...values]),
  );
  const printed = (cell: CellId): string => {
    const value = values.get(cell) ?? (sums.has(cell) ? cells[cell] : undefined);
    return value === undefined || (value === 0 && isBlank) ? (isBlank ? '' : '0') : String(value);
  };
  /** by column, how many rows a cell that began above still takes */
  const above = new Map<number, { left: number; span: number }>();
  const rows = gridOf(table).map((row) => {
    const xml: string[] = [];
    let column = 0;
    const goOn = (): void => {
      for (let cell = above.get(column); cell && cell.left > 0; cell = above.get(column)) {
        cell.left -= 1;
        xml.push(cellXml('', cell.span, '<w:vMerge/>'));
        column += cell.span;
      }
    };
    for (const { id: cell, text, colSpan, rowSpan } of row.cells) {
      goOn();
      above.set(column, { left: rowSpan - 1, span: colSpan });
      xml.push(
        cellXml(
          cell === undefined ? text : printed(cell),
          colSpan,
          rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '',
        ),
      );
      column += colSpan;
    }
    goOn();
    return `<w:tr>${xml.join('')}</w:tr>`;
  });
  const grid = table.widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>${paragraphXml('')}`;
}

function cellXml(text: string, span: number, merge: string): string {
  return `<w:tc><w:tcPr><w:gridSpan w:val="${String(span)}"/>${merge}</w:tcPr>${paragraphXml(text)}</w:tc>`;
}
