/** A finding's message cut for reading: where, what stands there, and what to do. Joined it says the same. */
export interface MessageParts {
  /** 表三「自然人」列, empty where the message names no place */
  where: string;
  /** what stands there, a side of a sum each */
  says: readonly string[];
  remedy: string;
}

/** Messages are one sentence about what is wrong and further ones about what to do. */
export function messageParts(message: string): MessageParts {
  const end = message.indexOf('。') + 1;
  const first = end === 0 ? message : message.slice(0, end - 1);
  const remedy = end === 0 ? '' : message.slice(end);
  const colon = first.indexOf('：');
  const isPlace = colon > 0 && colon <= 40 && /[」”]/u.test(first.slice(0, colon));
  const words = isPlace ? first.slice(colon + 1) : first;
  // a sum is read side by side, a sentence as it is
  const isSum = words.includes(' ＝ ') || /是 -?\d/u.test(words);
  const says = isSum ? words.split(/，(?!相差|现在少)/u) : [words];
  return { where: isPlace ? first.slice(0, colon) : '', says, remedy };
}
