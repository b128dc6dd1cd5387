import { writeDocx } from '../../electron/write/docx/index.ts';
import { editionOf, withCells } from '../../shared/draft/draft.ts';
import type { Draft } from '../../shared/draft/draft.ts';
import { cellsOf } from '../../shared/form/edition.ts';
import type { CellId } from '../../shared/form/edition.ts';
import type { CellValue } from '../../shared/form/cells.ts';
import { reportOf } from '../../shared/report/report.ts';
import { totalCells } from '../../shared/draft/totals.ts';
import { emptyDraftOf } from '../cases/full.ts';
import { seedDraft } from '../cases/seeds.ts';

/** The year that reports are being written about now. */
export const thisYear = new Date().getFullYear() - 1;
export const lastYear = thisYear - 1;

/**
 * A township's report of last year on the form in force: the words of a real one with the year moved on, six
 * normative documents, and these numbers beside zeros.
 */
export function lastYearDraft(numbers: Readonly<Record<CellId, CellValue>> = {}): Draft {
  const seed = seedDraft('002');
  const empty = emptyDraftOf(lastYear, seed.organ.name);
  const automatic = totalCells(editionOf(empty));
  const values = new Map<CellId, CellValue>();
  for (const { id, takes } of cellsOf(editionOf(empty)).values()) {
    if (!automatic.has(id)) values.set(id, numbers[id] ?? (takes === 'amount' ? '0' : 0));
  }
  if (!('disclosure.normativeDocuments.inForce' in numbers))
    values.set('disclosure.normativeDocuments.inForce', 6);
  const texts = Object.fromEntries(
    Object.entries(seed.texts).map(([id, text]) => [id, text.replaceAll('2020', String(lastYear))]),
  );
  return withCells(
    {
      ...empty,
      organ: { ...seed.organ, level: 'township' },
      texts,
      signature: { organ: seed.organ.name, date: `${String(thisYear)}-01-15` },
    },
    values,
  );
}

/** That report as the Word file that lies on the clerk's desk. */
export async function lastYearFile(draft: Draft = lastYearDraft()): Promise<Buffer> {
  return Buffer.from(await writeDocx(reportOf(draft)));
}

/** The numbers of its words that are others this year. */
export const typedThisYear = [
  { before: '主动公开各类政府信息', value: '63' },
  { before: '基层政务公开录入信息', value: '410' },
  { before: '学习强国平台发布信息', value: '15' },
];
