import type { Around } from './around.ts';
import { cellsDivided, freshDivided } from './divided.ts';
import { once } from '../../form/once.ts';
import { readingsNamed } from './changed.ts';
import { matterCompared } from './matters.ts';
import { noneOf } from './none.ts';
import { resultTold } from './result-told.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';

/** What a piece without a number tells: that there was none, what is compared, or what is divided behind it. */
export function readWithoutNumber(spoken: Spoken, piece: Piece, { words, has }: Around): void {
  matterCompared(spoken, piece);
  spoken.lists.pass(piece, spoken.text);
  if (isOfSome(spoken, piece)) spoken.isPartial = true;
  const than = words.find(({ meaning }) => meaning === 'than');
  if (than) spoken.isCompared = true;
  if (!has('none') && comparesYears(spoken))
    spoken.compared = comparedIn(spoken, piece, than) ?? spoken.compared;
  spoken.comparison = than?.text ?? spoken.comparison;
  const none = has('none') && !spoken.isOtherTime ? noneOf(spoken, piece) : undefined;
  if (none) spoken.claims.push(none);
  if (none?.kind === 'none') spoken.lastNone = { readings: none.readings, at: spoken.counts.length };
  // 维持3件。没有被纠正的，较上年少1件: of what was lost, in whichever block
  if (has('none') && words.some((word) => isStatement(word) && word.meaning.kind === 'result')) {
    spoken.lastNone = undefined;
    spoken.lastCounted = undefined;
  }
  const result = resultTold(spoken, piece);
  if (result) spoken.claims.push(result);
  const division = words.find(isOfKinds);
  // 全部申请中，自然人42件: no longer of the new ones
  if (has('total') || has('requests')) spoken.fresh = freshDivided(piece);
  const divided = cellsDivided(spoken, piece);
  if (division) spoken.lists.divide(piece, spoken.text, isOfApplications(spoken, division), divided);
  else if (divided) spoken.lists.beginOf(piece, divided);
  else if (has('among') && !namesSome(spoken, piece, words)) spoken.lists.begin(piece, spoken.text);
}

const ofYears: ReadonlySet<Word['meaning']> = new Set(['than', 'lastYear', 'rise', 'fall']);
/** Whether a sentence compares at all; asked at each of its pieces. */
const comparesYears = once(({ words }: Spoken): boolean => words.some(({ meaning }) => ofYears.has(meaning)));

/** 申请数量较2023年, 较2023年新收量, 新收数量为历年最高: what is compared, or may be. */
function comparedIn(spoken: Spoken, piece: Piece, than: Word | undefined): Spoken['compared'] {
  const { text, words, counts } = spoken;
  const named = (from: number, to: number, isSure: boolean): Spoken['compared'] => {
    const own = piece.before.filter((word) => from <= word.from && word.to <= to);
    const readings = readingsNamed(spoken, own);
    const isPlain = !isSure || unexplained(text, words, from, to) === '';
    return isPlain && readings.length > 0 ? { readings, at: counts.length, isSure } : undefined;
  };
  return than
    ? (named(piece.from, than.from, true) ?? named(than.to, piece.to, true))
    : named(piece.from, piece.to, false);
}

/** 包括党务、村务等，转发300条: examples, which no number divides. */
function namesSome({ text }: Spoken, { to }: Piece, words: readonly Word[]): boolean {
  const isIn = words.some((word) => word.meaning === 'among' && /^(?:其中|在)/u.test(word.text));
  return !isIn && /等(?:方面|领域|内容|信息|类别|类)*$/u.test(text.slice(Math.max(0, to - 6), to));
}

/** 涉及房屋征收的申请中: of some applications, whose number is not told; 新收申请中 is of all. */
function isOfSome({ text, words }: Spoken, { from, to, before }: Piece): boolean {
  const among = ofApplications.exec(text.slice(from, to));
  if (!among) return false;
  const until = from + among.index;
  return (
    before.some(({ meaning, from: at }) => meaning === 'qualifier' && at < until) ||
    unexplained(text, words, from, until) !== ''
  );
}
const ofApplications = /的(?:政府信息公开|信息公开)?申请(?:件|事项)?(?:当中|之中|中|里)$/u;

/** 按申请内容分类: all applications are divided, and by what they ask for so are those that the words before speak of. */
function isOfApplications({ topic }: Spoken, { meaning, text }: Word): boolean {
  const isOfContents = /内容|事项|领域|主题|方面|业务|科室|警种/u.test(text);
  return meaning === 'requests'
    ? isOfContents || /分类?$|统计$/u.test(text)
    : topic.table === 'requests' && isOfContents;
}

/** 从申请方式看: what came in is divided by it. */
function isOfKinds({ meaning, text }: Word): boolean {
  return meaning === 'divided' || (meaning === 'requests' && /(?:看|分类?|统计|析|上)$/u.test(text));
}
