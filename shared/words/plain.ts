/**
 * A text as it is compared: without spaces and the commas of 12,345, digits and marks in one width. `at` gives for each of its characters the
 * UTF-16 place in the text it was made of, and one entry more for its end.
 */
export interface Plain {
  text: string;
  at: readonly number[];
}

const marks: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '﹐': '，',
  '﹔': '；',
  '﹕': '：',
  '∶': '：',
  '％': '%',
  '﹪': '%',
  '．': '.',
  '［': '（',
  '］': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
};
const isSpace = /[\s\u200b-\u200d\u2060\ufeff\u3000]/u;
/** The ideographs, which are most of a text and stay as they are. */
const isIdeograph = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const fromWideZero = 0xff10 - 0x30;

/** All that stays as it is in most sentences; a class of many single signs, as those that change are, is slow. */
const stays = /^[\u3400-\u9fff、-』\d.%A-Za-z“”—，。；：（）！？]*$/u;

/** Brackets that may stand for the usual ones; those of 〔2024〕 are a document's. */
const shells: Readonly<Record<string, string>> = { '〔': '（', '〕': '）' };
const ofDocument = /〔[\d０-９]{4}〕?$/u;
const longestYear = 6;
function bracketOf(text: string, place: number): string | undefined {
  const mark = text.charAt(place);
  const to = mark === '〔' ? place + longestYear : place + 1;
  return ofDocument.test(text.slice(Math.max(0, to - longestYear), to)) ? mark : shells[mark];
}

/** 12,345 and 1,234,567; 19,120,3 are three numbers. */
const grouped = /(?<![\d.,，])\d{1,3}(?:,\d{3})+(?![\d,，])/gu;

/** Where the commas stand that divide the digits of numbers. */
function commasIn(text: string): ReadonlySet<number> {
  const commas = new Set<number>();
  if (!text.includes(',')) return commas;
  for (const { index, 0: digits } of text.matchAll(grouped))
    for (let at = digits.indexOf(','); at >= 0; at = digits.indexOf(',', at + 1)) commas.add(index + at);
  return commas;
}

/** The plain form of a sentence or a text. Linear in its length. */
export function plainOf(text: string): Plain {
  const at: number[] = [];
  if (stays.test(text)) {
    for (let place = 0; place <= text.length; place++) at.push(place);
    return { text, at };
  }
  const commas = commasIn(text);
  let plain = '';
  for (let place = 0; place < text.length; place++) {
    const mark = text.charAt(place);
    const code = text.charCodeAt(place);
    if (isIdeograph(code)) {
      at.push(place);
      plain += mark;
      continue;
    }
    if (isSpace.test(mark) || commas.has(place)) continue;
    at.push(place);
    plain +=
      code >= 0xff10 && code <= 0xff19
        ? String.fromCharCode(code - fromWideZero)
        : (marks[mark] ?? bracketOf(text, place) ?? mark);
  }
  at.push(text.length);
  return { text: plain, at };
}
