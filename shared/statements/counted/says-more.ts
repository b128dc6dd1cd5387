import type { Quantity } from '../../words/quantities.ts';
import { channelOf } from '../pieces/channel.ts';
import type { Word } from '../pieces/lex.ts';
import { unexplained } from '../pieces/pieces.ts';
import {
  behindExamples,
  isArrival,
  isOtherHandling,
  isScope,
  isTelling,
  isWithdrawn,
} from '../pieces/telling.ts';
import type { Piece } from '../pieces/pieces.ts';
import { besideOf } from '../spoken/beside.ts';
import { isListed } from '../spoken/listed.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { isDocument } from './disclosure.ts';
import { fieldOf, isWithMoney } from './documents.ts';
import { isReasoned } from './reason.ts';
import { firstOf } from '../pieces/reasons.ts';
import type { Said } from './said.ts';

/** A number with all words around it, those that say nothing of the tables, too. */
interface Beside {
  said: Said;
  all: readonly Word[];
  /** those from the first word that tells on */
  within: readonly Word[];
  /** 共, 合计: of all that it names */
  hasTotal: boolean;
  /** what stands before the first word that tells leaves none of them out */
  isOfAllSuch: boolean;
  /** where the examples of what is counted end */
  named: number;
  /** the ways to apply or to publish that are named */
  channels: ReadonlySet<string>;
}

/** What words beside those that tell make of a number: a part of what it would count, which has no cell. */
const more = firstOf<Beside>({
  /** 涉及征地的申请3件, 诉讼败诉的2件 */
  isQualified: (beside) =>
    beside.all.some((word) => word.meaning === 'qualifier' && !isOfWhole(beside, word)),
  /** 网络申请12件; several ways are all of them, where no list is begun */
  isOfWay: ({ said: { spoken, piece, quantity }, channels }) =>
    !isWithMoney(spoken, piece) &&
    !cameAll.test(spoken.text.slice(quantity.to, quantity.to + longestAll)) &&
    (channels.size === 1 || (channels.size > 1 && spoken.lists.isOpen)),
  /** 收到测绘成果申请12件: words between that no word of the tables explains */
  isOfUnknown: (beside) => {
    const { said, hasTotal, all, channels } = beside;
    const { spoken, piece } = said;
    const { from, to } = betweenOf(beside);
    const isAside = hasTotal && all.some(isOfMatter);
    // 集中采购办公设备、保洁服务等13项: things that were bought, of which 等 leaves none out
    const areExamples =
      spoken.topic.subjects.some(({ moneyPart }) => moneyPart !== undefined) &&
      spoken.text.slice(from, to).endsWith('等');
    return (
      !isAside &&
      !areExamples &&
      channels.size < 2 &&
      fieldOf(spoken, piece) === '' &&
      unexplained(spoken.text, spoken.words, from, to) !== ''
    );
  },
  /** 1件申请公开评审记录: more is said behind */
  goesOn: (beside) => {
    const { spoken, piece, told, isBehind } = beside.said;
    return (
      isBehind &&
      told.length === 0 &&
      unexplained(spoken.text, spoken.words, betweenOf(beside).to, piece.to) !== ''
    );
  },
  /** 由办公室承办的政府信息公开申请18件 */
  isOfSome: ({ said: { spoken, piece, first } }) =>
    first.meaning === 'requests' &&
    spoken.text.charAt(first.from - 1) === '的' &&
    unexplained(spoken.text, spoken.words, piece.from, first.from) !== '',
  /** 办结41件，其中转其他机关办理4件: which part of a list it is, no word of the tables tells */
  isUnknownPart: ({ said: { spoken, piece, quantity, first, isBehind }, isOfAllSuch, named }) =>
    isListed(spoken, piece) &&
    !isOfAllSuch &&
    unexplained(spoken.text, spoken.words, named, isBehind ? quantity.from : first.from) !== '',
  /** 缴费后办理政府信息公开申请2件 */
  isOfFee: ({ all }) => all.some(({ meaning }) => meaning === 'fee'),
  /** 公开行政许可信息55条 */
  isNoDocument: ({ said: { table, spoken, piece }, all, within }) =>
    table === 'disclosure' && !isDocument(spoken, piece, all, within),
  /** 来信、窗口等渠道申请公开的信息27件 */
  isOfElse: ({ said: { table }, within }) =>
    table !== 'disclosure' && within.some(({ meaning }) => isElse.has(meaning)),
  isBesideOthers: ({ said }) => isBesideOthers(said),
});

/** 申请人撤回7件，其他处理4件; 其他处理11件，其中撤回7件: one row counts both, and one not wholly. */
function isBesideOthers({ spoken, piece, told }: Said): boolean {
  const { isOtherHandling: isThere, withdrawn } = besideOf(spoken);
  if (told.some(isWithdrawn)) return isThere;
  return withdrawn !== undefined && withdrawn <= piece.from && told.some(isOtherHandling);
}

/** Whether words around a number say more than the tables do: a way, a quality that makes it a part of the number. */
export function saysMore(said: Said): boolean {
  const { spoken, piece, table, first, isBehind } = said;
  const all = [...piece.before, ...piece.behind];
  const named = behindExamples(piece, spoken.text);
  return (
    more({
      said,
      all,
      named,
      within: isBehind ? piece.behind : piece.before.filter((word) => word.from >= first.from),
      hasTotal: piece.before.some(({ meaning }) => meaning === 'total') && !spoken.lists.isOpen,
      // 因材料涉及他人隐私不予公开1件; 驳回申请、申请人撤回等其他结果2件
      isOfAllSuch: isReasoned(said) || spoken.text.slice(piece.from, first.from).endsWith('等'),
      channels: new Set(
        (table === 'disclosure' ? piece.before : all)
          .filter((word) => word.meaning === 'channel' && word.from >= named)
          .map(({ text }) => channelOf(text)),
      ),
    }) !== undefined
  );
}

/** 全年7件申请均为现场递交: one way in which all of them came. */
const cameAll = /^(?:政府信息公开|信息公开)?申请(?:均|都|皆|全部)/u;
const longestAll = 12;

const isElse: ReadonlySet<Word['meaning']> = new Set(['foreign', 'reviewed', 'disclosing']);

function isOfMatter({ meaning, text }: Word): boolean {
  return meaning === 'qualifier' && /涉及|关于/u.test(text);
}

/** Whether a word that makes parts leaves none out here. */
function isOfWhole(
  { said: { spoken, piece, quantity, first }, hasTotal, isOfAllSuch }: Beside,
  word: Word,
): boolean {
  return (
    (hasTotal && isOfMatter(word)) ||
    word.text === '本级' ||
    // 全区各部门 are the whole district
    (!besideOf(spoken).areBodiesApart &&
      (word.text === '各部门' || (/部门|所属|乡镇/u.test(word.text) && piece.before.some(isScope)))) ||
    (isOfAllSuch && word.from < first.from) ||
    // 收到1件关于征地的申请: all that is told of
    (isOfMatter(word) && word.from >= quantity.to && isOnlyOne(spoken, piece, quantity)) ||
    // 收到的12件政府信息公开申请集中在执法部门: what is told of all that were named
    (word.from >= quantity.to && isOfAllNamed(spoken.text, quantity)) ||
    // 已审结的4件均胜诉, 已审结的9件无一败诉
    (word.from >= quantity.to &&
      /^(?:均|都|全部|皆|无一|没有一)|[均都皆]$/u.test(spoken.text.slice(quantity.to, word.from)))
  );
}

/** Whether no other number of applications stands before or behind. */
function isOnlyOne({ context, counts, text, lists }: Spoken, { before }: Piece, { to }: Quantity): boolean {
  return (
    before.some(isArrival) &&
    !lists.isOpen &&
    counts.length === 0 &&
    context.told.every(({ readings }) => readings.length === 0) &&
    !otherOnes.test(text.slice(to))
  );
}
const otherOnes = /\d+[件份宗起](?:关于|涉及|有关)|另[有外]?|还|同时|收到|受理/u;
const namedAll = /^(?:政府信息公开|信息公开|依申请公开)?申请(?![^，。；]{0,4}中)/u;
function isOfAllNamed(text: string, { from, to }: Quantity): boolean {
  return text.charAt(from - 1) === '的' && namedAll.test(text.slice(to, to + 16));
}

/** From the words that tell to the number, or the other way round, where nothing but they may stand. */
function betweenOf({ said: { spoken, piece, quantity, first, isBehind }, within, named }: Beside): {
  from: number;
  to: number;
} {
  return isBehind
    ? {
        from: quantity.to + whoOf(spoken.text.slice(quantity.to, first.from)),
        to: within.filter(isTelling).at(-1)?.to ?? piece.to,
      }
    : { from: Math.max(first.from, named), to: quantity.from };
}

/** 1起供应商对答复不服，向法院起诉: who was not content, and with what, leaves none of them out. */
const notContent = /^[^，。；\d]{0,24}不[服满]，/u;
function whoOf(words: string): number {
  return notContent.exec(words)?.[0].length ?? 0;
}
