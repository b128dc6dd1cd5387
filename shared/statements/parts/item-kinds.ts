import { channelOf } from '../pieces/channel.ts';
import type { Word } from '../pieces/lex.ts';
import { isWithin } from '../pieces/meant.ts';
import type { Topic } from '../pieces/meant.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Statement } from '../list/statement.ts';
import { nounsRightBehind } from '../pieces/telling.ts';

/** What kind of part a number of a list is: only parts of one kind divide a whole. */
export type ItemKind = 'outcome' | 'applicant' | 'result' | 'channel' | 'flow' | 'other';

/** The way to apply that the words around a number name. */
export function channelIn(piece: Piece): string | undefined {
  const word = [...piece.before, ...piece.behind].find(
    ({ meaning, text }) => meaning === 'channel' && text !== '媒体',
  );
  return word && channelOf(word.text);
}

/** Whether a word begins something else to speak of. */
export function isNewTopic(word: Word): boolean {
  return word.meaning === 'requests' || (isStatement(word) && word.meaning.isNoun === true);
}

/** 规范性文件, 行政处罚: a row of table two. */
export function isOfDocuments(word: Word): boolean {
  return isStatement(word) && word.meaning.table === 'disclosure';
}

/** 受理投诉96条, 解答咨询60条: it begins with what was done. */
export function beginsWithDeed({ from }: Piece, text: string): boolean {
  return deed.test(text.slice(from, from + 12));
}
const deed =
  /^(?:并|另|还|又|共|累计|全年|及时|已|均){0,3}(?:受理|收到|接到|接收|解答|答复|回复|转发|转载|推送|报送|办理|处理|张贴|印发|接待|播放|报道)/u;

const openly = /主动公开(?:的?(?:政府)?(?:文件|公文|信息))?数?[共为]?$/u;
const otherwise =
  /^(?:属于?)?(?:依申请公开|不予?公开|免予公开)(?:的?(?:政府)?(?:文件|公文|信息))?数?[共为]?$/u;
const longestOpenness = 16;
/** 主动公开20件 */
export function isOpen({ from, quantity }: Piece, text: string): boolean {
  const to = quantity?.from ?? from;
  return openly.test(text.slice(Math.max(from, to - longestOpenness), to));
}
/** 依申请公开4件, 不公开2件: to whom a document is open, as 主动公开20件 before it. */
export function isOpenToSome({ from, quantity }: Piece, text: string): boolean {
  return otherwise.test(text.slice(from, Math.min(quantity?.from ?? from, from + longestOpenness)));
}

/** 原创11条 */
export function isOfOwn({ from, quantity }: Piece, text: string): boolean {
  return text.slice(from, quantity?.from).includes('原创');
}
/** 及时转发官方信息109条 */
export function isPassedOn({ from }: Piece, text: string): boolean {
  return /^(?:并|及时|另|还){0,2}转[发载]/u.test(text.slice(from, from + 6));
}

/** 市网站采用672条: what others took of it may be among all that is told. */
export function isTakenOn({ from, quantity }: Piece, text: string): boolean {
  const to = quantity?.from ?? from;
  return /(?:采[用纳]|录用|转载|刊[发载登用])(?:信息|稿件)?了?$/u.test(
    text.slice(Math.max(from, to - 8), to),
  );
}

const reason = /^(?:其中)?(?:因|由于|以|按|作为?|属于?|转|引导|告知|认定|视为)/u;
const isEnding = /^的?(?:办理|处理|答复)(?:结果|结论|意见)(?:为|是)/u;
/** 属于咨询类的2件, 转其他机关办理4件: how some applications were answered, in words that no row of the table has. */
export function isOfReason({ from, quantity }: Piece, text: string): boolean {
  return (
    reason.test(text.slice(from, from + 6)) ||
    (quantity !== undefined && isEnding.test(text.slice(quantity.to, quantity.to + 9)))
  );
}

/** The kind of a number, by the words around it. */
export function kindOf(piece: Piece, topic: Topic): ItemKind {
  const words = piece.before.some(isStatement) ? piece.before : piece.behind;
  const told = words.filter(isStatement).map(({ meaning }) => meaning);
  const channel = [...piece.before, ...piece.behind].some(({ meaning }) => meaning === 'channel');
  if (told.some(({ kind }) => kind === 'outcome')) return topic.table === 'requests' ? 'outcome' : 'other';
  if (told.some(({ id }) => id === 'requests.carriedOut')) return 'outcome';
  if (told.some(({ kind }) => kind === 'applicant') && !channel) return 'applicant';
  // 诉讼5件，其中胜诉3件，其他结果2件
  const isEnd = topic.table === 'disputes' && piece.before.some(({ text }) => /^[胜败]诉$/u.test(text));
  if (isEnd || told.some(({ kind }) => kind === 'result')) return 'result';
  if (channel && topic.table === 'requests') return 'channel';
  if (told.some(({ kind, id }) => kind === 'flow' && id !== 'requests.received' && id !== 'requests.worked'))
    return 'flow';
  return 'other';
}

const sentOn = /^(?:向|在|于|通过|利用|依托|借助)/u;

/** 向网站推送379条: what was done with it, no kind of it. */
export function isSentOn({ from }: Piece, text: string): boolean {
  return sentOn.test(text.slice(from, from + 2));
}

/** 收到12件，县政府网站提交2件, but not 窗口指导群众到银行网点缴费120件. */
export function saysLittle({ quantity, before, from, to }: Piece, text: string): boolean {
  return unexplained(text, before, from, quantity?.from ?? to).length < 8;
}

/** 行政复议 or 行政诉讼 that a number counts. */
export function disputeIn(piece: Piece, text: string): Statement | undefined {
  const word = [...piece.before, ...nounsRightBehind(piece, text)].find(
    (one) => isStatement(one) && one.meaning.kind === 'dispute',
  );
  return word && isStatement(word) ? word.meaning : undefined;
}

/** Whether one block of table four is another, or one of its two. */
export function isPartOf(part: Statement, whole: Statement): boolean {
  return part === whole || isWithin(part.readings[0], whole.readings[0]);
}
