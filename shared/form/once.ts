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

/**
 * The same where something stands beside the object: for each object the answer to what stood beside it last is kept.
 * @param mark what tells one thing beside it from another
 */
export function onceBeside<K extends object, B, T>(
  answer: (of: K, beside: B) => T,
  mark: (beside: B) => string | number,
): (of: K, beside: B) => T {
  const lastOf = once((): { mark?: string | number; answer?: { is: T } } => ({}));
  return (of, beside) => {
    const last = lastOf(of);
    const now = mark(beside);
    if (last.answer === undefined || last.mark !== now) {
      last.answer = { is: answer(of, beside) };
      last.mark = now;
    }
    return last.answer.is;
  };
}

/** Whether any of a list that only grows is such: each of its things is asked once, however often the list is. */
export function anySoFar<T extends object>(isSuch: (one: T) => boolean): (list: readonly T[]) => boolean {
  const progressOf = once<readonly T[], { asked: number; isThere: boolean }>(() => ({
    asked: 0,
    isThere: false,
  }));
  return (list) => {
    const progress = progressOf(list);
    for (const one of list.slice(progress.asked)) progress.isThere ||= isSuch(one);
    progress.asked = list.length;
    return progress.isThere;
  };
}
