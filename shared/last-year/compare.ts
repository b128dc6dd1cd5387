import Big from 'big.js';
// the package's index would bring its other differences along, some 5 kB of the page
import { diffChars } from 'diff/lib/diff/character.js';
import { cellsOf, textIds, textName } from '../form/edition.ts';
import type { Cell, CellId, Edition, TextId } from '../form/edition.ts';
import { editionOf, hasLastYear } from '../draft/draft.ts';
import type { Draft } from '../draft/draft.ts';
import { counterparts } from '../form/counterparts.ts';
import type { Cells, CellValue } from '../form/cells.ts';
import { once } from '../form/once.ts';

/** One cell in both years. `difference` is this year less last year with its sign, where both are filled. */
export interface CellComparison {
  cell: Cell;
  now: CellValue | undefined;
  last: CellValue | undefined;
  difference: string | undefined;
}
/** A run of a text that both years have, or only one of them. */
export interface TextChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}
export interface TextComparison {
  id: TextId;
  name: string;
  changes: TextChange[];
  /** how much of this year's text stood in last year's, 0 to 1; undefined while one of them is empty */
  similarity: number | undefined;
}

const none: Cells = {};

/** Last year's values under the cell ids of this year's form. Asked by every cell, so worked out once for each last year. */
export function lastYearInThisForm(draft: Draft): Cells {
  const { before } = draft;
  return before && hasLastYear(draft) ? cellsInForm(before)(editionOf(draft)) : none;
}

const cellsInForm = once((before: NonNullable<Draft['before']>) =>
  once((edition: Edition) =>
    before.edition === edition.id ? before.cells : inForm(before.cells, editionOf(before), edition),
  ),
);

/** The values of one edition's cells under the ids of another, later one; without those it does not ask. */
export function inForm(cells: Cells, from: Edition, to: Edition): Cells {
  const later = counterparts(from, to);
  return Object.fromEntries(
    Object.entries(cells).flatMap(([id, value]): [CellId, CellValue][] => {
      const now = later.get(id);
      return now === undefined ? [] : [[now, value]];
    }),
  );
}

const laterIds = once((later: ReadonlyMap<CellId, CellId>): ReadonlySet<CellId> => new Set(later.values()));

/** Whether last year's form asked for a cell of this year's too; what it did not ask was not left unfilled. */
export function wasAsked(draft: Pick<Draft, 'edition' | 'before'>, id: CellId): boolean {
  if (!draft.before) return false;
  if (draft.before.edition === draft.edition) return true;
  return laterIds(counterparts(editionOf(draft.before), editionOf(draft))).has(id);
}

/** Every cell of this year's form beside last year's value. */
export function compareCells(draft: Draft): CellComparison[] {
  const lastCells = lastYearInThisForm(draft);
  return [...cellsOf(editionOf(draft)).values()].map((cell) => {
    const now = draft.cells[cell.id];
    const last = lastCells[cell.id];
    const difference = now === undefined || last === undefined ? undefined : signed(new Big(now).minus(last));
    return { cell, now, last, difference };
  });
}

function signed(value: Big): string {
  return value.gt(0) ? `+${value.toFixed()}` : value.toFixed();
}

/** How long one text may take to compare, in milliseconds; two long texts without likeness would take minutes. */
const timeout = 1000;

/** Two states of a text in one, with what was left out and what was added. */
export function textChanges(last: string, now: string): TextChange[] {
  const changes = diffChars(last, now, { timeout });
  if (!changes) {
    return [
      { kind: 'removed', text: last },
      { kind: 'added', text: now },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Every text that one of the two years has, with what changed marked. */
export function compareTexts(draft: Draft): TextComparison[] {
  return textIds.flatMap((id) => {
    const now = draft.texts[id] ?? '';
    const last = draft.before?.texts[id] ?? '';
    if (now === '' && last === '') return [];
    const changes = textChanges(last, now);
    const same = changes.reduce((length, { kind, text }) => length + (kind === 'same' ? text.length : 0), 0);
    const similarity = now === '' || last === '' ? undefined : same / now.length;
    return [{ id, name: textName(editionOf(draft), id), changes, similarity }];
  });
}
