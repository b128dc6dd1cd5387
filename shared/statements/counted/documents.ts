import { once } from '../../form/once.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece, StatementWord } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import type { Statement } from '../list/statement.ts';

/** 制定的规范性文件目前有效4件: what was made only tells which documents are meant. */
export function withoutMakers(words: readonly Word[], text: string): readonly Word[] {
  if (!words.some((word) => isStatement(word) && /\.(?:inForce|totalDisclosed)$/u.test(word.meaning.id)))
    return words;
  return words.filter(
    (word) => !(isStatement(word) && word.meaning.id === 'disclosure.made' && text.charAt(word.to) === '的'),
  );
}

/** Names of the table's own columns, which say what a number is wherever it was published. */
const columnNames = /处理决定数量|收费金额|新(?:制作|公开)数量|对外公开总数|(?:制发|废止|有效)件数/u;
/** What was made or repealed, beside what was shown: 公开规章13件（含新制定5件，废止4件）. */
const madeAnew = /^(?:新制[定发作]|制发|新出台|(?:宣布)?废止)/u;

/** 规章 and 规范性文件, which are made and not decided. */
export const isMadeOf = ({ id }: Pick<Statement, 'id'>): boolean =>
  /\.(?:rules|normativeDocuments)$/u.test(id);

/** What was dealt with to its end; 受理 and 办理 of something else may be applications. */
const finished =
  /(?:办理|办结|核发|审批)(?:了|各类|的)*(?:[^，。；：\d]{2,12}等)?行政许可(?:案件)?(?:共计?|合计|总计|为)*\d/u;

const isNoun = ({ isNoun: is }: Statement): boolean => is === true;

/** Longer words before a document are no field of work. */
const longestField = 8;
/** 新制定海事行政规范性文件1件: of which field the documents are; empty where they are of every one. */
export function fieldOf({ text }: Spoken, { before }: Piece): string {
  const at = before.findLastIndex((word) => isStatement(word) && isMadeOf(word.meaning));
  const [last, noun] = [before[at - 1], before[at]];
  if (!last || !noun || noun.from - last.to > longestField) return '';
  const field = text.slice(last.to, noun.from).replace(/(?:领域|方面|工作|类|的)*$/u, '');
  return /^[\u3400-\u9fff]{2,}$/u.test(field) ? field : '';
}

const isDocumentWord = ({ meaning }: StatementWord): boolean => isMadeOf(meaning);

/** 公开集中采购19项，采购总金额286万元: what was bought, though it is told that it was shown. */
export function isWithMoney({ text, topic }: Spoken, { from, to }: Piece): boolean {
  return (
    topic.subjects.some(({ moneyPart }) => moneyPart !== undefined) &&
    !/信息|公告/u.test(text.slice(from, to)) &&
    /^[，、（](?:涉及)?(?:采购|合同|成交|中标)?(?:项目)?(?:的)?(?:总|合计)?(?:金额|资金|总?额)/u.test(
      text.slice(to, to + 16),
    )
  );
}

const sentenceAspects = once((spoken: Spoken) => {
  const decisions = spoken.words.flatMap((word) =>
    isStatement(word) && word.meaning.part?.includes('decisions') ? [word.meaning.id] : [],
  );
  return {
    /** 办理行政许可 counts applications too, but for where 行政处罚 stands beside it: then it is of what was decided */
    decided: new Set(decisions).size,
    /** 办理其他对外管理服务事项 counts what was done */
    isService: decisions.includes('disclosure.otherServices'),
  };
});

/** 公开信息286条，其中行政许可342项、行政处罚11项、行政强制0项: a whole row in another unit is none of the entries. */
export function isBesideEntries(spoken: Spoken, unit: string): boolean {
  return sentenceAspects(spoken).decided > 2 && unit !== '条' && unit !== '篇';
}

/** Table two counts what was made and decided, not what was shown, looked through or kept in a list. */
export function isDocument(
  spoken: Spoken,
  piece: Piece,
  all: readonly Word[],
  within: readonly Word[],
): boolean {
  const tellers = withoutMakers(all, spoken.text).filter(isStatement);
  const told = tellers.map(({ meaning }) => meaning);
  const parts = told.filter(({ table, axis }) => table === 'disclosure' && axis === 'part');
  const [part] = parts;
  if (within.some(({ meaning }) => meaning === 'foreign')) return false;
  if (part && parts.every(({ id }) => id === 'disclosure.inForce')) {
    const [last = ''] = spoken.lastCounted?.readings[0]?.cells ?? [];
    // 经清理，废止规范性文件1件，继续有效2件
    const isLeft = last.endsWith('.repealed');
    return !spoken.isReviewed || isLeft || within.some(({ text }) => text === '现行有效');
  }
  const said = spoken.text.slice(piece.from, piece.to);
  const { unit = '', measure } = piece.quantity ?? {};
  if (columnNames.test(said)) return true;
  // 许可事项由318项减为306项: matters, of which none is a decision
  if (unit === '项' && /事项|(?<!采购)项目/u.test(said) && !said.includes('决定')) return false;
  // what was charged is the same whether it was shown or not
  if (measure === 'yuan' && !/信息|公开/u.test(said)) return true;
  // 发布《…》等文件，全年制发规范性文件82件: what was shown before is another thing
  const isSaidAnew =
    told.some(isMadeOf) &&
    (part?.id === 'disclosure.made' ||
      // 对46份文件逐件清理，废止规范性文件1件
      (part?.id === 'disclosure.repealed' && !/失效[^，。；]{0,6}\d/u.test(spoken.text)));
  const isMadeAnew = tellers.some(({ text }) => madeAnew.test(text)) && spoken.topic.subjects.some(isMadeOf);
  const { decided, isService } = sentenceAspects(spoken);
  // 主动公开行政许可325项、行政处罚68项: shown side by side, they are the year's
  const isSideBySide =
    decided > 1 && !spoken.isReviewed && (!spoken.isOfEntries || isBesideEntries(spoken, unit));
  const isDecided = said.includes('决定');
  const isAside = ({ meaning }: Word): boolean => meaning === 'reviewed' || meaning === 'published';
  // 处罚决定874件全部公示: what was decided, and shown after
  const isHere = (isDecided || part ? piece.before : all).some(isAside);
  const isShown = isHere || (!isSaidAnew && (spoken.isReviewed || (spoken.isPublished && !isMadeAnew)));
  // 处理决定 is the table's own word
  if (part?.id === 'disclosure.decisions' && !isHere) return true;
  if (spoken.topic.subjects.some(({ id }) => id === 'disclosure.procurement'))
    return (!isHere || isWithMoney(spoken, piece)) && !['条', '篇', '期'].includes(unit);
  // what was shown so far is the table's own number
  if (part?.id === 'disclosure.totalDisclosed' && !spoken.isReviewed && tellers.some(isDocumentWord))
    return parts.length === 1;
  if (isShown && !isSideBySide) return false;
  // 制发和现行有效的规范性文件均为0件
  if (part)
    return parts.length === 1 || all.some(({ meaning }) => meaning === 'each' || meaning === 'respectively');
  // 行政许可收件326件，办结320件；行政处罚立案52件: what came in, and what is told of it
  const isOfCame = tellers.some(
    ({ meaning }) => meaning.id === 'requests.received' || (meaning.kind === 'flow' && !told.some(isNoun)),
  );
  const isDone =
    !isDecided &&
    !finished.test(said) &&
    (decided < 2 || isOfCame) &&
    !isService &&
    all.some(
      (word) =>
        // 建筑垃圾处置等行政许可: the end of an example's name
        !/[、等]/u.test(spoken.text.charAt(word.to)) &&
        (word.meaning === 'doing' || (isStatement(word) && word.meaning.kind === 'flow')),
    );
  const isOfInformation = /信息|公开/u.test(said) && !isSideBySide;
  const isCounted =
    !['条', '篇'].includes(unit) &&
    (unit !== '次' || decided > 1) &&
    (isDecided || isSideBySide || unit !== '项');
  return !isDone && !isOfInformation && isCounted;
}
