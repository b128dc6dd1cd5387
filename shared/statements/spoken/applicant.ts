import type { Word } from '../pieces/lex.ts';
import { isStatement, unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isApplicant } from '../pieces/telling.ts';
import type { Statement } from '../list/statement.ts';
import type { Spoken } from './spoken.ts';
import type { Head } from './subject.ts';

const saysNothing: ReadonlySet<Word['meaning']> = new Set(['filler', 'total', 'year']);
/** 自然人申请的184件, 法人及其他组织的15件, 企业申请中有35件; 自然人30件 is an item of a list. */
const owned = /^(?:(?:申请|提出|提交|递交){0,3}的(?:申请)?|申请[当之]?中有)$/u;
/** 自然人方面, 自然人办结件中, 自然人申请从接收到办结的情况是; or 自然人申请 alone */
const introduced = /^[^，。；：\d]{0,16}(?:方面|[当其]?中|里|情况[为是]?|结果[为是]?)$/u;

/** Whose applications are spoken of after the words of a piece. */
export function headAfter(spoken: Spoken, piece: Piece): Head | undefined {
  const { head, counts } = spoken;
  const { opens, depth, before } = piece;
  if (depth > 0) return head;
  const word = before.find(isApplicant);
  // 企业申请新收5件；予以公开20件: of all again
  if (!word) return opens === '；' ? undefined : head;
  const isFollowed = head !== undefined && counts.length - head.at > 1;
  // 自然人新收30件，企业新收5件: a list of them, of which none is spoken of alone
  const mayBegin = opens === '；' || counts.length === 0 || isFollowed;
  const isAlone = before.every((other) => !isApplicant(other) || other.meaning === word.meaning);
  if (!mayBegin || !isAlone || !isFirst(spoken, piece, word) || !isOfWhole(spoken, piece, word))
    return undefined;
  return { applicant: word.meaning, at: counts.length };
}

function isFirst({ text, words }: Spoken, { before, from }: Piece, word: Word): boolean {
  const ahead = before.filter((other) => other.from < word.from);
  return (
    ahead.every(({ meaning }) => saysNothing.has(meaning)) && unexplained(text, words, from, word.from) === ''
  );
}

/** Whether the words behind an applicant say that more is told of those applications. */
function isOfWhole({ text }: Spoken, { before, quantity, to, closes }: Piece, word: Word): boolean {
  const behind = text.slice(word.to, quantity?.from ?? to);
  if (!quantity) return /[，：]/u.test(closes) && (introduced.test(behind) || /^的?(?:申请)?$/u.test(behind));
  const isFlow = before.some(
    (other) => isStatement(other) && other.from > word.from && other.meaning.kind === 'flow',
  );
  return isFlow || owned.test(behind);
}

/** What is said, of those whose applications are spoken of where it names nobody itself. */
export function ofHead({ head, topic }: Spoken, said: readonly Statement[]): readonly Statement[] {
  const isOwn = topic.table === 'requests' && !said.some(({ kind }) => kind === 'applicant');
  return head && isOwn ? [...said, head.applicant] : said;
}
