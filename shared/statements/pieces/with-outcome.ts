import type { Word } from './lex.ts';
import { isStatement, unexplained } from './pieces.ts';
import type { Piece } from './pieces.ts';

const leadsOn: ReadonlySet<Word['meaning']> = new Set(['filler', 'among', 'rest', 'addition']);
const isOutcome = ({ meaning }: Word): boolean =>
  typeof meaning === 'object' && (meaning.kind === 'outcome' || meaning.id === 'requests.carriedOut');

/** 1件12月底才收到，结转下年度: what became of a number that stands first is said behind a mark. */
export function withOutcome(number: Piece, next: Piece, text: string): Piece | undefined {
  const isOpen =
    number.quantity?.measure === 'count' && number.closes === '，' && number.depth === next.depth;
  if (!isOpen || next.quantity || !number.before.every(({ meaning }) => leadsOn.has(meaning)))
    return undefined;
  const isSaid = number.behind.some(isStatement) || !next.before.some(isOutcome);
  if (isSaid && !isContested(number, next, text)) return undefined;
  // 其中2件，不予公开的理由说明不够
  if (unexplained(text, next.before, next.from, next.to) !== '') return undefined;
  return { ...number, to: next.to, closes: next.closes, behind: [...number.behind, ...next.before] };
}

/** 1件答复申请人不服，向法院起诉: what was not agreed with, and where it was brought. */
function isContested({ to }: Piece, { before }: Piece, text: string): boolean {
  return (
    /不[服满]$/u.test(text.slice(to - 2, to)) &&
    before.some(({ meaning }) => typeof meaning === 'object' && meaning.kind === 'dispute')
  );
}
