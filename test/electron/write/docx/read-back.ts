import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface ReadParagraph {
  kind: 'paragraph';
  style: string;
  text: string;
}
export interface ReadCell {
  text: string;
  width: number;
  span: number;
  merge: 'restart' | 'continue' | undefined;
}
export interface ReadTable {
  kind: 'table';
  width: number;
  columns: number[];
  rows: { cells: ReadCell[]; header: boolean; cantSplit: boolean }[];
}

/** The parts of a package as text, by path. */
export function partsOf(docx: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The paragraphs and tables of a written report, read by nothing that wrote them. */
export function readBack(docx: Uint8Array): (ReadParagraph | ReadTable)[] {
  const blocks: (ReadParagraph | ReadTable)[] = [];
  let table: ReadTable | undefined;
  let paragraph: ReadParagraph | undefined;
  let inText = false;
  const cell = (): ReadCell | undefined => table?.rows.at(-1)?.cells.at(-1);
  const write = (text: string): void => {
    if (table) {
      const into = cell();
      if (into) into.text += text;
    } else if (paragraph) paragraph.text += text;
  };
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const number = (attribute: string): number => Number(attributes[attribute]);
    if (name === 'w:tbl') blocks.push((table = { kind: 'table', width: 0, columns: [], rows: [] }));
    else if (name === 'w:tblW' && table) table.width = number('w:w');
    else if (name === 'w:gridCol') table?.columns.push(number('w:w'));
    else if (name === 'w:tr') table?.rows.push({ cells: [], header: false, cantSplit: false });
    else if (name === 'w:tblHeader')
      Object.assign(table?.rows.at(-1) ?? {}, { header: attributes['w:val'] !== 'false' });
    else if (name === 'w:cantSplit') Object.assign(table?.rows.at(-1) ?? {}, { cantSplit: true });
    else if (name === 'w:tc')
      table?.rows.at(-1)?.cells.push({ text: '', width: 0, span: 1, merge: undefined });
    else if (name === 'w:tcW') Object.assign(cell() ?? {}, { width: number('w:w') });
    else if (name === 'w:gridSpan') Object.assign(cell() ?? {}, { span: number('w:val') });
    else if (name === 'w:vMerge') Object.assign(cell() ?? {}, { merge: attributes['w:val'] ?? 'continue' });
    else if (name === 'w:p' && !table)
      blocks.push((paragraph = { kind: 'paragraph', style: 'Normal', text: '' }));
    else if (name === 'w:pStyle' && paragraph) paragraph.style = attributes['w:val'] ?? '';
    else if (name === 'w:t') inText = true;
    else if (name === 'w:tab') write('\t');
    else if (name === 'w:br') write('\n');
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') table = undefined;
    else if (name === 'w:p') paragraph = undefined;
    else if (name === 'w:t') inText = false;
  });
  parser.on('text', (text) => {
    if (inText) write(text);
  });
  parser.write(partsOf(docx).get('word/document.xml') ?? '').close();
  return blocks;
}
