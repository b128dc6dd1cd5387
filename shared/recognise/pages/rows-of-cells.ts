import { blockWords, columnWords, isOfHead, rowWords, wordOf } from '../labels/vocabulary.ts';
import { essence, isValueLike } from '../wording.ts';

/** 规章000: a label and its values run together. */
export function holdsValues(cell: string): boolean {
  return /[\p{L})）”"]\d[\d.]*$/u.test(cell);
}

/**
 * Cells that stand one after another, as rows: what ends a row is not printed, but the labels tell where one begins.
 *
 *     规章 │ 1 │ 0 │ 12 ║ 行政规范性文件 │ 0 │ …        with the first label after a value
 *     … 现行有效件数 ║ 规章 │ 1 │ …                     with the label of a row after the head of a column
 *     … 其他结果 尚未审结 总计 ║ 0 │ 0 │ …              with the first number below heads
 *     … ║ 第二十条第（五）项 ║ …                        with what stands above a block
 */
export function rowsOfCells(cells: readonly string[]): string[][] {
  const rows: string[][] = [];
  let isAfterValue = true;
  let isAfterHead = false;
  for (const text of cells) {
    const isValue = isValueLike(text);
    const heads = isAfterHead ? (rows.at(-1) ?? []).filter(isOfHead) : [];
    const isBelowHeads = isValue && /\d/u.test(text) && heads.length >= 2;
    const isBesideRow = isAfterHead && rowWords.has(essence(text.replace(/\d[\d.]*$/u, '')));
    const isNewLabel = !isValue && (isAfterValue || isBesideRow);
    const isBlock = blockWords.has(wordOf(text) ?? ' ');
    if (rows.length === 0 || isBelowHeads || isNewLabel || isBlock) rows.push([]);
    rows.at(-1)?.push(text);
    isAfterValue = isValue || holdsValues(text);
    isAfterHead = columnWords.has(essence(text));
  }
  return rows;
}
