import { editionOf } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellName, cellsOf, textIds, textName } from '../../shared/form/edition.ts';

const facts: Readonly<Record<string, string>> = {
  title: '标题',
  year: '年度',
  'organ.name': '机关全称',
  'organ.level': '机关类别',
  'organ.address': '地址',
  'organ.postcode': '邮编',
  'organ.phone': '电话',
  'organ.email': '电子邮箱',
  'organ.website': '网址',
  'signature.organ': '落款机关',
  'signature.date': '落款日期',
  before: '带来的去年报告',
  confirmed: '核对过的去年句子（句）',
  comments: '退回的批注（改好的/共几条）',
  sumOfUnits: '各单位之和（单位数）',
};

/** What a value of a draft is called on the screen, by its id in a list of changes. */
export function nameOfValue(draft: Draft, id: string): string {
  const edition = editionOf(draft);
  const cell = cellsOf(edition).get(id);
  if (cell) return cellName(cell);
  const text = textIds.find((each) => each === id);
  if (text !== undefined) return textName(edition, text);
  return facts[id] ?? '保留提示的理由';
}
