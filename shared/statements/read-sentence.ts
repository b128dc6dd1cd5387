import type Big from 'big.js';
import type { CellId, Edition } from '../form/edition.ts';
import { zero } from '../words/exactly.ts';
import { changedBy } from './changed.ts';
import type { Claim, Figure } from './claim.ts';
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
  const words = piece.behind.length === 0 ? piece.before : [...piece.before, ...piece.behind];
  const senses = new Set(words.map(({ meaning }) => meaning));
  const has = (sense: Word['meaning']): boolean => senses.has(sense);
  const before = spoken.topic;
  topicOf(spoken, piece, words);
  timeAround(spoken, piece.depth);
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
  // 比2024年（31件）下降: last year's number stands in brackets
  const isAside = isCompared && piece.opens === '（' && piece.before.length + piece.behind.length === 0;
  if ((has('than') && !isChange) || isAside) {
    spoken.isCompared = true;
    spoken.base = figure;
    spoken.baseOf = undefined;
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
  count(spoken, piece, figure, before, has('none'));
}

/** A number of cases or documents: what it counts, and whose part it is. */
function count(spoken: Spoken, piece: Piece, figure: Figure, before: Spoken['topic'], isNone: boolean): void {
  const { quantity } = piece;
  if (!quantity) return;
  // 2024年收到1件，今年同比增加600%
  if (spoken.isLastYear && spoken.topic.table === 'requests' && piece.before.some(isWhole)) {
    spoken.base = figure;
    spoken.baseOf = spoken.topic;
  }
  const isDoubtful = isNone && !quantity.value.eq(0);
  const claim =
    rowItem(spoken, piece, figure) ?? (isDoubtful ? undefined : counted(spoken, piece, figure, before));
  const isHead = spoken.lastCounted?.readings.some(({ cells }) =>
    cells.some((id) => id.startsWith('requests.new.')),
  );
  const head = isHead ? spoken.lastCounted?.figure : undefined;
  // a number that says what was done is still a part of the list that it ends
  if (spoken.lists.headOf(piece, spoken.text)) spoken.listed.add(figure);
  if (quantity.measure !== 'yuan') spoken.lists.take(piece, figure, spoken.topic, head, spoken.text);
  if (spoken.text.charAt(quantity.to) === '中' && piece.to <= quantity.to + 1)
    spoken.lists.beginBehind(piece, figure);
  if (claim) {
    spoken.claims.push(...eachOf(spoken, piece, claim));
    spoken.counted.set(figure, claim);
  }
  if (figure.isExact) spoken.counts.push(figure);
  spoken.lastCounted = claim;
  spoken.lastFigure = figure;
}

/** 收到 and 受理, of which there is one number a year. */
function isWhole(word: Word): boolean {
  return isStatement(word) && (word.meaning.id === 'requests.received' || word.meaning.id === 'requests.new');
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
  // 其中告知已主动公开的3件 is an answer to applications
  const isAnswer =
    piece.quantity?.unit === '件' && before.table === 'requests' && spoken.topic.table === 'foreign';
  if (isAnswer && spoken.lists.isOpen && !words.some(({ meaning }) => meaning === 'foreign'))
    spoken.topic = before;
  if (spoken.topic.subjects !== before.subjects) spoken.topics.push(spoken.topic);
}

/** 共答复23件（其中1件为2023年收到的），2件结转: a year in brackets is of what stands in them. */
function timeAround(spoken: Spoken, depth: number): void {
  const { times, isOtherTime, isLastYear } = spoken;
  while (times.length < depth) times.push({ isOtherTime, isLastYear });
  if (times.length === depth) return;
  const outside = times[depth];
  times.length = depth;
  if (outside) Object.assign(spoken, outside);
}

function timeOf(spoken: Spoken, words: readonly Word[], isCompared: boolean): void {
  for (const [at, { meaning, text, from }] of words.entries()) {
    const before = words[at - 1];
    // 2024年以来, said in the report of 2024
    const isSinceThen = text === '以来' && before?.meaning === 'year' && before.to === from;
    if (isSinceThen && Number(before.text.slice(0, 4)) === spoken.year) continue;
    if (meaning === 'year' && !isCompared) {
      const year = Number(text.slice(0, 4));
      spoken.isOtherTime = year !== spoken.year;
      spoken.isLastYear = year === spoken.year - 1;
    } else if (meaning === 'otherTime') {
      spoken.isOtherTime = true;
      spoken.isLastYear = false;
    } else if (meaning === 'lastYear' && !isCompared) {
      spoken.isOtherTime = true;
      spoken.isLastYear = true;
    }
  }
}

const answered: CellId = 'requests.handledTotal.total';

/**
 * 受理12件，答复7件，不予处理4件，仍不明确1件: where 答复 and what stands behind it, or before it in a list, add up to what
 * came in, it stands for the answered ones beside the others, which no cell holds.
 */
function withoutAnswersApart({ claims, counts, listed }: Spoken): Claim[] {
  const [came] = claims;
  const isAnswered = (claim: Claim): boolean =>
    claim.kind === 'counted' &&
    claim !== came &&
    claim.readings.some(({ cells: [cell, ...more] }) => cell === answered && more.length === 0);
  if (came?.kind !== 'counted' || counts.length < 3 || !claims.some(isAnswered)) return claims;
  const sums: Big[] = [zero];
  const nth = new Map<number, number>();
  counts.forEach(({ from, value }, at) => {
    nth.set(from, at);
    sums.push((sums[at] ?? value).plus(value));
  });
  const addsUp = (from: number, to: number): boolean =>
    to - from > 1 && sums[to]?.minus(sums[from] ?? 0).eq(came.figure.value) === true;
  const first = (nth.get(came.figure.from) ?? 0) + 1;
  return claims.filter((claim) => {
    if (claim.kind !== 'counted' || !isAnswered(claim)) return true;
    const at = nth.get(claim.figure.from);
    return (
      at === undefined || !(addsUp(at, counts.length) || (listed.has(claim.figure) && addsUp(first, at + 1)))
    );
  });
}
