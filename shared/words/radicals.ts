/** Radicals of the supplement that are a character of their own, and that character (Unicode, CJK Radicals Supplement). */
const ofSupplement =
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';
const characters = new Map(
  Array.from(ofSupplement.match(/../gu) ?? [], (pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/**
 * A text in which radicals are the characters they look like: what is copied out of a PDF says ⼯作 and ⽅⾯, which no search
 * and no check finds. As long as before.
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (sign) => characters.get(sign) ?? sign.normalize('NFKC'));
}
