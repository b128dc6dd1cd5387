const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text that is printed raised, with its digits as such: the mark of a note behind a number is no digit of it. */
export function raised(text: string): string {
  return text.replace(/\d/gu, (digit) => raisedDigits[Number(digit)] ?? digit);
}
