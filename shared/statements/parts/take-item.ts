import { addItem } from './list.ts';
import { isEnded, itemOf } from './next-item.ts';
import type { Next } from './next-item.ts';
import { isOfOwn, isOpen } from './item-kinds.ts';

/** Those at the head of a ranking. */
const firstOnes = /前[两二三四五六七八九十]|居前|靠前|居首|最多/u;

/** Whether a number sums up the items of a list that divides another. */
function isSumBehind({ list: { items, sum, head }, piece, figure: { value, unit } }: Next): boolean {
  return (
    items.length > 1 &&
    unit === head?.unit &&
    sum.eq(value) &&
    !value.eq(head.value) &&
    piece.before.some(({ meaning, text }) => meaning === 'total' && text.includes('共'))
  );
}

/** Takes a number into its list; says whether it is one of that, or the list was over before it. */
export function isTaken(next: Next, text: string): boolean {
  const { list, piece, figure, kind, noun, isDeed } = next;
  const isFirst = list.items.length === 0;
  if (isFirst) list.noun = noun;
  // 复议3件、诉讼3件，其中复议维持3件、诉讼维持3件: parts of two numbers, of which only the last is known
  else if (kind === 'result' && noun !== list.noun) list.isBroken = true;
  // 公开188条，其中目录内政策4条、动态98条，共发布102条；专栏…: what is told before is divided by the sum behind it
  if (isSumBehind(next)) {
    list.head = figure;
    list.isAcross = false;
    return false;
  }
  if (isEnded(next)) {
    // 其中网络3件，邮件1件，协助5件
    list.isOpen = next.isOfOtherKind && kind === 'other' && !isDeed && figure.unit === list.head?.unit;
    return false;
  }
  if (isFirst) {
    list.isOfDeeds = isDeed;
    list.isOfOwn = isOfOwn(piece, text);
    list.isOfOpenness = isOpen(piece, text);
    list.isOfTopics = noun !== undefined;
  } else if (piece.depth === list.depth && ['，', '、', '；'].includes(piece.opens))
    list.separators.add(piece.opens);
  if (piece.depth > list.depth) return true;
  if (piece.before.some(({ meaning }) => meaning === 'respectively')) list.isRespective = true;
  // 市公安局等收件居前三，分别为5件、3件、2件: some, and not all
  if (firstOnes.test(text.slice(Math.max(0, piece.from - 8), piece.quantity?.from))) list.isNaming = true;
  // 约 and 余 leave the sum open
  if (!figure.isExact) list.isLoose = true;
  addItem(list, itemOf(next));
  return true;
}
