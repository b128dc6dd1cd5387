import { beginningsOf } from './beginnings.ts';

/**
 * The first match of a regular expression from a place on. It is asked only where a character stands that it may begin
 * with: most places of a text are passed over without it.
 */
export function finderOf(source: string): (text: string, from: number) => RegExpExecArray | null {
  const codes = new Set(Array.from(beginningsOf(source), (sign) => sign.charCodeAt(0)));
  const pattern = new RegExp(source, 'uy');
  return (text, from) => {
    for (let at = from; at < text.length; at += 1) {
      if (!codes.has(text.charCodeAt(at))) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) return match;
    }
    return null;
  };
}

/**
 * Where a match of the first of some regular expressions that matches at a place ends; undefined where none does. Only
 * those are tried, and compiled, that may begin with the character there.
 */
export function endOfAny(sources: readonly string[]): (text: string, at: number) => number | undefined {
  const byCode = new Map<number, RegExp[]>();
  for (const source of sources) {
    const pattern = new RegExp(source, 'uy');
    for (const sign of beginningsOf(source)) {
      const before = byCode.get(sign.charCodeAt(0));
      if (before) before.push(pattern);
      else byCode.set(sign.charCodeAt(0), [pattern]);
    }
  }
  return (text, at) => {
    for (const pattern of byCode.get(text.charCodeAt(at)) ?? []) {
      pattern.lastIndex = at;
      if (pattern.test(text)) return pattern.lastIndex;
    }
    return undefined;
  };
}

/** Whether one of some regular expressions matches anywhere in a text. */
export function anyOf(sources: readonly string[]): (text: string) => boolean {
  const endAt = endOfAny(sources);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) if (endAt(text, at) !== undefined) return true;
    return false;
  };
}
