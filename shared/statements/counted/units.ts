import type { TableId } from '../../form/edition.ts';

const units = (words: string): ReadonlySet<string> => new Set(words.split(' ').concat(''));

/** What the numbers of a table are counted in; a bare number, too. */
export const unitsOf: Readonly<Record<TableId, ReadonlySet<string>>> = {
  requests: units('件 件次 份 宗 起 项 次 条 例 个 人次 家次 项次 条次 份次 例次 个次 人 封 单 笔'),
  disputes: units('件 件次 起 宗 例 次 个 项 条'),
  disclosure: units('件 件次 份 个 部 项 条 篇 宗 起 次 例 批 批次 单 笔'),
};
