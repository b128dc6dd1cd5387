import type { Word } from './lex.ts';
import { isStatement } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { isTelling } from './telling.ts';

/** 未收到申请也未发生行政复议, 无申请、无复议: each is told by itself. */
export function nonesApart(piece: Piece, text: string): Piece[] {
  const words = piece.before;
  const pieces: Piece[] = [];
  let { from, opens } = piece;
  let first = 0;
  let [isNone, isTold] = [false, false];
  const cut = (to: number, at: number, closes: string): void => {
    pieces.push({ ...piece, from, to, before: words.slice(first, at), opens, closes });
    [from, first, opens, isTold] = [words[at]?.from ?? to, at, '，', false];
  };
  words.forEach((word, at) => {
    if (word.meaning === 'none') {
      if (isNone && isTold && joining.test(text.charAt(word.from - 1))) cut(word.from - 1, at, '，');
      isNone = true;
    } else if (isTelling(word)) isTold = true;
  });
  cut(piece.to, words.length, piece.closes);
  return pieces;
}
const joining = /[也亦且并、和及]/u;

/** 5件申请均未引发行政复议: that there was none of is told by itself. */
export function withNone(pieces: Piece[], text: string): Piece[] {
  const last = pieces.at(-1);
  const at = last?.behind.findIndex(({ meaning }) => meaning === 'none') ?? -1;
  const none = last?.behind[at];
  if (!last?.quantity || !none || last.before.some(({ meaning }) => ofSome.has(meaning))) return pieces;
  const isOfRequests = [...last.before, ...last.behind.slice(0, at)].some(
    ({ meaning }) => meaning === 'requests',
  );
  const next = isOfRequests ? last.behind.slice(at).find(isStatement) : undefined;
  if (next?.meaning.kind !== 'dispute' || !ofAll.test(text.slice(last.quantity.to, none.from))) return pieces;
  const own = { ...last, to: none.from, behind: last.behind.slice(0, at), closes: '' };
  const rest = {
    from: none.from,
    quantity: undefined,
    before: last.behind.slice(at),
    behind: [],
    opens: '，',
  };
  return [...pieces.slice(0, -1), own, { ...last, ...rest }];
}
const ofSome: ReadonlySet<Word['meaning']> = new Set(['among', 'channel', 'qualifier', 'rest']);
const ofAll = /(?:均|都|全部|皆|过程中|办理中)$/u;
