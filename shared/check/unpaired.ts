import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
import { matchesIn } from '../words/matches.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** Marks that stand in pairs, left and right. */
interface Pair {
  name: string;
  left: string;
  right: string;
}

const pairs: readonly Pair[] = [
  { name: '引号', left: '“', right: '”' },
  { name: '书名号', left: '《', right: '》' },
  { name: '括号', left: '（(', right: '）)' },
  { name: '六角括号', left: '〔', right: '〕' },
];

/** 1）, 一）: the right bracket alone numbers a list. */
const listNumber = /(?:^|[^\d.])\d{1,2}$|(?:^|[\n。；;：:，,、])\s*[A-Za-z一二三四五六七八九十]{1,3}$/u;
/** 一） at the beginning of a line, where other headings are （二）: the left half is lost. */
const headingNumber = /(?:^|\n)\s*[一二三四五六七八九十]{1,3}$/u;
const wholeHeading = /^\s*（[一二三四五六七八九十]{1,3}）/mu;
/** Characters quoted beside the mark. */
const quoted = 8;
/** A text full of them is told by its first ones. */
const most = 10;

/** Marks whose other half is missing, the first of a kind in a paragraph. */
export function unpairedMarks(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    const signs = matchesIn(/[“”《》（）()〔〕]/gu, text);
    if (signs.length === 0) return [];
    const found: Finding[] = [];
    let next = 0;
    for (const to of paragraphEnds(text)) {
      const first = next;
      while ((signs[next]?.index ?? Infinity) < to) next++;
      if (next === first) continue;
      for (const pair of pairs) {
        const at = firstUnpaired(text, signs.slice(first, next), pair);
        if (at !== undefined && found.length < most) found.push(told(draft, id, at, pair));
      }
    }
    return found;
  });
}

function told(draft: Draft, id: TextId, at: number, pair: Pair): Finding {
  const text = draft.texts[id] ?? '';
  const behind = text.slice(at + 1, at + 1 + quoted).replace(/[\r\n][\s\S]*$/u, '');
  // a left one that ends its line is told by what is before it
  const isBefore = pair.left.includes(text.charAt(at)) && behind.trim() !== '';
  const words = isBefore ? behind : text.slice(Math.max(0, at - quoted), at).replace(/^[\s\S]*[\r\n]/u, '');
  return finding('misprint', {
    of: `${id}.${pair.name}.${words}`,
    name: textName(editionOf(draft), id),
    place: { text: id, from: at, to: at + 1 },
    says: [
      {
        kind: 'words',
        before: '',
        words: [words],
        after: `${isBefore ? '前面' : '后面'}的${pair.name}只有一半`,
      },
    ],
    remedy: '请补上缺的一半，或者删去多的一半。',
    severity: 'hint',
  });
}

/** Where paragraphs end; lines that end within a sentence go on: pasted texts are torn anywhere. */
function paragraphEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (/[。；！？：;:]["”’）)》]?\s*$/u.test(text.slice(Math.max(0, at - 4), at))) ends.push(at);
  }
  return [...ends, text.length];
}

/** The place of the first mark of a kind without its other half, among those of a paragraph. */
function firstUnpaired(text: string, signs: readonly RegExpExecArray[], pair: Pair): number | undefined {
  const open: number[] = [];
  for (const { index: at, 0: sign } of signs) {
    if (pair.left.includes(sign)) open.push(at);
    else if (pair.right.includes(sign) && open.pop() === undefined) {
      const before = text.slice(Math.max(0, at - 6), at);
      if (!pair.right.startsWith('）') || !listNumber.test(before)) return at;
      if (headingNumber.test(before) && wholeHeading.test(text)) return at;
    }
  }
  return open[0];
}
