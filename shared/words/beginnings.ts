/**
 * What a part of a regular expression may begin with, as far as its reader looks: shorter where a match may end before,
 * empty where it may take no character at all.
 */
type Beginnings = ReadonlySet<string>;

/** Stands in beginnings for nearly any character. */
const any = '\uffff';
/** What a look ahead or behind takes of a match. */
const nothing: Beginnings = new Set(['']);
/** What `\d` and `\s` stand for. */
const classes: Readonly<Record<string, readonly string[]>> = {
  d: Array.from('0123456789'),
  s: Array.from(
    '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ),
};

/** The alternatives of a regular expression's source, in their order: `甲|乙[|]|(?:丙|丁)` has three. */
export function alternativesOf(source: string): string[] {
  const ends: number[] = [];
  new SourceReader(source).alternatives((at) => ends.push(at));
  return [...ends, source.length].map((end, nth) =>
    source.slice(nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1, end),
  );
}

/**
 * Every character that a match of a regular expression's source may begin with; perhaps some more, never too few.
 * @throws where that is nearly any character, or where a match may take none
 */
export function beginningsOf(source: string): ReadonlySet<string> {
  const signs = new SourceReader(source, 1).alternatives();
  if (signs.has('') || signs.has(any)) throw new Error(`how a match of /${source}/ begins cannot be told`);
  return signs;
}

/**
 * Every character that may stand behind the first of a match, by that first one; perhaps some more, never too few.
 * Undefined where it may be nearly any, or none.
 * @throws as `beginningsOf`
 */
export function secondsOf(source: string): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const pairs = new SourceReader(source, 2).alternatives();
  const seconds = new Map<string, Set<string> | undefined>();
  for (const first of beginningsOf(source)) seconds.set(first, new Set());
  for (const pair of pairs) {
    const [first, second] = [pair.charAt(0), pair.charAt(1)];
    if (second === '' || second === any) seconds.set(first, undefined);
    else seconds.get(first)?.add(second);
  }
  return seconds;
}

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

/** Reads a source from left to right, as far as vocabularies use regular expressions. */
class SourceReader {
  private at = 0;
  private readonly source: string;
  /** how many characters of a match are looked at */
  private readonly depth: number;

  constructor(source: string, depth = 0) {
    this.source = source;
    this.depth = depth;
  }

  /**
   * All up to the end, or to the bracket that closes.
   * @param divided is told the place of each `|` between them
   */
  alternatives(divided?: (at: number) => void): Beginnings {
    const all = new Set<string>();
    for (;;) {
      for (const one of this.sequence()) all.add(one);
      if (this.source[this.at] !== '|') return all;
      divided?.(this.at);
      this.at += 1;
    }
  }

  private sequence(): Beginnings {
    let all = nothing;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const one = this.atom();
      const times = this.taken(/^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u);
      all = this.joined(all, this.repeated(one, times));
    }
    return all;
  }

  private repeated(one: Beginnings, times: string): Beginnings {
    if (times === '') return one;
    const twice = this.joined(one, one);
    if (/^\{(?:[2-9]|\d\d)/u.test(times)) return twice;
    const some = new Set([...one, ...(times.startsWith('?') ? [] : twice)]);
    return /^(?:[?*]|\{0)/u.test(times) ? some.add('') : some;
  }

  /** What one and then another begins with. */
  private joined(first: Beginnings, then: Beginnings): Beginnings {
    const all = new Set<string>();
    for (const one of first) {
      if (one.length >= this.depth) all.add(one);
      else for (const other of then) all.add((one + other).slice(0, this.depth));
    }
    return all;
  }

  private atom(): Beginnings {
    const sign = this.source.charAt(this.at++);
    if (sign === '(') return this.group();
    if (sign === '[') return this.members();
    if (sign === '\\') return this.escaped();
    if (sign === '^' || sign === '$') return nothing;
    return new Set([sign === '.' ? any : sign]);
  }

  private group(): Beginnings {
    const kind = this.taken(/^\?(?::|<?[=!]|<\w+>)/u);
    const inner = this.alternatives();
    this.at += 1;
    // what must stand before or behind is no part of the match
    return /[=!]$/u.test(kind) ? nothing : inner;
  }

  private members(): Beginnings {
    const members = this.taken(/^(?:\\.|[^\]\\])*\]/u).slice(0, -1);
    if (members.startsWith('^')) return new Set([any]);
    const each = members.replace(/([^\\])-(.)/gu, (_, from: string, to: string) => signsBetween(from, to));
    const signs = (each.match(/\\?./gu) ?? []).flatMap((one) =>
      one.startsWith('\\') ? meantBy(one.charAt(1)) : [one],
    );
    return new Set(signs.length > mostSigns ? [any] : signs);
  }

  private escaped(): Beginnings {
    const sign = this.source.charAt(this.at++);
    if (sign === 'p' || sign === 'P') this.taken(/^\{[^}]*\}/u);
    return new Set(meantBy(sign));
  }

  /** What stands here of a form, which is passed over. */
  private taken(form: RegExp): string {
    const [found = ''] = form.exec(this.source.slice(this.at)) ?? [];
    this.at += found.length;
    return found;
  }
}

/** What a sign behind a backslash stands for. */
function meantBy(sign: string): readonly string[] {
  return classes[sign] ?? [/\w/u.test(sign) ? any : sign];
}

/** A wider class is nearly any character. */
const mostSigns = 200;

function signsBetween(from: string, to: string): string {
  const first = from.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, by) => first + by));
}
