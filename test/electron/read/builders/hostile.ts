import { crc32, deflateRawSync } from 'node:zlib';
import { packDocx, paragraphXml } from './docx.ts';
import { writeTestHtml } from './html.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const title = '青山县红旗镇人民政府2025年政府信息公开工作年度报告';
const cell = '<w:tc><w:p><w:r><w:t>0</w:t></w:r></w:p></w:tc>';

/** A zip of one entry whose directory may say another size than it has. */
export function zipOf(name: string, content: Uint8Array, saidSize = content.length): Uint8Array {
  const data = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(saidSize, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(content), 16);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(saidSize, 24);
  entry.writeUInt16LE(nameBytes.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + nameBytes.length, 12);
  end.writeUInt32LE(30 + nameBytes.length + data.length, 16);
  return Buffer.concat([local, nameBytes, data, entry, nameBytes, end]);
}

/** A compound file whose directory sector is followed by itself. */
function endlessCompoundFile(): Uint8Array {
  const bytes = Buffer.alloc(512 * 8, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(1, 60);
  bytes.writeUInt32LE(0, 68);
  bytes.writeUInt32LE(0, 76);
  for (let index = 0; index < 128; index += 1) bytes.writeUInt32LE(index === 1 ? 1 : index, 512 + index * 4);
  return bytes;
}

/** Where a reader would write that believes the names in a zip. */
export const outside = '/../../../../tmp/nianbao-outside/word/document.xml';

/** Files made to break a reader, by what they try. Each is built when it is asked for. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'a zip bomb': () => zipOf('word/document.xml', Buffer.alloc(300_000_000, 0x20)),
  'a zip bomb that says it is small': () => zipOf('word/document.xml', Buffer.alloc(300_000_000, 0x20), 100),
  'a part that says it is 4 GB': () => zipOf('word/document.xml', utf8('<w:document/>'), 0xffffffff),
  'names that lead out of the folder': () => zipOf(`..${outside}`, utf8('<w:document/>')),
  'two million cells': () => packDocx(`<w:tbl>${`<w:tr>${cell.repeat(2000)}</w:tr>`.repeat(400)}</w:tbl>`),
  'tables ten thousand deep': () =>
    packDocx(`${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(10_000)}`),
  'a paragraph of ten million characters': () => packDocx(paragraphXml('零'.repeat(10_000_000))),
  'a million empty paragraphs': () => packDocx('<w:p/>'.repeat(1_000_000)),
  'entities that multiply': () =>
    packDocx('', {
      'word/document.xml': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'.charAt(index)} "${`&${'abcdefghi'.charAt(index)};`.repeat(10)}">`).join('')}]><x>&j;</x>`,
    }),
  'an entity of a file': () =>
    packDocx('', {
      'word/document.xml': '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    }),
  'a main part elsewhere': () =>
    packDocx('', {
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="http://127.0.0.1:9/a.xml" TargetMode="External"/></Relationships>',
    }),
  'styles based on each other': () =>
    packDocx(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>${title}</w:t></w:r></w:p>`, {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>',
    }),
  'spans of billions': () =>
    packDocx(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
    ),
  'a compound file that never ends': endlessCompoundFile,
  'a page of a million open elements': () => utf8(`<html>${'<div>'.repeat(1_000_000)}`),
  'a page of a million closed elements': () => utf8(`<html>${'<b>'.repeat(300)}${'</i>'.repeat(1_000_000)}`),
  'tables in tables in a page': () => utf8(`<html>${'<table><tr><td>'.repeat(20_000)}`),
  'huge spans in a page': () =>
    utf8(
      `<html><p>${title}</p><table>${`<tr>${'<td colspan=1000 rowspan=1000>规章</td>'.repeat(50)}</tr>`.repeat(1000)}</table>`,
    ),
  'fifteen thousand labels': () => utf8(`${title}\n${'申请人无正当理由逾期不补正的申请\n'.repeat(15_000)}`),
  'sixteen thousand headings': () =>
    utf8(`${title}\n${'一、总体情况\n'.repeat(8000)}${'六、其他需要报告的事项\n'.repeat(8000)}`),
  'a line of a million digits': () =>
    utf8(`${title}\n二、主动公开政府信息情况\n规章\t${'0'.repeat(900_000)}`),
  'a line of a million spaces': () => utf8(`${title}\n规章 ${' '.repeat(900_000)}1`),
  'brackets without end': () => utf8(`${title}\n${'（'.repeat(500_000)}`),
  'quotation marks without end': () => utf8(`${title}\n${'“甲\n'.repeat(18_000)}`),
  'tabs without end': () => utf8(`${title}\n规章${'\t0'.repeat(19_000)}`),
  'a thousand rows of a table': () =>
    utf8(`${title}\n信息内容\t本年制发件数\n${'1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n'.repeat(2000)}`),
  'rows without labels': () =>
    utf8(`${title}\n自然人\t商业企业\t科研机构\n${'\t0\t0\t0\t0\t0\t0\t0\t0\n'.repeat(2000)}`),
  'a page of many small tables': () =>
    utf8(
      `<html><p>${title}</p>${'<table><tr><td>自然人<td>商业企业<td>科研机构<tr><td>1.属于国家秘密<td>0<td>0</table>'.repeat(2000)}`,
    ),
  'an empty page': () => writeTestHtml({ blocks: [], pictures: 0, doubts: [] }),
  zeros: () => new Uint8Array(5_000_000),
};
