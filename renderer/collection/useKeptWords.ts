import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds without a key after which words are kept. */
const pause = 600;

/**
 * Words that are typed, kept after a pause and when their field goes away: going on to the next unit by a key leaves no
 * field behind that could say so.
 */
export function useKeptWords(kept: string, keep: (words: string) => void): [string, (words: string) => void] {
  const [words, setWords] = useState(kept);
  const latest = useRef({ words, kept, keep });
  useEffect(() => {
    latest.current = { words, kept, keep };
  });
  const put = useCallback((): void => {
    const now = latest.current;
    if (now.words !== now.kept) now.keep(now.words);
  }, []);
  useEffect(() => {
    const timer = setTimeout(put, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [words, put]);
  useEffect(() => put, [put]);
  return [words, setWords];
}
