/** How long a text is; beyond its usual length a hint, for nobody's rule is broken. */
export function WordCount({ text, usual }: { text: string; usual: number | undefined }) {
  const words = countWords(text);
  const isLong = usual !== undefined && words > usual;
  return (
    <span className={isLong ? 'word-count long' : 'word-count'}>
      {isLong && `一般不超过 ${String(usual)} 字，可以再精简。`}
      {words}
      {usual === undefined ? '' : ` / ${String(usual)}`} 字
    </span>
  );
}

/** 字数 as Word counts it for Chinese: every Chinese character and mark is one, a run of Latin letters or digits is one. */
export function countWords(text: string): number {
  return text.match(/[A-Za-z0-9.,%+\-/:@_]+|[^\s]/gu)?.length ?? 0;
}
