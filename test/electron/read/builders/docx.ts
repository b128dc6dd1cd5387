import { strToU8, zipSync } from 'fflate';
import type { PrintedBlock, PrintedDocument } from '../../../../shared/recognise/pages/printed-document.ts';
import { fullGrid } from './grid.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** How a producer writes: Word splits its runs, LibreOffice writes each property out. */
export type Producer = 'word' | 'libreoffice';

/** A document as .docx. */
export function writeTestDocx(document: PrintedDocument, producer: Producer = 'word'): Uint8Array {
  return packDocx(document.blocks.map((block) => blockXml(block, producer)).join(''));
}

/** A .docx with that body, and further parts by name. */
export function packDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function runs(text: string, producer: Producer): string {
  const run = (part: string): string =>
    part === '\n'
      ? '<w:r><w:br/></w:r>'
      : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
  // Word begins a new run wherever spelling or language was looked at
  const parts = producer === 'word' ? text.split(/(?<=[\p{L}])(?=\d)|(?<=\d)(?=\p{L})/u) : [text];
  return parts.map(run).join(producer === 'word' ? '<w:proofErr w:type="spellStart"/>' : '');
}

export function paragraphXml(text: string, producer: Producer = 'word'): string {
  return `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${text === '' ? '' : runs(text, producer)}</w:p>`;
}

function blockXml(block: PrintedBlock, producer: Producer): string {
  if (block.kind === 'paragraph') return paragraphXml(block.text, producer);
  const rows = fullGrid(block);
  const width = Math.max(...rows.map((row) => row.reduce((sum, { cell }) => sum + cell.colSpan, 0)));
  const grid = Array.from({ length: width }, () => '<w:gridCol w:w="600"/>').join('');
  const body = rows.map((row) => {
    const cells = row.map(({ cell, goesOn }) => {
      const span =
        cell.colSpan > 1 || producer === 'libreoffice' ? `<w:gridSpan w:val="${String(cell.colSpan)}"/>` : '';
      const merge = goesOn
        ? `<w:vMerge${producer === 'word' ? '' : ' w:val="continue"'}/>`
        : cell.rowSpan > 1
          ? '<w:vMerge w:val="restart"/>'
          : '';
      const content = goesOn ? '<w:p/>' : cell.blocks.map((inner) => blockXml(inner, producer)).join('');
      const end = cell.blocks.at(-1)?.kind === 'table' ? '<w:p/>' : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${String(600 * cell.colSpan)}" w:type="dxa"/>${span}${merge}</w:tcPr>${content === '' ? '<w:p/>' : content + end}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl><w:p/>`;
}
