import type { CellId, Edition, TextId } from '../form/edition.ts';
import { findEdition } from '../form/editions/index.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import { withTotals } from './totals.ts';

export type { Draft, Organ } from './draft-file.ts';
import type { Draft } from './draft-file.ts';

/** Stands for the name of an organ where a reader found none; never to be published. */
export const unnamedOrgan = '（机关名称未读出）';

/** 〈机关全称〉〈YYYY〉年政府信息公开工作年度报告: the dominant wording in filed reports. */
export function titleOf(organName: string, reportYear: number): string {
  return `${organName}${String(reportYear)}年政府信息公开工作年度报告`;
}

/** A report as the one another is begun from: all of it that is compared with. */
export function asBefore({ edition, year, cells, texts }: Draft): NonNullable<Draft['before']> {
  return { edition, year, cells, texts };
}

/** Last year's cells, for sums over two years; none where the report it was begun from is older than that. */
export function cellsOfLastYear(draft: Pick<Draft, 'year' | 'before'>): Cells {
  return hasLastYear(draft) ? (draft.before?.cells ?? {}) : {};
}

/** Whether the report a draft was begun from is the one of the year before, not one from further back. */
export function hasLastYear({ year: reportYear, before }: Pick<Draft, 'year' | 'before'>): boolean {
  return before?.year === reportYear - 1;
}

/** The edition of a draft that passed `readDraft`. */
export function editionOf(draft: Pick<Draft, 'edition'>): Edition {
  const edition = findEdition(draft.edition);
  if (!edition) throw new Error(`draft with unknown edition ${draft.edition}`);
  return edition;
}

/**
 * The draft with cells filled, or emptied where the value is undefined. Totals that follow from the new values are
 * filled in; see `withTotals`.
 */
export function withCells(draft: Draft, values: ReadonlyMap<CellId, CellValue | undefined>): Draft {
  return { ...draft, cells: withTotals(editionOf(draft), draft.cells, values) };
}

/** The draft with one text set. */
export function withText(draft: Draft, id: TextId, value: string): Draft {
  return { ...draft, texts: { ...draft.texts, [id]: value } };
}
