import { isOfReason } from '../parts/item-kinds.ts';
import type { Word } from '../pieces/lex.ts';
import { topicAfter } from '../pieces/meant.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isTelling, nounsRightBehind } from '../pieces/telling.ts';
import { isListed } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** 主要是投诉举报人集中提出: why it was so. */
const reason = /^(?:主要|原因)?[是系]|^(?:主要)?(?:因为?|由于|原因)/u;
/** Words that say why a number is what it is, or in brackets what stands behind it, speak of nothing else. */
function isAside({ text, lastCounted }: Spoken, { quantity, opens, closes, from }: Piece): boolean {
  if (quantity || !lastCounted) return false;
  return (opens === '（' && closes === '）') || (opens === '，' && reason.test(text.slice(from, from + 4)));
}

/** What is spoken of from a piece on. */
export function topicOf(spoken: Spoken, piece: Piece, words: readonly Word[]): void {
  const before = spoken.topic;
  if (isAside(spoken, piece)) return;
  // words behind the number belong to it only where none before it say what it is
  const isTold = piece.before.some(isTelling) && piece.quantity !== undefined;
  spoken.topic = topicAfter(
    before,
    isTold ? [...piece.before, ...nounsRightBehind(piece, spoken.text)] : words,
  );
  // 依申请公开 beside 主动公开 is a quality of documents
  const isQuality =
    piece.quantity !== undefined && before.table === 'foreign' && spoken.topic.table === 'requests';
  if (isQuality && !words.some(isStatement) && spoken.lists.isOpen) spoken.topic = before;
  // 其中告知已主动公开的3件 is an answer to applications
  const isAnswer =
    piece.quantity?.unit === '件' && before.table === 'requests' && spoken.topic.table === 'foreign';
  // 按信访事项引导处理2件 is one, too
  const isForeign = words.some(({ meaning }) => meaning === 'foreign');
  if (isAnswer && isListed(spoken, piece) && (!isForeign || isOfReason(piece, spoken.text)))
    spoken.topic = before;
  if (spoken.topic.subjects !== before.subjects) spoken.topics.push(spoken.topic);
}
