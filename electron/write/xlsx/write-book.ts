import { severityNames } from '../../../shared/check/index.ts';
import type { Book } from '../../../shared/collection/book.ts';
import { findEdition } from '../../../shared/form/editions/index.ts';
import { bookTable } from './book-table.ts';
import { sheetOfLines } from './lines.ts';
import type { SheetHeads, SheetLine } from './lines.ts';
import { writeSheets } from './write-sheets.ts';

/** The 汇总表 of a collection: the roll, each table with a row a unit and sums that follow, the findings, what stands out. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const edition = findEdition(book.edition);
  if (!edition) throw new Error(`no edition ${book.edition}`);
  const sheets = [
    sheetOfLines('名册', book.title, rollColumns, book.roll.map(rollLine)),
    ...edition.tables.map((table) => bookTable(book, table)),
    sheetOfLines('问题清单', '检查发现的问题', findingColumns, book.findings.map(findingLine)),
    sheetOfLines(
      '数据比对',
      '各单位之间、与去年相比突出的数',
      outlierColumns,
      book.outliers.map(outlierLine),
    ),
    sheetOfLines('文字雷同', '几个单位都有的句子', sharedColumns, book.shared.map(sharedLine)),
  ];
  return await writeSheets(sheets);
}

const rollColumns: SheetHeads = [
  ['单位', 32],
  ['状态', 12],
  ['年份', 8],
  ['错误', 7],
  ['待核对', 8],
  ['文件', 40],
  ['说明', 70],
];
function rollLine({ unit, state, year, errors, warnings, file, notes }: Book['roll'][number]): SheetLine {
  return [unit, state, year, errors, warnings, file, notes.join('\n')];
}

const findingColumns: SheetHeads = [
  ['单位', 32],
  ['程度', 7],
  ['规则', 14],
  ['问题', 90],
  ['文件', 40],
];
function findingLine({ unit, severity, rule, message, file }: Book['findings'][number]): SheetLine {
  return [unit, severityNames[severity], rule, message, file];
}

const outlierColumns: SheetHeads = [
  ['单位', 32],
  ['数据', 50],
  ['数值', 14],
  ['为什么', 70],
];
function outlierLine({ unit, cell, value, reason }: Book['outliers'][number]): SheetLine {
  return [unit, cell, value, reason];
}

const sharedColumns: SheetHeads = [
  ['句子', 90],
  ['单位数', 8],
  ['单位', 70],
  ['说明', 30],
];
function sharedLine({ sentence, units, isCommon }: Book['shared'][number]): SheetLine {
  return [sentence, units.length, units.join('、'), isCommon ? '多数单位都有，像是统一的套话' : ''];
}
