import { Refusal, saveAgain, saveAgainAsXlsx } from './refusal.ts';
import type { Zip } from './zip.ts';
import { openZip } from './zip.ts';

/** What a file really is, whatever its name says. */
export type FileKind =
  { kind: 'docx' | 'xlsx'; zip: Zip } | { kind: 'doc' } | { kind: 'html' } | { kind: 'text' };

const signatures: readonly [string, string][] = [
  ['25504446', 'PDF'],
  ['89504e47', '图片'],
  ['ffd8ff', '图片'],
  ['47494638', '图片'],
  ['424d', '图片'],
  ['49492a00', '图片'],
  ['4d4d002a', '图片'],
  ['52617221', '压缩包'],
  ['377abcaf', '压缩包'],
  ['1f8b', '压缩包'],
];

/** Tells the format by the content; formats that cannot be read are refused with what to do. */
export function fileKindOf(bytes: Buffer): FileKind {
  const start = bytes.toString('hex', 0, 8);
  if (start === 'd0cf11e0a1b11ae1') return { kind: 'doc' };
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return openXmlOf(openZip(bytes));
  const other = signatures.find(([signature]) => start.startsWith(signature))?.[1];
  if (other === '图片') throw new Refusal('这是一张图片，图片里的字和数读不出来。请选用 Word 格式的报告。');
  if (other === 'PDF') throw new Refusal(`这是 PDF 文件，里面的表格读不准。${saveAgain}`);
  if (other !== undefined) throw new Refusal(`这是${other}。请先解压，再选用里面的 Word 报告。`);
  const head = bytes.toString('latin1', 0, 4096).replaceAll('\u0000', '');
  if (/^\s*\{\\rtf/u.test(head)) throw new Refusal(`这是 RTF 格式的文件，本程序读不了。${saveAgain}`);
  if (/^MIME-Version:/imu.test(head))
    throw new Refusal(`这是单个文件网页（.mht），本程序读不了。${saveAgain}`);
  if (/<html[\s>]/iu.test(head)) return { kind: 'html' };
  if (/<office:document[\s>]/iu.test(head))
    throw new Refusal(`这是 OpenDocument（.fodt 等）文件，本程序读不了。${saveAgain}`);
  if (/<\?mso-application|<pkg:package|<w:wordDocument/iu.test(head)) {
    throw new Refusal(`这是 Word 的 XML 格式文件，本程序读不了。${saveAgain}`);
  }
  if (/<(?:!doctype\s+html|head|body|meta|table|div|p|span|h[1-6])[\s>]/iu.test(head))
    return { kind: 'html' };
  return { kind: 'text' };
}

function openXmlOf(zip: Zip): FileKind {
  const has = (test: RegExp): boolean => zip.names.some((name) => test.test(name));
  if (has(/^word\//u)) return { kind: 'docx', zip };
  if (has(/^ofd\.xml$/u)) throw new Refusal(`这是 OFD 版式文件，里面的表格读不准。${saveAgain}`);
  if (has(/^xl\/workbook\.xml$/u)) return { kind: 'xlsx', zip };
  if (has(/^xl\//u)) throw new Refusal(`这种 Excel 表格本程序读不了。${saveAgainAsXlsx}`);
  if (has(/^ppt\//u)) throw new Refusal('这是演示文稿，不是年度报告。请选用 Word 格式的报告。');
  if (has(/^content\.xml$/u))
    throw new Refusal(`这是 OpenDocument（.odt 等）文件，本程序读不了。${saveAgain}`);
  if (has(/^_rels\/\.rels$/u)) return { kind: 'docx', zip };
  throw new Refusal('这是压缩包，不是 Word 文件。请先解压，再选用里面的 Word 报告。');
}
