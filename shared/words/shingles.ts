import { matchesIn } from './matches.ts';
/** How much of one text stands in another, and where. */
export interface Likeness {
  /** characters that were compared: letters and digits less set words */
  compared: number;
  /** how many of them stand in runs that the other text has too */
  alike: number;
  /** for every UTF-16 place of the text: 0 is not compared, 1 is, 2 stands in such a run */
  marks: Uint8Array;
}

/** Characters in a run; shorter runs are common in any two reports. */
const length = 8;

/** Statutory names and set phrases that every report has; they are not compared. */
const setWords =
  /《[^《》\n]{2,60}》|政府信息公开工作年度报告|政府信息公开(?:申请|工作|条例|平台建设|指南|目录)?|行政复议、?行政诉讼|以习近平新时代中国特色社会主义思想为指导|国务院办公厅|国办公开办函〔\d{4}〕\d+号|国务院令第\d+号|存在的主要问题及改进情况|其他需要报告的事项|无?其他需要报告的事项|统计期限[^。\n]{0,40}|未收到[^。\n]{0,24}|收取信息处理费[^。\n]{0,20}|(?:地址|邮编|电话|邮箱)[：:][^；;，,）)\n]{0,40}/gu;

/** The characters that are compared, digits as one, each with its place. */
function letters(text: string): { codes: number[]; places: number[] } {
  const isSet = new Uint8Array(text.length);
  for (const { index, 0: words } of matchesIn(setWords, text)) isSet.fill(1, index, index + words.length);
  const codes: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
    if (isSet[at] === 1 || (!isDigit && (code < 0x3400 || code > 0x9fff))) continue;
    codes.push(isDigit ? 48 : code);
    places.push(at);
  }
  return { codes, places };
}

const base = 131;
/** base to the power of length - 1, in 32 bits: what the character leaving a run weighs. */
const leaving = Array.from({ length: length - 1 }).reduce<number>((power) => Math.imul(power, base), 1);

/** A rolling hash of every run of `length` characters: time grows with the text, never with its square. */
function hashes(codes: readonly number[]): Int32Array {
  const runs = new Int32Array(Math.max(0, codes.length - length + 1));
  let hash = 0;
  codes.forEach((code, at) => {
    if (at >= length) hash = (hash - Math.imul(codes[at - length] ?? 0, leaving)) | 0;
    hash = (Math.imul(hash, base) + code) | 0;
    if (at >= length - 1) runs[at - length + 1] = hash;
  });
  return runs;
}

/** The runs of 8 characters of a text, to ask others about. */
export function runsOf(text: string): ReadonlySet<number> {
  return new Set(hashes(letters(text).codes));
}

/** Tells whether a text has a run. Its hashes lie in a table half of which stays open: a set takes four times as long. */
export function runsIn(text: string): (hash: number) => boolean {
  const runs = hashes(letters(text).codes);
  const last = 2 ** Math.ceil(Math.log2(2 * runs.length + 2)) - 1;
  const table = new Int32Array(last + 1);
  // any hash may be one, 0 too
  const isTaken = new Uint8Array(last + 1);
  const placeOf = (hash: number): number => {
    // the lower bits alone would be those of the last characters
    let at = (Math.imul(hash, golden) >>> 7) & last;
    while (isTaken[at] === 1 && table[at] !== hash) at = (at + 1) & last;
    return at;
  };
  for (const hash of runs) {
    const at = placeOf(hash);
    table[at] = hash;
    isTaken[at] = 1;
  }
  return (hash) => isTaken[placeOf(hash)] === 1;
}
/** 2³² over the golden ratio: a multiple of it spreads numbers that lie close together. */
const golden = 0x9e3779b1;

/** How much of a text stands in runs that another has. */
export function likeness(text: string, isRun: (hash: number) => boolean): Likeness {
  const { codes, places } = letters(text);
  const marks = new Uint8Array(text.length);
  for (const place of places) marks[place] = 1;
  let alike = 0;
  let until = 0;
  hashes(codes).forEach((hash, at) => {
    if (!isRun(hash)) return;
    for (let one = Math.max(at, until); one < at + length; one += 1) {
      marks[places[one] ?? 0] = 2;
      alike += 1;
    }
    until = at + length;
  });
  return { compared: codes.length, alike, marks };
}
