/** Longer texts are sentences, which seldom come again. */
const longestText = 120;
/** Together with the length it bounds the memory of a run over hundreds of reports. */
const mostTexts = 2000;

/** A pure function of a text that remembers its answers: reports print the same labels and numbers again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  // an answer may be undefined, so it is kept in a box
  const known = new Map<string, { answer: T }>();
  return (text) => {
    if (text.length > longestText) return answer(text);
    const before = known.get(text);
    if (before) return before.answer;
    const now = { answer: answer(text) };
    if (known.size >= mostTexts) known.clear();
    known.set(text, now);
    return now.answer;
  };
}
