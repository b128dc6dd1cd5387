/** A phrase that official texts write in one way, with what may rightly stand in place of one of its characters. */
interface SetPhrase {
  words: string;
  /** by the place of the character: others that make another right phrase */
  also?: Readonly<Record<number, string>>;
}

/** Every character makes another phrase there. */
const any = '*';

/** Set phrases of the reports, without those of which a neighbour is as usual. */
export const setPhrases: readonly SetPhrase[] = [
  { words: '中华人民共和国政府信息公开条例', also: { 7: '政务' } },
  { words: '习近平新时代中国特色社会主义思想' },
  { words: '国务院办公厅政府信息与政务公开办公室' },
  { words: '政府信息公开工作年度报告' },
  { words: '政府信息公开申请', also: { 1: '务', 4: any, 5: any, 6: any, 7: '诉报领' } },
  { words: '政府信息公开', also: { 1: '务局策法协工审', 4: '主', 5: '布示告报文众共正益信之平' } },
  { words: '依申请公开', also: { 0: any, 4: '事工布示告的内政' } },
  { words: '贯彻落实', also: { 2: any, 3: '细好到地在于' } },
  { words: '人民群众', also: { 0: any, 1: any, 2: any, 3: '体团' } },
  // 财政规范性文件, 负责执行的规范性文件
  { words: '行政规范性文件', also: { 0: any, 1: '的为业动和与及等使' } },
  { words: '统计期限', also: { 2: '时年周', 3: any } },
  { words: '门户网站', also: { 3: any } },
  { words: '微信公众号', also: { 1: '博', 4: '平账帐' } },
  { words: '中国特色社会主义' },
  { words: '的知情权', also: { 0: any, 1: any, 3: '人者同晓' } },
];

/** What a misprint of a set phrase is: the words as they stand, from `from` up to, not including, `to`. */
export interface NearPhrase {
  from: number;
  to: number;
  right: string;
}

const isHan = (sign: string): boolean => /^[\u3400-\u9fff]$/u.test(sign);

/**
 * Where a text misses a set phrase by one character: another in its place, one twice, one lost, or two changed about. One half of
 * the phrase stands whole then, so that the halves are looked for. Linear in the text for each phrase.
 */
export function nearPhrases(text: string): NearPhrase[] {
  const found: NearPhrase[] = [];
  for (const phrase of setPhrases) {
    const half = phrase.words.length >> 1;
    const [head, tail] = [phrase.words.slice(0, half), phrase.words.slice(half)];
    for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
      const length = missed(text, at, phrase, half);
      if (length > 0) found.push({ from: at, to: at + length, right: phrase.words });
    }
    for (let at = text.indexOf(tail); at !== -1; at = text.indexOf(tail, at + 1)) {
      const from = at - half;
      if (from >= 0 && isOneOff(text.slice(from, at + tail.length), phrase, 0, half))
        found.push({ from, to: at + tail.length, right: phrase.words });
      // 学习习近平…, 进行行政处罚, 2025年年度报告: a word before may end as the phrase begins
      else if (
        text.charAt(from - 1) !== text.charAt(from) &&
        isDoubled(text.slice(Math.max(0, from - 1), at), head)
      )
        found.push({ from: from - 1, to: at + tail.length, right: phrase.words });
    }
  }
  return found.sort((left, right) => left.from - right.from || right.to - left.to);
}

/** How long the words are that miss a phrase behind its whole head; 0 where they do not. */
function missed(text: string, at: number, phrase: SetPhrase, half: number): number {
  const { words } = phrase;
  const stands = text.slice(at, at + words.length);
  if (stands === words) return 0;
  if (isOneOff(stands, phrase, half, words.length)) return words.length;
  const longer = text.slice(at + half, at + words.length + 1);
  if (words.length >= longEnough && isLost(stands.slice(half, -1), words.slice(half)))
    return words.length - 1;
  const isTwice = text.charAt(at + half) === words.charAt(half - 1) && longer.slice(1) === words.slice(half);
  return isTwice || isDoubled(longer, words.slice(half)) ? words.length + 1 : 0;
}

/** A shorter phrase without one of its characters may be another. */
const longEnough = 10;

/** Whether words are a phrase without one of its characters, its last but for that: 政府信息公开工年度报告. */
function isLost(stands: string, words: string): boolean {
  let same = 0;
  while (same < stands.length && stands.charAt(same) === words.charAt(same)) same++;
  return same < stands.length && stands.slice(same) === words.slice(same + 1);
}

/** Whether words differ from a phrase in one character, or in two changed about, from one place to another. */
function isOneOff(stands: string, { words, also }: SetPhrase, from: number, to: number): boolean {
  if (stands.length !== words.length) return false;
  const off: number[] = [];
  for (let at = 0; at < words.length; at++) if (stands.charAt(at) !== words.charAt(at)) off.push(at);
  const [first = -1, second] = off;
  if (off.length === 0 || off.length > 2 || first < from || (second ?? first) >= to) return false;
  if (second !== undefined)
    return (
      second === first + 1 &&
      stands.charAt(first) === words.charAt(second) &&
      stands.charAt(second) === words.charAt(first)
    );
  const sign = stands.charAt(first);
  const others = also?.[first] ?? '';
  return isHan(sign) && others !== any && !others.includes(sign);
}

/** Whether words are a phrase with one of its characters twice. */
function isDoubled(stands: string, words: string): boolean {
  if (stands.length !== words.length + 1) return false;
  let same = 0;
  while (same < words.length && stands.charAt(same) === words.charAt(same)) same++;
  return (
    same > 0 &&
    stands.charAt(same) === stands.charAt(same - 1) &&
    stands.slice(same + 1) === words.slice(same)
  );
}
