import { aroundIn } from './around.ts';
import { isLatter } from './pairs.ts';
import { readNumber } from './read-number.ts';
import { readWithoutNumber } from './read-without-number.ts';
import { topicOf } from './topic.ts';
import { endYears, isOfRow } from './year-row.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { headAfter } from '../spoken/applicant.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { timeAround, timeOf, timeOfClause } from '../spoken/times.ts';

/** What a piece of a sentence says: of what it speaks and when that was, then its number, or what it tells without one. */
export function readPiece(spoken: Spoken, piece: Piece): void {
  const around = aroundIn(piece);
  const { words, has } = around;
  const before = spoken.topic;
  if (spoken.yearRow && !isOfRow(spoken.yearRow, piece)) endYears(spoken);
  topicOf(spoken, piece, words);
  spoken.head = headAfter(spoken, piece);
  timeAround(spoken, piece.depth);
  timeOfClause(spoken, piece.opens, words);
  // 与上年的4件持平；无法提供12件，比上年少4件: what rose or fell is another thing
  if (piece.opens === '；' && words.some(isStatement)) spoken.base = undefined;
  timeOf(spoken, words, has('than'), has('became') || isLatter(spoken, piece));
  if (has('disclosureWork') || has('requests')) spoken.isOfDisclosure = true;
  // 除2件待合法性审核后公布外，新公开11件: only those were looked through
  const isExcept = spoken.text.startsWith('除', piece.from) && spoken.text.charAt(piece.to - 1) === '外';
  if (!isExcept && words.some(isReviewOfAll)) spoken.isReviewed = !isActivity(spoken, piece);
  else if (
    spoken.isReviewed &&
    (piece.before.some(isAnew) || ownName.test(spoken.text.slice(piece.from, piece.to)))
  )
    spoken.isReviewed = false;
  // 作为复议机关，受理56件，审结51件
  if (words.some(({ text }) => text.startsWith('作为'))) spoken.isOtherTime = true;
  if (piece.before.some(({ meaning }) => meaning === 'published' || meaning === 'disclosing'))
    spoken.isPublished = true;
  else if (piece.before.some(isDeed)) {
    spoken.isPublished = false;
    spoken.isOfEntries = false;
  }
  if (entries.test(spoken.text.slice(piece.from, piece.to))) spoken.isOfEntries = true;
  if (piece.quantity) readNumber(spoken, piece, piece.quantity, around, before);
  else readWithoutNumber(spoken, piece, around);
}

/** What was shown in a list: 公开行政许可信息55项. */
const entries = /信息(?!公开)|公示|上传|录入|归集|报送/u;

/** 清理, 审核: what is counted in the whole sentence was looked through; 修改4件 is beside what was made. */
function isReviewOfAll({ meaning, text }: Word): boolean {
  return meaning === 'reviewed' && !/修改|修订|解读/u.test(text);
}

/** 开展规范性文件清理，废止2件: what came of it is the year's own, unless some were left apart as to be altered. */
function isActivity({ text }: Spoken, { quantity, before, from, to }: Piece): boolean {
  if (quantity || before.some(({ meaning }) => meaning === 'elsewhere' || meaning === 'scope')) return false;
  return review.test(text.slice(from, to)) && !/修改|修订|失效|保留(?!有效)|拟/u.test(text);
}

/** A review of all documents; 涉企文件专项清理 and the like look through some. */
const review =
  /(?:集中|全面|定期|统一)清理了?(?:现行|有效|行政|的)*规范性文件$|(?:开展|组织|完成|进行)了?(?:对20\d\d年以来)?(?:的|行政|政府|集中|全面|年度|例行|定期|统一|规范性|文件|现行|评估|和|与|、)*清理(?:工作)?$/u;

const thisYear: ReadonlySet<string> = new Set(['本年', '本年度', '今年', '全年']);

/** 起草市政府文件5件，以本局名义制发3件: what others made was before it. */
const ownName = /^以[本我][\u3400-\u9fff]{1,4}名义/u;

/** 集中清理…，本年制发1件，废止2件: what was looked through ends where the year is told. */
function isAnew({ text }: Word): boolean {
  return thisYear.has(text);
}

const deeds: ReadonlySet<string> = new Set(['作出', '做出', '实施', '办理']);

/** 发布信息98条，办理…: what was shown ends where it is told what was done. */
function isDeed({ text }: Word): boolean {
  return deeds.has(text);
}
