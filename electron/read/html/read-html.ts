import { Parser } from 'htmlparser2';
import type {
  PrintedBlock,
  PrintedCell,
  PrintedDocument,
  PrintedRow,
} from '../../../shared/recognise/pages/printed-document.ts';
import { Budget } from '../budget.ts';
import { raised } from '../notes.ts';
import { empty, fieldText, isUnprinted, lines, unread } from './elements.ts';

/** A line end of the source, until it is known what stands on both sides of it. */
const sourceBreak = '\u2028';
interface OpenTable {
  rows: PrintedCell[][];
  /** what the open cell holds; undefined between cells */
  cell: { blocks: PrintedBlock[]; colSpan: number; rowSpan: number } | undefined;
}

/** Reads a web page or copied HTML. It is read once from front to back; nothing in it is run or fetched. */
export function readHtml(source: string): PrintedDocument {
  const budget = new Budget();
  const body: PrintedBlock[] = [];
  const tables: OpenTable[] = [];
  const lists: { next: number | undefined }[] = [];
  let line = '';
  let number = '';
  let skipping = 0;
  let depth = 0;
  /** open `pre` elements, in which line ends are meant */
  let literal = 0;
  /** open `sup` elements */
  let raising = 0;
  let pictures = 0;
  /** the texts of the options of an open `select`, and which of them it shows */
  let choice: { options: string[]; shown: number } | undefined;

  const show = (text: string): void => {
    budget.text(text);
    const shown = raising > 0 ? raised(text) : text;
    line += literal > 0 ? shown : shown.replace(/[\t\r\n\f]/gu, sourceBreak);
  };
  const here = (): PrintedBlock[] => tables.findLast((table) => table.cell)?.cell?.blocks ?? body;
  const endLine = (): void => {
    const text = tidy(line);
    line = '';
    if (text === '') return;
    budget.piece();
    here().push({ kind: 'paragraph', text: number + text });
    number = '';
  };
  const endCell = (table: OpenTable | undefined): void => {
    endLine();
    if (!table?.cell) return;
    table.rows.at(-1)?.push(table.cell);
    table.cell = undefined;
  };
  const endTable = (): void => {
    endCell(tables.at(-1));
    const table = tables.pop();
    const rows: PrintedRow[] = table?.rows.filter((row) => row.length > 0) ?? [];
    if (rows.length > 0) here().push({ kind: 'table', grid: true, rows });
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const isEmpty = empty.has(name);
        if (!isEmpty) {
          depth += 1;
          budget.depth(depth / 5);
        }
        if (skipping > 0) {
          if (!isEmpty) skipping += 1;
          return;
        }
        // fields outside tables are those of the page around the report
        const isField = name === 'select' || name === 'textarea';
        const inCell = tables.at(-1)?.cell !== undefined;
        if (!isEmpty && (unread.has(name) || isUnprinted(attributes) || (isField && !inCell))) {
          skipping = 1;
          return;
        }
        if (lines.has(name)) endLine();
        const table = tables.at(-1);
        switch (name) {
          case 'br':
            line += '\n';
            break;
          case 'img':
            pictures += 1;
            break;
          case 'input':
            if (inCell) show(fieldText(attributes));
            break;
          case 'select':
            choice = { options: [], shown: 0 };
            break;
          case 'option':
            if (choice && attributes['selected'] !== undefined) choice.shown = choice.options.length;
            choice?.options.push('');
            break;
          case 'pre':
            literal += 1;
            break;
          case 'sup':
            raising += 1;
            break;
          case 'ol':
            lists.push({ next: spanOf(attributes['start']) });
            break;
          case 'ul':
            lists.push({ next: undefined });
            break;
          case 'li':
            number = numberOf(lists.at(-1));
            break;
          case 'table':
            endLine();
            budget.depth(tables.length * 4);
            tables.push({ rows: [], cell: undefined });
            break;
          case 'tr':
            endCell(table);
            table?.rows.push([]);
            break;
          case 'td':
          case 'th':
            if (!table) break;
            budget.piece();
            endCell(table);
            if (table.rows.length === 0) table.rows.push([]);
            table.cell = {
              blocks: [],
              colSpan: spanOf(attributes['colspan']),
              rowSpan: spanOf(attributes['rowspan']),
            };
            break;
        }
      },
      ontext: (text) => {
        if (skipping > 0) return;
        const at = choice?.options.length ?? 0;
        if (!choice) show(text);
        else if (at > 0) choice.options[at - 1] = (choice.options[at - 1] ?? '') + text;
      },
      onclosetag: (name) => {
        const isEmpty = empty.has(name);
        if (!isEmpty) depth -= 1;
        if (skipping > 0) {
          if (!isEmpty) skipping -= 1;
          return;
        }
        if (lines.has(name)) endLine();
        if (name === 'select') {
          const shown = choice?.options[choice.shown] ?? '';
          choice = undefined;
          show(shown);
        }
        if (name === 'pre') literal -= 1;
        if (name === 'sup') raising -= 1;
        if (name === 'ol' || name === 'ul') lists.pop();
        if (name === 'td' || name === 'th' || name === 'tr') endCell(tables.at(-1));
        if (name === 'table') endTable();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  );
  parser.end(source);
  while (tables.length > 0) endTable();
  endLine();
  return { blocks: body, pictures, doubts: [] };
}

/**
 * White space as a browser shows it. A line end of the source, marked `sourceBreak`, is a space between words and nothing
 * between Chinese characters.
 */
function tidy(line: string): string {
  return line
    .replace(/\u00a0/gu, ' ')
    .replace(
      /(?<=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’]) *\u2028[ \u2028]*(?=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’])/gu,
      '',
    )
    .replace(/[ \u2028]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

function spanOf(attribute: string | undefined): number {
  const value = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), 1000) : 1;
}

function numberOf(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return '';
  list.next += 1;
  return `${String(list.next - 1)}.`;
}
