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

/** Whether a regular expression's source says its own words and nothing else. */
export function isLiteral(source: string): boolean {
  return !/[\\()[\]{}?*+.^$|]/u.test(source);
}

/** The alternatives of a regular expression's source, in their order: `甲|乙[|]|(?:丙|丁)` has three. */
export function alternativesOf(source: string): string[] {
  const all: string[] = [];
  for (let from = 0; from <= source.length;) {
    const to = endOfSequence(source, from);
    all.push(source.slice(from, to));
    from = to + 1;
  }
  return all;
}

/** What stands in a source: something escaped, a class, a bracket or a bar, or characters up to the next of these. */
const token = /\\.|\[(?:\\.|[^\]\\])*\]|[(|)]|[^\\[(|)]+/uy;

/** Where the alternative of a source ends that goes on at a place: at its bar, at the bracket around it, or at the end. */
function endOfSequence(source: string, from: number): number {
  let open = 0;
  for (let at = from; at < source.length; at = token.lastIndex) {
    const sign = source.charAt(at);
    if (open === 0 && (sign === '|' || sign === ')')) return at;
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    token.lastIndex = at;
    if (!token.test(source)) break;
  }
  return source.length;
}

/**
 * Every character that a match of a regular expression's source may begin with; perhaps some more, never too few.
 * @throws where that is nearly any character, or where a match may take none
 */
export function beginningsOf(source: string): ReadonlySet<string> {
  return new Set(known(source, new SourceReader(source, 1).alternatives()));
}

/**
 * Every character that may stand behind the first of a match, by that first one; perhaps some more, never too few.
 * Undefined where it may be nearly any, or none.
 * @throws as `beginningsOf`
 */
export function secondsOf(source: string): ReadonlyMap<string, ReadonlySet<string> | undefined> {
  const pairs = isLiteral(source) ? [source] : new SourceReader(source, 2).alternatives();
  const seconds = new Map<string, Set<string> | undefined>();
  for (const pair of known(source, pairs)) {
    const [first, second] = [pair.charAt(0), pair.charAt(1)];
    const others = seconds.has(first) ? seconds.get(first) : new Set<string>();
    seconds.set(first, second === '' || second === any ? undefined : others?.add(second));
  }
  return seconds;
}

/** What matches begin with, where that says something of each. */
function known(source: string, beginnings: Iterable<string>): string[] {
  const all = [...beginnings];
  if (all.some((one) => one === '' || one.startsWith(any)))
    throw new Error(`how a match of /${source}/ begins cannot be told`);
  return all;
}

/** Up to what stands for more than itself; the last character may be told how often it stands */
const plainWords = /[^\\()[\]{}?*+.^$|]+(?![?*+{])/uy;
const howOften = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/uy;
const groupKind = /\?(?::|<?[=!]|<\w+>)/uy;
const untilBracket = /(?:\\.|[^\]\\])*\]/uy;
const inBraces = /\{[^}]*\}/uy;

/** Reads a source from left to right, as far as vocabularies use regular expressions. */
class SourceReader {
  private at = 0;
  private readonly source: string;
  /** how many characters of a match are looked at */
  private readonly depth: number;

  constructor(source: string, depth: number) {
    this.source = source;
    this.depth = depth;
  }

  /** All up to the end, or to the bracket that closes. */
  alternatives(): Beginnings {
    const all = new Set<string>();
    for (;;) {
      for (const one of this.sequence()) all.add(one);
      if (this.source[this.at] !== '|') return all;
      this.at += 1;
    }
  }

  private sequence(): Beginnings {
    let all = nothing;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const one = this.atom();
      const times = this.taken(howOften);
      all = this.joined(all, this.repeated(one, times));
      // nothing that follows is looked at
      if (this.isFull(all)) this.at = endOfSequence(this.source, this.at);
    }
    return all;
  }

  private isFull(all: Beginnings): boolean {
    for (const one of all) if (one.length < this.depth) return false;
    return true;
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
    const words = this.taken(plainWords);
    if (words !== '') return new Set([words.slice(0, this.depth)]);
    const sign = this.source.charAt(this.at++);
    if (sign === '(') return this.group();
    if (sign === '[') return this.members();
    if (sign === '\\') return this.escaped();
    if (sign === '^' || sign === '$') return nothing;
    return new Set([sign === '.' ? any : sign]);
  }

  private group(): Beginnings {
    const kind = this.taken(groupKind);
    const inner = /[=!]$/u.test(kind) ? this.passedOver() : this.alternatives();
    this.at += 1;
    return inner;
  }

  /** What must stand before or behind a match is no part of it. */
  private passedOver(): Beginnings {
    for (;;) {
      this.at = endOfSequence(this.source, this.at);
      if (this.source[this.at] !== '|') return nothing;
      this.at += 1;
    }
  }

  private members(): Beginnings {
    const members = this.taken(untilBracket).slice(0, -1);
    if (members.startsWith('^')) return new Set([any]);
    const each = members.replace(/([^\\])-(.)/gu, (_, from: string, to: string) => signsBetween(from, to));
    const signs = (each.match(/\\?./gu) ?? []).flatMap((one) =>
      one.startsWith('\\') ? meantBy(one.charAt(1)) : [one],
    );
    return new Set(signs.length > mostSigns ? [any] : signs);
  }

  private escaped(): Beginnings {
    const sign = this.source.charAt(this.at++);
    if (sign === 'p' || sign === 'P') this.taken(inBraces);
    return new Set(meantBy(sign));
  }

  /** What stands here of a form with the flag `y`, which is passed over. */
  private taken(form: RegExp): string {
    form.lastIndex = this.at;
    const [found = ''] = form.exec(this.source) ?? [];
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
