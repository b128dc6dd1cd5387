/** A pure function of an object that works its answer out once for each: what is asked of an edition never changes. */
export function once<K extends object, T>(answer: (of: K) => T): (of: K) => T {
  // an answer may be undefined, so it is kept in a box
  const known = new WeakMap<K, { answer: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.answer;
    const now = { answer: answer(of) };
    known.set(of, now);
    return now.answer;
  };
}
