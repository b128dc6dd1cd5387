/** Labels and numbers are shorter; sentences seldom come again, but with every key typed in a text. */
const longestText = 120;
export const longestSentence = 400;
/** Together with the length it bounds the memory of a run over hundreds of reports. */
const mostTexts = 2000;

/**
 * A pure function of a text that remembers its answers: reports print the same labels and numbers again and again.
 * @param longest of longer texts nothing is remembered, characters
 * @param most texts that are remembered at a time
 */
export function onceByText<T>(
  answer: (text: string) => T,
  longest = longestText,
  most = mostTexts,
): (text: string) => T {
  // an answer may be undefined, so it is kept in a box
  const known = new Map<string, { answer: T }>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before) return before.answer;
    const now = { answer: answer(text) };
    if (known.size >= most) known.clear();
    known.set(text, now);
    return now.answer;
  };
}
