/** Digits as reports write them: 2023, ２０２３, 二〇二三. */
const writings = ['0123456789', '０１２３４５６７８９', '〇一二三四五六七八九'] as const;
/** What stands for 〇 in real reports, besides 零: marks and letters that look like it. */
export const zeros = '〇○◯零OＯ0０';
/** Any of them, wherever it stands. */
export const anyZero = new RegExp(`[${zeros}]`, 'gu');

/** The source of a regular expression for a year from 2000 to 2099 in any writing. It takes four characters. */
export function writtenYear(year: number): string {
  const digits = Array.from(String(year), Number);
  const [latin, wide, chinese] = writings.map((writing) =>
    digits
      .map((digit) => (digit === 0 && writing === writings[2] ? `[${zeros}]` : (writing[digit] ?? '')))
      .join(''),
  );
  return `(?:(?<!\\d)${latin ?? ''}|(?<![０-９])${wide ?? ''}|${chinese ?? ''})`;
}

/** A year in the digits another one was written with: 二○二三 and 2030 give 二○三○. */
export function inWritingOf(written: string, year: number): string {
  if (written.length === 2) return String(year).slice(2);
  const digits = writings.find((writing) => writing.includes(written.charAt(0))) ?? writings[0];
  // the second digit of every report year is its zero
  const zero = digits === writings[0] ? '0' : written.charAt(1);
  return Array.from(String(year), (digit) => (digit === '0' ? zero : digits.charAt(Number(digit)))).join('');
}
