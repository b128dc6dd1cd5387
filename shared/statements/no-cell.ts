import { besideOf } from './beside.ts';
import type { Word } from './lex.ts';
import { unexplained } from './pieces.ts';
import type { Piece, StatementWord } from './pieces.ts';
import type { Said } from './said.ts';
import type { Spoken } from './spoken.ts';

/** 指导各镇办理88件, 3名申请人提出15件: of others, or of some who applied. */
export function isElsewhere(spoken: Spoken, { quantity, opens, from }: Piece): boolean {
  const at = quantity?.from ?? from;
  if (besideOf(spoken).elsewhere.some((stretch) => stretch.from <= at && at <= stretch.to)) return true;
  return opens === '' && from > 0 && /[名人位家]/u.test(spoken.text.charAt(from - 1));
}

/** Whether a number is of what the tables have no cell for. */
export function hasNoCell(spoken: Spoken, piece: Piece, { told, isBehind, isExplicit }: Said): boolean {
  const { table } = spoken.topic;
  return (
    (table === 'disputes' && (!spoken.isOfDisclosure || areOfRequests(told))) ||
    (table === 'requests' && isOfPart(spoken, piece, told)) ||
    (!isBehind && !isExplicit && isOfOwnNoun(spoken, piece, told)) ||
    isOneOfSeveral(spoken, told)
  );
}

/** 信息不存在 beside 不属于本机关, 维持3件 beside 驳回2件, 撤销 beside 责令重作: which the table counts together is not said. */
function isOneOfSeveral(spoken: Spoken, told: readonly StatementWord[]): boolean {
  const beside = besideOf(spoken);
  return told.some(
    ({ meaning: { id } }) =>
      (id === 'requests.unavailable.notHeld' && beside.areHalves) ||
      (id === 'disputes.upheld' && beside.isRejected) ||
      (id === 'disputes.annulled' && beside.isCorrected),
  );
}

/** 行政复议9件（含上年结转1件），办结8件: of what table four has no cells for. */
function areOfRequests(told: readonly StatementWord[]): boolean {
  return told.length > 0 && told.every(({ meaning: { id } }) => /^requests\.(?:handled$|carried)/u.test(id));
}

/** 收到2件区政府的征询单: a noun that stands right behind the number, and is no application. */
function isOfOwnNoun({ text, words }: Spoken, { quantity, to }: Piece, told: readonly Word[]): boolean {
  if (!quantity || !told.every(({ meaning }) => typeof meaning === 'object' && meaning.kind === 'flow'))
    return false;
  return !text.slice(quantity.to, to).includes('申请') && unexplained(text, words, quantity.to, to) !== '';
}

/** 上年结转4件，其中予以公开3件: a part of what is itself no whole of the table, for which it has no cell. */
function isOfPart({ lists, counted: known, text }: Spoken, piece: Piece, told: readonly Word[]): boolean {
  const whole = lists.headOf(piece, text);
  const head = whole && known.get(whole);
  const [cell] = head?.readings[0]?.cells ?? [];
  if (!cell?.startsWith('requests.')) return false;
  const kinds = told.flatMap(({ meaning }) => (typeof meaning === 'object' ? [meaning.kind] : []));
  if (!cell.endsWith('.total')) return kinds.some((kind) => kind !== 'applicant');
  if (/^requests\.(?:new|handledTotal)\./u.test(cell)) return false;
  // 不予公开70件，其中国家秘密2件
  const isOutcome = !cell.startsWith('requests.carried');
  return !isOutcome || kinds.some((kind) => kind !== 'outcome');
}
