import { besideOf } from '../spoken/beside.ts';
import { channelOf } from '../pieces/channel.ts';
import { fieldOf, isDocument, isWithMoney } from './documents.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isReasoned } from './reason.ts';
import type { Said } from './said.ts';
import { isListed } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { behindExamples, isScope, isTelling } from '../pieces/telling.ts';

/** 1起供应商对答复不服，向法院起诉: who was not content, and with what, leaves none of them out. */
const notContent = /^[^，。；\d]{0,24}不[服满]，/u;
function whoOf(words: string): number {
  return notContent.exec(words)?.[0].length ?? 0;
}

/** Whether the words around a number say nothing beside: no channel, no further quality that would make it a part of the number. */
export function isUnqualified(spoken: Spoken, piece: Piece, said: Said): boolean {
  const { told, first, isBehind } = said;
  const { quantity } = piece;
  const { table } = spoken.topic;
  if (!quantity) return false;
  const { text, words, lists } = spoken;
  const within = isBehind ? piece.behind : piece.before.filter((word) => word.from >= first.from);
  const all = [...piece.before, ...piece.behind];
  const hasTotal = piece.before.some(({ meaning }) => meaning === 'total') && !lists.isOpen;
  const isOfMatter = ({ meaning, text: word }: Word): boolean =>
    meaning === 'qualifier' && /涉及|关于/u.test(word);
  // 全区各部门 are the whole district
  const isOfAll = ({ meaning, text: word }: Word): boolean =>
    word === '本级' ||
    (!besideOf(spoken).areBodiesApart &&
      (word === '各部门' ||
        (meaning === 'qualifier' && /部门|所属|乡镇/u.test(word) && piece.before.some(isScope))));
  // 因材料涉及他人隐私不予公开1件
  const isOfReason = isReasoned(spoken, said);
  // 驳回申请、申请人撤回等其他结果2件: 等 leaves none of them out
  const isOfAllSuch = isOfReason || text.slice(piece.from, first.from).endsWith('等');
  const isOfWhole = (word: Word): boolean =>
    (hasTotal && isOfMatter(word)) ||
    isOfAll(word) ||
    (isOfAllSuch && word.from < first.from) ||
    // 已审结的4件均胜诉, 已审结的9件无一败诉
    (word.from >= quantity.to && /^(?:均|都|全部|皆|无一|没有一)/u.test(text.slice(quantity.to, word.from)));
  if (all.some((word) => word.meaning === 'qualifier' && !isOfWhole(word))) return false;
  const named = behindExamples(piece, text);
  const channels = new Set(
    (table === 'disclosure' ? piece.before : all)
      .filter((word) => word.meaning === 'channel' && word.from >= named)
      .map(({ text: word }) => channelOf(word)),
  );
  const isPaidFor = isWithMoney(spoken, piece);
  if (!isPaidFor && (channels.size === 1 || (channels.size > 1 && lists.isOpen))) return false;
  const from = isBehind
    ? quantity.to + whoOf(text.slice(quantity.to, first.from))
    : Math.max(first.from, named);
  const to = isBehind ? (within.filter(isTelling).at(-1)?.to ?? piece.to) : quantity.from;
  const isAside = hasTotal && all.some(isOfMatter);
  // 集中采购办公设备、保洁服务等13项: things that were bought, of which 等 leaves none out
  const isBought = spoken.topic.subjects.some(({ moneyPart }) => moneyPart !== undefined);
  const areExamples = isBought && text.slice(from, to).endsWith('等');
  const isOpen = !isAside && !areExamples && channels.size < 2 && fieldOf(spoken, piece) === '';
  if (isOpen && unexplained(text, words, from, to) !== '') return false;
  // 还有8件政府信息公开申请没到期: more is said behind
  if (isBehind && told.length === 0 && unexplained(text, words, to, piece.to) !== '') return false;
  // 由办公室承办的政府信息公开申请18件
  const isOfSome = first.meaning === 'requests' && text.charAt(first.from - 1) === '的';
  if (isOfSome && unexplained(text, words, piece.from, first.from) !== '') return false;
  const beginning = isBehind ? quantity.from : first.from;
  const isPart = isListed(spoken, piece);
  if (isPart && !isOfAllSuch && unexplained(text, words, named, beginning) !== '') return false;
  if (all.some(({ meaning }) => meaning === 'fee')) return false;
  if (table === 'disclosure') return isDocument(spoken, piece, all, within);
  return !within.some(
    ({ meaning }) => meaning === 'foreign' || meaning === 'reviewed' || meaning === 'disclosing',
  );
}
