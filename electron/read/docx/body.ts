import type { PrintedBlock } from '../../../shared/recognise/printed-document.ts';
import type { Budget } from '../budget.ts';
import { numberOf } from './numbering.ts';
import type { Counter } from './numbering.ts';
import type { StyleSheet } from './styles.ts';
import { TableBuilder } from '../table-builder.ts';
import { walkXml } from './xml.ts';
import type { Attributes } from './xml.ts';

/** What the body of a .docx holds. */
export interface Body {
  blocks: PrintedBlock[];
  pictures: number;
  hasDeletions: boolean;
  hasFootnotes: boolean;
}

/** Parts of the text that are not printed: deleted, moved away, settings, the old way to say the same. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:sdtPr',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
]);

interface Paragraph {
  text: string;
  numId: string | undefined;
  level: number | undefined;
  style: string;
  /** text boxes and footnotes in it, printed after it */
  after: PrintedBlock[];
  /** its end was deleted, so the next one goes on in the same line */
  open: boolean;
}

/** Reads word/document.xml, or with `onFootnote` word/footnotes.xml, each note of which is told by its id. */
export function readBody(
  part: Buffer,
  { budget, counter, styles, footnotes }: BodyContext,
  onFootnote?: (id: string, blocks: PrintedBlock[]) => void,
): Body {
  const body: Body = { blocks: [], pictures: 0, hasDeletions: false, hasFootnotes: false };
  const containers: PrintedBlock[][] = [body.blocks];
  const tables: TableBuilder[] = [];
  const paragraphs: Paragraph[] = [];
  let unfinished: Paragraph | undefined;
  let skipping = 0;
  let hidden = false;
  let inText = false;
  let inParagraphProperties = 0;
  let footnote = '';

  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || hidden) return;
    budget.text(text);
    paragraph.text += text;
  };
  const finish = (paragraph: Paragraph): void => {
    const numbering =
      paragraph.numId === undefined
        ? styles.numberingOf(paragraph.style === '' ? styles.standard : paragraph.style)
        : { numId: paragraph.numId, level: 0 };
    const level = paragraph.level ?? numbering?.level ?? 0;
    const number = numbering && numbering.numId !== '0' ? counter.next(numbering.numId, level) : '';
    const text = paragraph.text.trim() === '' ? paragraph.text : number + paragraph.text;
    containers.at(-1)?.push({ kind: 'paragraph', text }, ...paragraph.after);
  };

  const properties = (name: string, attributes: Attributes): void => {
    const paragraph = paragraphs.at(-1);
    const table = tables.at(-1);
    const value = attributes['w:val'];
    switch (name) {
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? '';
        break;
      case 'w:numId':
        if (paragraph && inParagraphProperties > 0) paragraph.numId = value ?? '0';
        break;
      case 'w:ilvl':
        if (paragraph && inParagraphProperties > 0) paragraph.level = numberOf(value, 0);
        break;
      case 'w:vanish':
        if (inParagraphProperties === 0) hidden = isOn(value);
        break;
      case 'w:gridSpan':
        table?.span(numberOf(value, 1));
        break;
      case 'w:gridBefore':
        table?.skip(numberOf(value, 0));
        break;
      case 'w:vMerge':
        if (value !== 'restart') table?.goesOnFromAbove();
        break;
      case 'w:hMerge':
        if (value !== 'restart') table?.goesOnFromLeft();
        break;
    }
  };

  walkXml(part, {
    open: (name, attributes) => {
      if (skipping > 0) {
        skipping += 1;
        return;
      }
      if (name === 'w:del' && inParagraphProperties > 0) {
        const paragraph = paragraphs.at(-1);
        if (paragraph) paragraph.open = true;
      }
      if (skipped.has(name)) {
        if (name === 'w:del') {
          body.hasDeletions = true;
          // in the properties of a row: the whole row is deleted
          tables.at(-1)?.deleteRow();
        }
        skipping = 1;
        return;
      }
      switch (name) {
        case 'w:p':
          budget.piece();
          paragraphs.push(
            unfinished ?? { text: '', numId: undefined, level: undefined, style: '', after: [], open: false },
          );
          unfinished = undefined;
          break;
        case 'w:pPr':
          inParagraphProperties += 1;
          break;
        case 'w:r':
          hidden = false;
          break;
        case 'w:t':
        case 'm:t':
          inText = true;
          break;
        case 'w:tab':
        case 'w:ptab':
          if (inParagraphProperties === 0) write(' ');
          break;
        case 'w:br':
        case 'w:cr':
          write('\n');
          break;
        case 'w:noBreakHyphen':
          write('-');
          break;
        case 'a:blip':
        case 'v:imagedata':
        case 'w:object':
          body.pictures += 1;
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const note = footnotes.get(`${name} ${attributes['w:id'] ?? ''}`);
          if (note) paragraphs.at(-1)?.after.push(...note);
          if (note) body.hasFootnotes = true;
          break;
        }
        case 'w:footnote':
        case 'w:endnote':
          footnote = attributes['w:type'] === undefined ? (attributes['w:id'] ?? '') : '';
          containers.push([]);
          break;
        case 'w:txbxContent':
          containers.push([]);
          break;
        case 'w:tbl':
          tables.push(new TableBuilder());
          break;
        case 'w:tr':
          tables.at(-1)?.openRow();
          break;
        case 'w:tc':
          budget.piece();
          containers.push([]);
          tables.at(-1)?.openCell();
          break;
        default:
          properties(name, attributes);
      }
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      switch (name) {
        case 'w:p': {
          const paragraph = paragraphs.pop();
          if (!paragraph) break;
          if (paragraph.open) unfinished = { ...paragraph, open: false };
          else finish(paragraph);
          break;
        }
        case 'w:pPr':
          inParagraphProperties -= 1;
          break;
        case 'w:t':
        case 'm:t':
          inText = false;
          break;
        case 'w:footnote':
        case 'w:endnote':
          onFootnote?.(footnote, containers.pop() ?? []);
          break;
        case 'w:txbxContent':
          paragraphs.at(-1)?.after.push(...(containers.pop() ?? []));
          break;
        case 'w:tc': {
          if (unfinished) finish(unfinished);
          unfinished = undefined;
          tables.at(-1)?.closeCell(containers.pop() ?? []);
          break;
        }
        case 'w:tr':
          tables.at(-1)?.closeRow();
          break;
        case 'w:tbl': {
          const table = tables.pop()?.table();
          if (table) containers.at(-1)?.push(table);
          break;
        }
      }
    },
    text: (text) => {
      if (inText && skipping === 0) write(text);
    },
  });
  if (unfinished) finish(unfinished);
  return body;
}

export interface BodyContext {
  budget: Budget;
  counter: Counter;
  styles: StyleSheet;
  /** the paragraphs of each note, by the name of its reference and its id */
  footnotes: ReadonlyMap<string, readonly PrintedBlock[]>;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}
