import { once } from '../../form/once.ts';
import type { Word } from '../pieces/lex.ts';
import { isStatement } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Spoken } from '../spoken/spoken.ts';
import { toldLast } from '../spoken/told-before.ts';
import type { Statement } from '../list/statement.ts';

/** 规章 and 规范性文件, which are made and not decided. */
export const isMadeOf = ({ id }: Pick<Statement, 'id'>): boolean =>
  /\.(?:rules|normativeDocuments)$/u.test(id);

/** 清理文件21件，废止4件，新制发1件，继续有效17件: whether all that the table asks of documents is told of them. */
export const areAllToldOf = once(
  ({ words }: Spoken): boolean =>
    new Set(
      words.flatMap(({ meaning }) =>
        typeof meaning === 'object' && /^disclosure\.(?:made|repealed|inForce)$/u.test(meaning.id)
          ? [meaning.id]
          : [],
      ),
    ).size > 2,
);

/** 制定的规范性文件目前有效4件: what was made only tells which documents are meant. */
export function withoutMakers(words: readonly Word[], text: string): readonly Word[] {
  if (!words.some((word) => isStatement(word) && /\.(?:inForce|totalDisclosed)$/u.test(word.meaning.id)))
    return words;
  return words.filter(
    (word) => !(isStatement(word) && word.meaning.id === 'disclosure.made' && text.charAt(word.to) === '的'),
  );
}

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

/** What a sentence says of rows with decisions; told once for all its numbers. */
export const decisionsOf = once(({ words }: Spoken) => {
  const rows = words.flatMap((word) =>
    isStatement(word) && word.meaning.part?.includes('decisions') ? [word.meaning.id] : [],
  );
  return {
    /** 办理行政许可 counts applications too, but for where 行政处罚 stands beside it: then it is of what was decided */
    rows: new Set(rows).size,
    /** 办理其他对外管理服务事项 counts what was done */
    isService: rows.includes('disclosure.otherServices'),
  };
});

/**
 * 公开信息286条，其中行政许可342项、行政处罚11项、行政强制0项: a whole row in another unit is none of the entries;
 * 公开信息28项，其中行政许可2项 are.
 */
export function isBesideEntries(spoken: Spoken, piece: Piece, unit: string): boolean {
  const isUnitOfEntries = unit === '条' || unit === '篇';
  return decisionsOf(spoken).rows > 2 && !isUnitOfEntries && !isAmongEntries(spoken, piece, unit);
}

/** 公开信息97篇，其中制定规范性文件1篇; 图解20篇、制定规范性文件1篇: one of several entries. */
export function isEntry(spoken: Spoken, piece: Piece, unit: string): boolean {
  return (unit === '条' || unit === '篇') && isAmongEntries(spoken, piece, unit);
}

/** Whether the whole that a number is of, or something beside it that no table counts, is in its unit. */
function isAmongEntries(spoken: Spoken, piece: Piece, unit: string): boolean {
  if (spoken.lists.headOf(piece, spoken.text)?.unit === unit) return true;
  return toldLast(spoken, piece.depth).some(
    ({ figure, readings }) => figure.unit === unit && readings.length === 0,
  );
}
