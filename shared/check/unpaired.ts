import { editionOf } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { textIds, textName } from '../form/edition.ts';
import type { TextId } from '../form/edition.ts';
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
];

/** 1）, 一）: the right bracket alone numbers a list. */
const listNumber = /(?:^|[^\d.])\d{1,2}$|(?:^|[\n。；;：:，,、])\s*[A-Za-z一二三四五六七八九十]{1,3}$/u;
/** Characters quoted beside the mark. */
const quoted = 8;
/** A text full of them is told by its first ones. */
const most = 10;

/** Marks whose other half is missing, the first of a kind in a paragraph. */
export function unpairedMarks(draft: Draft): Finding[] {
  return textIds.flatMap((id) => {
    const text = draft.texts[id] ?? '';
    const all = paragraphsOf(text).flatMap(({ from, to }) =>
      pairs.flatMap((pair) => {
        const at = firstUnpaired(text, from, to, pair);
        return at === undefined ? [] : [told(draft, id, at, pair)];
      }),
    );
    return all.slice(0, most);
  });
}

function told(draft: Draft, id: TextId, at: number, pair: Pair): Finding {
  const text = draft.texts[id] ?? '';
  const isLeft = pair.left.includes(text.charAt(at));
  const words = isLeft
    ? text.slice(at + 1, at + 1 + quoted).replace(/[\r\n][\s\S]*$/u, '')
    : text.slice(Math.max(0, at - quoted), at).replace(/^[\s\S]*[\r\n]/u, '');
  return finding('misprint', {
    of: `${id}.${pair.name}.${words}`,
    name: textName(editionOf(draft), id),
    place: { text: id, from: at, to: at + 1 },
    says: [
      {
        kind: 'words',
        before: '',
        words: [words],
        after: `${isLeft ? '前面' : '后面'}的${pair.name}只有一半`,
      },
    ],
    remedy: '请补上缺的一半，或者删去多的一半。',
    severity: 'hint',
  });
}

/** Lines, those that end within a sentence joined to the next: pasted texts are torn anywhere. */
function paragraphsOf(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (!/[。；！？：;:]["”’）)》]?\s*$/u.test(text.slice(Math.max(from, at - 4), at))) continue;
    found.push({ from, to: at });
    from = at + 1;
  }
  found.push({ from, to: text.length });
  return found;
}

/** The place of the first mark of a kind without its other half. */
function firstUnpaired(text: string, from: number, to: number, pair: Pair): number | undefined {
  const open: number[] = [];
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (pair.left.includes(sign)) open.push(at);
    else if (pair.right.includes(sign) && open.pop() === undefined) {
      if (sign === '”' || sign === '》' || !listNumber.test(text.slice(Math.max(from, at - 6), at)))
        return at;
    }
  }
  return open[0];
}
