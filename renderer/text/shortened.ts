const shownLength = 26;

/** The beginning of a sentence, long enough to tell it from others. */
export function shortened(words: string): string {
  return words.length > shownLength ? `${words.slice(0, shownLength)}…` : words;
}
