/** 字数 as Word counts it for Chinese: every Chinese character and mark is one, a run of Latin letters or digits is one. */
export function countWords(text: string): number {
  return text.match(/[A-Za-z0-9.,%+\-/:@_]+|[^\s]/gu)?.length ?? 0;
}
