import type { Edition } from '../form/edition.ts';
import { changedBy } from './changed.ts';
import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import { counted } from './counted.ts';
import type { Lexed, Word } from './lex.ts';
import { noneOf } from './none.ts';
import { topicAfter } from './meant.ts';
import { isStatement, piecesOf, unexplained } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { eachOf, rowItem } from './rows.ts';
import { shareOf } from './share.ts';
import { unspoken } from './spoken.ts';
import type { Spoken } from './spoken.ts';
import { isTelling, nounsRightBehind } from './telling.ts';

/** Everything a sentence claims. Places are counted from the beginning of the sentence plus `offset`. */
export function readSentence(
  edition: Edition,
  year: number,
  lexed: Lexed,
  sentence: string,
  offset: number,
  context: Context,
): { claims: Claim[]; context: Context } {
  const spoken = unspoken(edition, year, lexed, sentence, offset, context);
  for (const piece of piecesOf({ ...lexed, words: spoken.words })) read(spoken, piece);
  const { topic, isOfDisclosure, lastFigure } = spoken;
  return {
    claims: [...withoutAnswersApart(spoken), ...spoken.lists.end()],
    context: {
      topic: topic.table === 'foreign' ? context.topic : topic,
      isOfDisclosure,
      lastFigure,
    },
  };
}

function read(spoken: Spoken, piece: Piece): void {
  const words = [...piece.before, ...piece.behind];
  const has = (sense: Word['meaning']): boolean => words.some(({ meaning }) => meaning === sense);
  const before = spoken.topic;
  topicOf(spoken, piece, words);
  timeOf(spoken, words, has('than'));
  if (has('reviewed')) spoken.isReviewed = true;
  if (piece.before.some(({ meaning }) => meaning === 'published' || meaning === 'disclosing'))
    spoken.isPublished = true;
  const { quantity } = piece;
  if (!quantity) {
    if (has('than')) spoken.isCompared = true;
    const none = has('none') && !spoken.isOtherTime ? noneOf(spoken, piece) : undefined;
    if (none) spoken.claims.push(none);
    if (has('among')) spoken.lists.begin(piece, spoken.text);
    return;
  }
  const figure = spoken.figureOf(quantity);
  const isFurther =
    spoken.isChanged && unexplained(spoken.text, spoken.words, piece.from, quantity.from) === '';
  const isCompared = has('than') || spoken.isCompared || (isFurther && quantity.measure === 'percent');
  spoken.isChanged = false;
  const isChange = has('rise') || has('fall');
  if (isChange && (isCompared || quantity.measure === 'percent' || spoken.lists.isOpen)) {
    const change = isCompared ? changedBy(spoken, piece, figure, has('rise')) : undefined;
    if (change) spoken.claims.push(change);
    return;
  }
  if (isCompared && quantity.measure !== 'count' && quantity.measure !== 'none') return;
  if (has('than') && !isChange) {
    spoken.isCompared = true;
    spoken.base = figure;
    return;
  }
  spoken.isCompared = false;
  if (quantity.measure === 'percent') {
    const share = has('rate') ? undefined : shareOf(spoken, piece, figure, words);
    if (share) spoken.claims.push(share);
    return;
  }
  const isMoney = quantity.measure === 'yuan';
  const wantsMoney = spoken.topic.subjects.some(({ kind }) => kind === 'money');
  if (quantity.measure !== 'count' && quantity.measure !== 'none' && !(isMoney && wantsMoney)) {
    spoken.lists.stop();
    return;
  }
  count(spoken, piece, before, has('none'));
}

/** A number of cases or documents: what it counts, and whose part it is. */
function count(spoken: Spoken, piece: Piece, before: Spoken['topic'], isNone: boolean): void {
  const { quantity } = piece;
  if (!quantity) return;
  const figure = spoken.figureOf(quantity);
  const isDoubtful = isNone && !quantity.value.eq(0);
  const claim =
    rowItem(spoken, piece, figure) ?? (isDoubtful ? undefined : counted(spoken, piece, figure, before));
  const isHead = spoken.lastCounted?.readings.some(({ cells }) =>
    cells.some((id) => id.startsWith('requests.new.')),
  );
  const head = isHead ? spoken.lastCounted?.figure : undefined;
  if (quantity.measure !== 'yuan') spoken.lists.take(piece, figure, spoken.topic, head);
  if (spoken.text.charAt(quantity.to) === '中' && piece.to <= quantity.to + 1)
    spoken.lists.beginBehind(piece, figure);
  if (claim) spoken.claims.push(...eachOf(spoken, piece, claim));
  if (figure.isExact) spoken.counts.push(figure);
  spoken.lastCounted = claim;
  spoken.lastFigure = figure;
}

function topicOf(spoken: Spoken, piece: Piece, words: readonly Word[]): void {
  const before = spoken.topic;
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
  if (spoken.topic.subjects !== before.subjects) spoken.topics.push(spoken.topic);
}

function timeOf(spoken: Spoken, words: readonly Word[], isCompared: boolean): void {
  for (const { meaning, text } of words) {
    if (meaning === 'year' && !isCompared) spoken.isOtherTime = Number(text.slice(0, 4)) !== spoken.year;
    else if (meaning === 'otherTime') spoken.isOtherTime = true;
    else if (meaning === 'lastYear' && !isCompared) spoken.isOtherTime = true;
  }
}

/**
 * 受理12件，答复7件，不予处理4件，仍不明确1件: where 答复 and what follows add up to what came in, it stands for the
 * answered ones beside the others, which no cell holds.
 */
function withoutAnswersApart({ claims, counts }: Spoken): Claim[] {
  const [came] = claims;
  if (came?.kind !== 'counted' || counts.length < 3) return claims;
  return claims.filter((claim) => {
    if (claim.kind !== 'counted' || claim === came || claim.readings.length !== 1) return true;
    if (claim.readings[0]?.cells.join() !== 'requests.handledTotal.total') return true;
    const rest = counts.slice(counts.findIndex(({ from }) => from === claim.figure.from));
    const [first, ...others] = rest.map(({ value }) => value);
    if (!first || others.length === 0) return true;
    return !others.reduce((sum, value) => sum.plus(value), first).eq(came.figure.value);
  });
}
