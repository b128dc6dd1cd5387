import { countWords } from './count-words.ts';

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
