import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from './random.ts';

const values = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x3c, 0x3e, 0x07, 0x0d, 0x13, 0x15];
const words = [
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '</w:tc>',
  '<w:p>',
  '</w:p>',
  '<w:del>',
  '<w:vMerge/>',
  '<w:gridSpan w:val="9"/>',
  '<w:gridSpan w:val="-1"/>',
  '<w:txbxContent>',
  '<w:numId w:val="1"/>',
  '<table>',
  '</table>',
  '<td rowspan=3>',
  '<td colspan=0>',
  '<tr>',
  '<li>',
  '<ol start=9>',
  '&#0;',
  '&nbsp;',
  '\t',
  '\n',
  '|',
  '（一）',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '六、其他需要报告的事项',
  '信息内容',
  '规章',
  '规章000',
  '自然人',
  '总计',
  '结果维持',
  '0 0 0',
  '999999999999999999999',
  '-',
  '减4',
  '251000元',
  '。',
  '“',
  '2018年',
  '99999年',
];

/** The file with one to six places changed: bits, runs, words, cuts, pieces doubled, moved or taken out. */
export function damage(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const at = random(result.length + 1);
    const length = Math.min(1 + random(1 << random(12)), result.length - at);
    const piece = result.subarray(at, at + length);
    switch (random(8)) {
      case 0:
        if (at < result.length) result[at] = (result[at] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        result.fill(values[random(values.length)] ?? 0, at, at + length);
        break;
      case 2:
        result = Buffer.concat([
          result.subarray(0, at),
          strToU8(words[random(words.length)] ?? ''),
          result.subarray(at),
        ]);
        break;
      case 3:
        result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
        break;
      case 4:
        result = Buffer.concat([
          result.subarray(0, at),
          ...Array.from({ length: 1 + random(4) }, () => piece),
          result.subarray(at),
        ]);
        break;
      case 5: {
        const to = random(result.length + 1);
        piece.copy(result, to, 0, Math.max(Math.min(length, result.length - to), 0));
        break;
      }
      case 6:
        if (at + 4 <= result.length) result.writeUInt32LE(random(3) === 0 ? 0xffffffff : random(0x10000), at);
        break;
      default:
        if (random(10) === 0) result = result.subarray(0, at);
    }
  }
  return result;
}

/** A .docx with the damage inside one of its parts, so that it still opens as a zip. */
export function damageInside(docx: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(docx);
  const names = Object.keys(parts).filter((name) =>
    /^word\/(?:document|numbering|styles|footnotes)\.xml$/u.test(name),
  );
  const name = random(3) > 0 ? 'word/document.xml' : (names[random(names.length)] ?? 'word/document.xml');
  const part = parts[name];
  if (!part) return docx;
  const xml = random(2) === 0 ? damage(part, random) : strToU8(damageXml(strFromU8(part), random));
  return zipSync({ ...parts, [name]: xml }, { level: 1 });
}

/** Whole elements doubled, moved or taken out, so that the XML still reads. */
function damageXml(xml: string, random: Random): string {
  let result = xml;
  for (let count = 1 + random(6); count > 0; count -= 1) {
    const name = ['w:p', 'w:r', 'w:tc', 'w:tr', 'w:tbl', 'w:tcPr', 'w:t', 'w:pPr'][random(8)] ?? 'w:p';
    const from = result.indexOf(`<${name}>`, random(result.length));
    const end = result.indexOf(`</${name}>`, from);
    if (from === -1 || end === -1) continue;
    const piece = result.slice(from, end + name.length + 3);
    const to = result.indexOf(`<${name}>`, random(result.length));
    const without = random(2) === 0 ? result.slice(0, from) + result.slice(end + name.length + 3) : result;
    result = to === -1 || random(2) === 0 ? without : without.slice(0, to) + piece + without.slice(to);
  }
  return result;
}
